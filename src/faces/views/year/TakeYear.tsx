import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { danishDayOf } from '../../../domain';
import { Button, focusRing, Message } from '../../shared/components';
import { fileName, useDownload } from '../../shared/papers';
import { usePorts } from '../../shared/ports';
import { printPage } from '../../shared/print-page';
import { useLanguage } from '../../shared/texts';
import { useYearlyTexts } from '../../shared/texts/yearly';
import { useFormats } from '../../shared/texts/useFormats';
import type { ToldYear } from './told-year';
import type { SeenYear } from './useSeenYear';
import { yearPaper } from './year-paper';

const useStyles = makeStyles({
  root: { marginTop: '20px', '@media print': { display: 'none' } },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  link: { color: tokens.colorBrandForegroundLink, '@media (forced-colors: active)': { color: 'LinkText' }, ...focusRing },
  trouble: { marginTop: tokens.spacingVerticalM },
});

/** As a file of Word, or on paper. @param children what else can be done with it. */
export function TakeYear({ seen, told, children }: { readonly seen: SeenYear; readonly told: ToldYear; readonly children: React.ReactNode }) {
  const styles = useStyles();
  const texts = useYearlyTexts();
  const { yearly } = texts;
  const formats = useFormats();
  const { language } = useLanguage();
  const { office, clock } = usePorts();
  const { download, start } = useDownload();
  const { plan } = seen.actionPlan;
  const make = () => {
    const paper = yearPaper({ plan, status: seen.status, told, lastYear: seen.lastYear }, texts, formats, language);
    return start(fileName([told.title, plan.title], danishDayOf(clock.now()), 'docx'), () => office!.word(paper));
  };
  return (
    <div className={styles.root}>
      <div className={styles.buttons}>
        {office && (
          <Button onClick={() => void make()} aria-disabled={download.step === 'making' || undefined}>
            {download.step === 'making' ? yearly.downloading : yearly.download}
          </Button>
        )}
        <Button onClick={printPage}>{yearly.print}</Button>
        {children}
      </div>
      {download.step === 'made' && (
        <Message role="status" icon="check" className={styles.trouble}>
          {yearly.downloaded}{' '}
          <a className={styles.link} href={download.url} download={download.name}>
            {download.name}
          </a>
        </Message>
      )}
      {download.step === 'failed' && (
        <Message role="alert" icon="clock" className={styles.trouble}>
          {yearly.notDownloaded}
        </Message>
      )}
    </div>
  );
}
