import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { StructureKind, StructureParts } from '../../../../domain';
import { Button, Message, Question, useAnnounce } from '../../../shared/components';
import { useFormats } from '../../../shared/texts/useFormats';
import { useSetupTexts } from '../../../shared/texts/setup';
import { SaveTrouble } from '../../forms/SaveTrouble';
import type { Found } from './found';
import { PartConflict, type FieldWords } from './PartConflict';
import type { PartForm as Form } from './usePartForm';

const PHONE = '@media (max-width: 640px)';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: '20px', padding: '4px 0' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  wide: { [PHONE]: { flexGrow: 1 } },
  removal: { marginLeft: 'auto', [PHONE]: { marginLeft: 0, flexBasis: '100%' } },
});

export interface PartFormProps<K extends StructureKind, F> {
  readonly form: Form<K, F>;
  readonly heading: string;
  /** Begins the ids of the fields; that of the first is `firstField`. */
  readonly id: string;
  /** In the order of the form: for the choice between two versions. */
  readonly words: readonly FieldWords<StructureParts[K]>[];
  /** The name that two versions are told of by. */
  readonly nameOf: (part: StructureParts[K]) => string;
  /** The page's own sentences for what it alone asks for; `undefined`: the usual one. */
  readonly sentence?: (found: Found) => string | undefined;
  /** A way to delete what is there. */
  readonly removal?: React.ReactNode;
  /** The fields. @param find the sentence at a field, if anything stands in the way there. */
  readonly children: (find: (field: string) => string | undefined) => React.ReactNode;
}

/** Fields, Gem and Annuller in the place of what they change. Enter or Ctrl+Enter saves; Esc closes and keeps what was typed. */
export function PartForm<K extends StructureKind, F>({ form, heading, id, words, nameOf, sentence, removal, children }: PartFormProps<K, F>) {
  const styles = useStyles();
  const texts = useSetupTexts();
  const formats = useFormats();
  const announce = useAnnounce();
  const [step, setStep] = React.useState<'writing' | 'asked' | 'refused'>('writing');
  const root = React.useRef<HTMLFormElement>(null);
  const saveButton = React.useRef<HTMLButtonElement>(null);
  useFirstFieldInFocus(root);
  const { saving, findings, isTouched } = form;
  const isSaving = saving.step === 'saving';

  const usual = ({ code, over = 0 }: Found): string => {
    if (code === 'line-too-long') return texts.setup.tooLong(formats.number(over));
    return code === 'nobody-chosen' ? texts.forms.nobodyChosen : texts.setup.emptyTitle;
  };
  const say = (found: Found): string => sentence?.(found) ?? usual(found);
  const find = (field: string): string | undefined => {
    const found = findings.find((each) => each.field === field && (step === 'refused' || each.code === 'line-too-long'));
    return found && say(found);
  };
  const submit = () => {
    const [first] = findings;
    if (isSaving) return;
    if (!first) return form.save();
    setStep('refused');
    announce(say(first), 'assertive');
    window.setTimeout(() => root.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
    else if (event.key === 'Escape' && !isSaving) form.leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  if (form.conflict) return <PartConflict key={form.conflict.theirs.version} conflict={form.conflict} words={words} nameOf={nameOf} saving={saving} onSave={form.saveOver} onKeepSaved={form.keepSaved} />;
  return (
    <form ref={root} className={styles.root} aria-label={heading} aria-busy={isSaving} noValidate onKeyDown={onKeyDown} onSubmit={(event) => (event.preventDefault(), submit())} id={id}>
      <h3 className={styles.heading}>{heading}</h3>
      {form.wasKept && <Message icon="history">{texts.forms.draftKept}</Message>}
      {children(find)}
      {saving.step === 'failed' && saving.code === 'not-found' ? <Message role="alert" icon="history">{texts.setup.gone}</Message> : <SaveTrouble saving={saving} onRetry={submit} />}
      {step === 'asked' ? (
        <Question no={texts.forms.keep} onNo={() => (setStep('writing'), window.setTimeout(() => saveButton.current?.focus()))} yes={texts.forms.discard} onYes={form.discard}>
          {texts.setup.discardQuestion}
        </Question>
      ) : (
        <div className={styles.actions}>
          <Button ref={saveButton} look="primary" type="submit" className={styles.wide} aria-disabled={isSaving || undefined}>
            {isSaving ? texts.common.saving : texts.common.save}
          </Button>
          <Button className={styles.wide} onClick={() => isSaving || (isTouched ? setStep('asked') : form.discard())}>
            {texts.common.cancel}
          </Button>
          {removal && <div className={styles.removal}>{removal}</div>}
        </div>
      )}
    </form>
  );
}

function useFirstFieldInFocus(root: React.RefObject<HTMLElement>): void {
  React.useLayoutEffect(() => root.current?.querySelector<HTMLElement>('input, textarea, select')?.focus(), [root]);
}
