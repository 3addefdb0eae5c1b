import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import type { OfficeFiles } from '../../../application/ports';
import { inOrder, type PlanRow, type Strategy, type ThemeId } from '../../../domain';
import { Button, Choices, Message, type Choosable } from '../../shared/components';
import { useDownload } from '../../shared/papers';
import { themeName, type Excerpt, type PaperWords } from '../../shared/papers/excerpt';
import { INTERNAL, PUBLIC_AT_FIRST, titleOf, type PlanColumn } from '../../shared/papers/plan-columns';
import { useOwnId } from '../../shared/part';
import { usePorts } from '../../shared/ports';
import { printPage } from '../../shared/print-page';
import { useOpenedPlan, usePlanRows } from '../../shared/queries';
import { useLanguage } from '../../shared/texts';
import { usePaperTexts } from '../../shared/texts/papers';
import { useFormats } from '../../shared/texts/useFormats';
import { useFormStyles } from '../forms/useFormStyles';
import { DownloadWords, useAnnounced } from './DownloadWords';
import { PublicChoice } from './PublicChoice';
import { TemplateField } from './TemplateField';
import { ThemeField } from './ThemeField';
import { useExportStyles } from './useExportStyles';
import { useTemplate } from './useTemplate';
import { forEverybody, KINDS, makeFile, nameOfFile, ofTheme, type Kind, type What, type Wish } from './wish';

export interface ExportFormProps {
  readonly office: OfficeFiles;
  /** What is shown now, where that may be another choice than all of it. */
  readonly shown: readonly PlanRow[];
  /** The strategy that what is shown helps. */
  readonly strategy: Strategy | undefined;
  readonly onClose: () => void;
}

export function ExportForm({ office, shown, strategy, onClose }: ExportFormProps) {
  const form = useFormStyles();
  const styles = useExportStyles();
  const texts = usePaperTexts();
  const { papers } = texts;
  const formats = useFormats();
  const { language } = useLanguage();
  const words = React.useMemo<PaperWords>(() => ({ texts, formats, language }), [texts, formats, language]);
  const { clock } = usePorts();
  const { actionPlan } = useOpenedPlan();
  const all = usePlanRows();
  const themes = inOrder(actionPlan.themes);
  const isPart = strategy !== undefined || shown.length < all.length;
  const [what, setWhat] = React.useState<What>(isPart ? 'shown' : 'all');
  const [theme, setTheme] = React.useState<ThemeId | ''>(themes[0]?.id ?? '');
  const [kind, setKind] = React.useState<Kind>('excel');
  const [isPublic, setIsPublic] = React.useState(false);
  const [columns, setColumns] = React.useState<readonly PlanColumn[]>(PUBLIC_AT_FIRST);
  const [template, chooseTemplate] = useTemplate();
  const { download, start } = useDownload();
  useAnnounced(download, words);
  const names = { as: useOwnId('export-as'), what: useOwnId('export-what') };

  const mayBePublic = kind === 'excel' || kind === 'word';
  const forAll = mayBePublic && isPublic;
  const chosen = what === 'all' ? all : what === 'theme' ? ofTheme(all, theme) : shown;
  const rows = forAll ? forEverybody(chosen) : chosen;
  const themeAt = themes.findIndex(({ id }) => id === theme);
  const chosenTheme = what === 'theme' ? themes[themeAt] : undefined;
  const helped = what === 'shown' ? strategy : undefined;
  const name = chosenTheme ? themeName({ theme: chosenTheme, number: themeAt + 1 }, words) : helped ? papers.helps(helped.title) : '';
  const internal = columns.filter((column) => INTERNAL.includes(column)).map((column) => titleOf(column, words));

  const make = () => {
    if (kind === 'print') {
      onClose(); // what lies over the page would lie over the paper
      window.setTimeout(printPage);
      return;
    }
    const at = clock.now();
    const excerpt: Excerpt = { plan: actionPlan, rows, all: all.length, name, at };
    const wish: Wish = { kind, ...(forAll && { columns }), ...(template && { template }), ...(helped && { strategy: helped }) };
    const parts = chosenTheme ? [chosenTheme.title] : helped ? [papers.file.strategy, helped.title] : what === 'shown' ? [papers.file.shown] : [];
    void start(nameOfFile(wish, parts, at, words), () => makeFile(office, excerpt, wish, words));
  };
  const whats: readonly Choosable<What>[] = [
    ...(isPart ? [{ value: 'shown', label: strategy ? papers.strategy(strategy.title, texts.common.initiatives(shown.length)) : papers.shown(texts.common.initiatives(shown.length)) } as const] : []),
    { value: 'all', label: papers.all(texts.common.initiatives(all.length)) },
    ...(themes.length > 1 ? [{ value: 'theme', label: papers.oneTheme } as const] : []),
  ];
  const missing = kind === 'print' ? undefined : rows.length === 0 ? papers.nothing : forAll && columns.length < 2 ? papers.noColumn : undefined;
  return (
    <div className={form.form}>
      <div className={form.body}>
        <p className={form.lead}>{papers.lead}</p>
        <div className={styles.fields}>
          <Choices kind="one" name={names.as} legend={papers.as} choices={KINDS.map((value) => ({ value, label: papers.kinds[value] }))} chosen={[kind]} onChange={([value]) => value && setKind(value)} />
          {kind === 'print' ? (
            <p className={styles.hint}>{papers.printHint}</p>
          ) : (
            <div>
              <Choices kind="one" name={names.what} legend={papers.what} choices={whats} chosen={[what]} onChange={([value]) => value && setWhat(value)} />
              {what === 'theme' && <ThemeField themes={themes.map((each, at) => ({ value: each.id, label: themeName({ theme: each, number: at + 1 }, words) }))} value={theme} onChange={setTheme} />}
            </div>
          )}
          {mayBePublic && <PublicChoice isPublic={isPublic} onChange={setIsPublic} columns={columns} onColumns={setColumns} words={words} />}
          {kind === 'slides' && <TemplateField chosen={template} onChange={chooseTemplate} />}
        </div>
      </div>
      <div className={form.foot}>
        <DownloadWords download={download} words={words} isOfTemplate={kind === 'slides' && template !== undefined} />
        {forAll && internal.length > 0 && (
          <Message className={form.trouble} icon="eye">
            {papers.internal(formats.list(internal))}
          </Message>
        )}
        {missing !== undefined && <p className={mergeClasses(form.trouble, styles.missing)}>{missing}</p>}
        <div className={form.actions}>
          <Button look="primary" className={mergeClasses(form.wide, download.step === 'making' && form.busy)} disabled={missing !== undefined} aria-disabled={download.step === 'making'} onClick={make}>
            {download.step === 'making' ? papers.making : kind === 'print' ? papers.print : papers.make}
          </Button>
        </div>
      </div>
    </div>
  );
}
