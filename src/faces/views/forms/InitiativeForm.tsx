import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import type { ContentField, InitiativeContent, Phase } from '../../../domain';
import { Button, Message, Question, useAnnounce } from '../../shared/components';
import { useOpenedPlan } from '../../shared/queries';
import { useFormTexts } from '../../shared/texts/forms';
import { findingsIn, useFindingSentence } from './form-findings';
import type { InitiativeDraft } from './initiative-draft';
import { fieldId, InitiativeFields } from './InitiativeFields';
import type { FormOnDevice } from './kept-draft';
import { SaveTrouble, type Saving } from './SaveTrouble';
import { useFormStyles } from './useFormStyles';

export interface InitiativeFormProps {
  /** Begins the ids of the fields: unique on the page. */
  readonly id: string;
  readonly heading: React.ReactNode;
  readonly device: FormOnDevice;
  /** The fields as they were before anything was typed. */
  readonly begin: InitiativeDraft;
  readonly phase?: Phase;
  readonly saved?: InitiativeContent;
  /** Takes the focus, where somebody came to write just that. */
  readonly startsAt?: ContentField;
  readonly saveLabel: string;
  readonly saving: Saving;
  /** Called with what may be saved. */
  readonly onSave: (draft: InitiativeDraft) => void;
  readonly onStartOver: () => void;
  /** The form closes; what was typed is on the device, or nothing was. */
  readonly onClose: () => void;
}

/**
 * The form of an initiative: says in a sentence beside its field what is asked for, keeps what is typed through everything,
 * and asks only before text would be lost. Ctrl+Enter saves; Esc closes and keeps.
 */
export function InitiativeForm({ id, heading, device, begin, phase, saved, startsAt, saveLabel, saving, onSave, onStartOver, onClose }: InitiativeFormProps) {
  const styles = useFormStyles();
  const texts = useFormTexts();
  const announce = useAnnounce();
  const sentence = useFindingSentence();
  const { actionPlan } = useOpenedPlan();
  const [step, setStep] = React.useState<'writing' | 'asked' | 'refused'>('writing');
  const saveButton = React.useRef<HTMLButtonElement>(null);
  React.useEffect(() => {
    if (startsAt) focusField(id, startsAt);
  }, [id, startsAt]);
  const draft = device.form.fields;
  const isTouched = JSON.stringify(draft) !== JSON.stringify(begin);
  const isSaving = saving.step === 'saving';
  const findings = findingsIn(draft, actionPlan);
  const shown = step === 'refused' ? findings : findings.filter(({ code }) => code === 'title-too-long' || code === 'text-too-long');

  const submit = () => {
    const first = findings[0];
    if (isSaving) return;
    if (first) {
      setStep('refused');
      announce(sentence(first), 'assertive');
      focusField(id, first.field);
    } else onSave(draft);
  };
  const leave = () => {
    if (isTouched) announce(texts.forms.keptForLater);
    else device.drop();
    onClose();
  };
  const discard = () => {
    device.drop();
    onClose();
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
    else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
    event.stopPropagation(); // the drawer around the form also listens for Esc
  };

  return (
    <form className={styles.form} onKeyDown={onKeyDown} onSubmit={(event) => (event.preventDefault(), submit())} noValidate aria-busy={isSaving}>
      <div className={mergeClasses(styles.body, isSaving && styles.busy)}>
        {heading}
        {device.isAtRisk && (
          <Message className={styles.notice} icon="clock">
            {texts.statusForm.draftAtRisk}
          </Message>
        )}
        {device.wasKept && isTouched && (
          <Message className={styles.notice} icon="history" actions={<Button onClick={() => (setStep('writing'), onStartOver())}>{texts.forms.startOver}</Button>}>
            {texts.forms.draftKept}
          </Message>
        )}
        <InitiativeFields
          id={id}
          draft={draft}
          findings={shown}
          phase={phase}
          saved={saved}
          startsAt={startsAt}
          onChange={(changes) => {
            if (isSaving) return; // what is on its way is what stands here
            device.change(changes);
            if (step === 'asked') setStep('writing');
          }}
        />
      </div>
      <div className={styles.foot}>
        {step === 'asked' ? (
          <Question no={texts.forms.keep} onNo={() => (setStep('writing'), window.setTimeout(() => saveButton.current?.focus()))} yes={texts.forms.discard} onYes={discard}>
            {texts.forms.discardQuestion}
          </Question>
        ) : (
          <>
            <SaveTrouble sends className={styles.trouble} saving={saving} onRetry={submit} />
            <div className={styles.actions}>
              <Button ref={saveButton} className={styles.wide} look="primary" type="submit" aria-disabled={isSaving || undefined}>
                {isSaving ? texts.common.saving : saveLabel}
              </Button>
              <Button className={styles.wide} onClick={() => (isTouched ? setStep('asked') : discard())}>
                {texts.common.cancel}
              </Button>
            </div>
          </>
        )}
      </div>
    </form>
  );
}

/** A group of choices has its first one focused, every other field itself. */
function focusField(form: string, field: Parameters<typeof fieldId>[1]): void {
  const id = fieldId(form, field);
  window.setTimeout(() => (document.getElementById(id) ?? document.getElementsByName(id)[0])?.focus());
}
