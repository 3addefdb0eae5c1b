import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { FILE_PROBLEMS, type FileProblem } from '../../../application/ports';
import { Message, useAnnounce } from '../../shared/components';
import type { Download } from '../../shared/papers';
import type { PaperWords } from '../../shared/papers/excerpt';
import { useFormStyles } from '../forms/useFormStyles';
import { useExportStyles } from './useExportStyles';

interface DownloadWordsProps {
  readonly download: Download;
  readonly words: PaperWords;
  /** Whether a template may be what went wrong. */
  readonly isOfTemplate: boolean;
}

/** What became of the file that was asked for last. */
export function DownloadWords({ download, words, isOfTemplate }: DownloadWordsProps) {
  const form = useFormStyles();
  const styles = useExportStyles();
  const { papers } = words.texts;
  if (download.step === 'failed') {
    const problem = isOfTemplate ? problemOf(download.error) : undefined;
    return (
      <Message className={form.trouble} role="alert">
        {problem ? papers.problem[problem] : papers.failed}
      </Message>
    );
  }
  if (download.step !== 'made') return null;
  return (
    <p className={mergeClasses(form.trouble, styles.made)}>
      {papers.made(download.name)} {papers.madeHint}{' '}
      <a className={styles.link} href={download.url} download={download.name}>
        {papers.again}
      </a>
    </p>
  );
}

/** Errors of files are known by what they hold: the class may be another bundle's. */
function problemOf(error: unknown): FileProblem | undefined {
  const problem = error instanceof Error && 'problem' in error ? error.problem : undefined;
  return FILE_PROBLEMS.find((one) => one === problem);
}

/** The same for those who listen. */
export function useAnnounced({ step, ...download }: Download, { texts }: PaperWords): void {
  const announce = useAnnounce();
  const name = 'name' in download ? download.name : '';
  const { papers } = texts;
  React.useEffect(() => {
    if (step === 'making') announce(papers.making);
    if (step === 'made') announce(papers.made(name));
  }, [step, name, papers, announce]);
}
