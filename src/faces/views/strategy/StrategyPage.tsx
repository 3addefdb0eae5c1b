import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { StrategyHelp } from '../../../domain';
import { Button, EmptyState, focusRing, Icon, Skeleton, useAnnounce, UserText } from '../../shared/components';
import { usePorts } from '../../shared/ports';
import { copyToClipboard } from '../../shared/status-form';
import { usePart } from '../../shared/part';
import { useStrategyTexts } from '../../shared/texts/strategy';
import { ExportButton } from '../export';
import { useLinkTo } from '../useRoute';
import { useHelpWords } from './useHelpWords';

const InitiativeList = React.lazy(async () => ({ default: (await import(/* webpackChunkName: "plan" */ '../plan')).InitiativeList }));

const useStyles = makeStyles({
  all: { display: 'inline-flex', alignItems: 'center', columnGap: '4px', minHeight: '24px', color: tokens.colorBrandForegroundLink, textDecorationLine: 'none', ':hover': { textDecorationLine: 'underline' }, ...focusRing, '@media (max-width: 640px)': { minHeight: '44px' }, '@media (forced-colors: active)': { color: 'LinkText' }, '@media print': { display: 'none' } },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px', margin: '8px 0 4px' },
  title: { flexGrow: 1, margin: 0, minWidth: 0, fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700, fontWeight: tokens.fontWeightSemibold, '@media (max-width: 640px)': { fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 } },
  onScreen: { '@media print': { display: 'none' } },
  sentence: { maxWidth: '76ch', margin: '0 0 16px', color: tokens.colorNeutralForeground2 },
});

/** One strategy and everything that helps it, by centre: a page to send to whoever answers for it. */
export function StrategyPage({ help }: { readonly help: StrategyHelp }) {
  const styles = useStyles();
  const { strategy: texts, common } = useStrategyTexts();
  const linkTo = useLinkTo();
  const announce = useAnnounce();
  const { surroundings } = usePorts();
  const howItStands = useHelpWords();
  const hasAddress = usePart() === undefined;
  const { strategy, rows } = help;
  const copyLink = async () => announce((await copyToClipboard(surroundings?.linkHere() ?? window.location.href)) ? texts.linkCopied : texts.notCopied);
  return (
    <>
      <a className={styles.all} {...linkTo({ view: 'strategy', filters: '' })}>
        <Icon name="back" size={16} />
        {texts.all}
      </a>
      <div className={styles.head}>
        <h2 className={styles.title}>
          <UserText>{strategy.title}</UserText>
        </h2>
        {hasAddress && (
          <Button className={styles.onScreen} icon="link" onClick={() => void copyLink()}>
            {common.copyLink}
          </Button>
        )}
        {rows.length > 0 && (
          <span className={styles.onScreen}>
            <ExportButton shown={rows} strategy={strategy} look="secondary" />
          </span>
        )}
      </div>
      {strategy.description && (
        <p className={styles.sentence}>
          <UserText lines="all">{strategy.description}</UserText>
        </p>
      )}
      {rows.length === 0 ? (
        <EmptyState icon="star" title={<UserText>{texts.nobodyHere(strategy.title)}</UserText>}>
          {texts.howTo}
        </EmptyState>
      ) : (
        <>
          <p className={styles.sentence}>
            <UserText>{texts.helps(rows.length, strategy.title)}</UserText> {howItStands(help)}
          </p>
          <React.Suspense fallback={<Skeleton />}>
            <InitiativeList rows={rows} grouping="centre" label={strategy.title} />
          </React.Suspense>
        </>
      )}
    </>
  );
}
