import * as React from 'react';
import { mergeClasses, OverlayDrawer } from '@fluentui/react-components';
import { FILE_PROBLEMS, type FileProblem, type OfficeFiles } from '../../../application/ports';
import { inOrder, type PlanRow, type Strategy, type ThemeId } from '../../../domain';
import { Button, Choices, IconButton, Message, useAnnounce, type Choosable } from '../../shared/components';
import { useDownload, type Download } from '../../shared/papers';
import { INTERNAL, PLAN_COLUMNS, PUBLIC_AT_FIRST, titleOf, type PlanColumn } from '../../shared/papers/plan-columns';
import { themeName, type Excerpt, type PaperWords } from '../../shared/papers/excerpt';
import { useOwnId } from '../../shared/part';
import { usePorts } from '../../shared/ports';
import { printPage } from '../../shared/print-page';
import { useOpenedPlan, usePlanRows } from '../../shared/queries';
import { useLanguage } from '../../shared/texts';
import { usePaperTexts } from '../../shared/texts/papers';
import { useFormats } from '../../shared/texts/useFormats';
import { Field } from '../forms/Field';
import { useFieldStyles } from '../forms/useFieldStyles';
import { useFocusInForm } from '../forms/useFocusInForm';
import { useFormStyles } from '../forms/useFormStyles';
import { useDrawerStyles } from '../panel/useDrawerStyles';
import { forEverybody, KINDS, made, nameOfFile, ofTheme, type Kind, type What, type Wish } from './choices';
import { useExportStyles } from './useExportStyles';

export interface ExportDrawerProps {
  readonly office: OfficeFiles;
  readonly shown: readonly PlanRow[];
  readonly strategy: Strategy | undefined;
  readonly onClose: () => void;
}

/** The presentation that was chosen last, for as long as the page stands: nobody chooses it twice in an afternoon. */
let template: File | undefined;

/** Files of the plan, as it stands on the screen: what goes along, for whom, and as what. */
export default function ExportDrawer({ office, shown, strategy, onClose }: ExportDrawerProps) {
  const drawer = useDrawerStyles();
  const form = useFormStyles();
  const heading = useOwnId('export-heading');
  const texts = usePaperTexts();
  useFocusInForm(heading, heading);
  return (
    <OverlayDrawer open position="end" className={drawer.drawer} aria-labelledby={heading} onOpenChange={(_, { open }) => open || onClose()}>
      <div className={drawer.bar}>
        <IconButton className={drawer.back} icon="back" label={texts.common.back} onClick={onClose} />
        <h2 className={form.barHeading} id={heading} tabIndex={-1}>
          {texts.papers.heading}
        </h2>
        <div className={drawer.push}>
          <IconButton className={drawer.close} icon="close" label={texts.common.close} onClick={onClose} />
        </div>
      </div>
      <ExportForm office={office} shown={shown} strategy={strategy} onClose={onClose} />
    </OverlayDrawer>
  );
}

function ExportForm({ office, shown, strategy, onClose }: ExportDrawerProps) {
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
  const [chosenTemplate, setChosenTemplate] = React.useState(template);
  const { download, start } = useDownload();
  useAnnounced(download, words);
  const names = { as: useOwnId('export-as'), what: useOwnId('export-what'), columns: useOwnId('export-columns') };

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
    const wish: Wish = { kind, ...(forAll && { columns }), ...(chosenTemplate && { template: chosenTemplate }), ...(helped && { strategy: helped }) };
    const parts = chosenTheme ? [chosenTheme.title] : helped ? [papers.file.strategy, helped.title] : what === 'shown' ? [papers.file.shown] : [];
    void start(nameOfFile(wish, parts, at, words), () => made(office, excerpt, wish, words));
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
          {mayBePublic && (
            <div>
              <PublicChoice isPublic={isPublic} onChange={setIsPublic} />
              {isPublic && (
                <div className={styles.columns}>
                  <Choices
                    kind="many"
                    name={names.columns}
                    legend={papers.columnsShown}
                    choices={PLAN_COLUMNS.filter((column) => column !== 'title').map((value) => ({ value, label: titleOf(value, words) }))}
                    chosen={columns}
                    onChange={(next) => setColumns(PLAN_COLUMNS.filter((column) => column === 'title' || next.includes(column)))}
                  />
                </div>
              )}
            </div>
          )}
          {kind === 'slides' && (
            <TemplateField
              chosen={chosenTemplate}
              onChange={(file) => {
                template = file;
                setChosenTemplate(file);
              }}
            />
          )}
        </div>
      </div>
      <div className={form.foot}>
        <DownloadWords download={download} words={words} isOfSlides={kind === 'slides' && chosenTemplate !== undefined} />
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

interface ThemeFieldProps {
  readonly themes: readonly Choosable<ThemeId>[];
  readonly value: ThemeId | '';
  readonly onChange: (theme: ThemeId | '') => void;
}

function ThemeField({ themes, value, onChange }: ThemeFieldProps) {
  const styles = useExportStyles();
  const field = useFieldStyles();
  const { papers } = usePaperTexts();
  return (
    <div className={styles.under}>
      <Field id={useOwnId('export-theme')} label={papers.theme}>
        {(control) => (
          <select {...control} className={mergeClasses(field.control, field.select)} value={value} onChange={(event) => onChange(event.target.value as ThemeId | '')}>
            {themes.map((theme) => (
              <option key={theme.value} value={theme.value}>
                {theme.label}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}

function PublicChoice({ isPublic, onChange }: { readonly isPublic: boolean; readonly onChange: (isPublic: boolean) => void }) {
  const styles = useExportStyles();
  const { papers } = usePaperTexts();
  const hint = useOwnId('export-public-hint');
  return (
    <>
      <label className={styles.check}>
        <input type="checkbox" className={styles.box} checked={isPublic} aria-describedby={hint} onChange={(event) => onChange(event.target.checked)} />
        {papers.isPublic}
      </label>
      <p className={styles.hint} id={hint}>
        {papers.isPublicHint}
      </p>
    </>
  );
}

const ENDINGS = '.pptx,.potx,.pptm,.potm';

function TemplateField({ chosen, onChange }: { readonly chosen: File | undefined; readonly onChange: (file: File | undefined) => void }) {
  const styles = useExportStyles();
  const field = useFieldStyles();
  const { papers } = usePaperTexts();
  const [turn, setTurn] = React.useState(0); // a file field forgets what it holds only when it is drawn anew
  return (
    <Field id={useOwnId('export-template')} label={papers.template} hint={papers.templateHint}>
      {(control) => (
        <>
          <input key={turn} {...control} type="file" accept={ENDINGS} className={field.control} onChange={(event) => event.target.files?.[0] && onChange(event.target.files[0])} />
          {chosen && (
            <p className={styles.template}>
              <span className={styles.fileName}>{chosen.name}</span>
              <Button
                look="subtle"
                onClick={() => {
                  onChange(undefined);
                  setTurn(turn + 1);
                }}
              >
                {papers.withoutTemplate}
              </Button>
            </p>
          )}
        </>
      )}
    </Field>
  );
}

interface DownloadWordsProps {
  readonly download: Download;
  readonly words: PaperWords;
  /** Whether a template may be what went wrong. */
  readonly isOfSlides: boolean;
}

/** What became of the file that was asked for last. */
function DownloadWords({ download, words, isOfSlides }: DownloadWordsProps) {
  const form = useFormStyles();
  const styles = useExportStyles();
  const { papers } = words.texts;
  if (download.step === 'failed') {
    const problem = isOfSlides ? problemOf(download.error) : undefined;
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

function useAnnounced({ step, ...download }: Download, { texts }: PaperWords): void {
  const announce = useAnnounce();
  const name = 'name' in download ? download.name : '';
  const { papers } = texts;
  React.useEffect(() => {
    if (step === 'making') announce(papers.making);
    if (step === 'made') announce(papers.made(name));
  }, [step, name, papers, announce]);
}
