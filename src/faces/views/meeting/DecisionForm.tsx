import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { correctDecision, decide } from '../../../application';
import { danishOrder, readDanishDate, type Decision, type InitiativeId, type MeetingId } from '../../../domain';
import { Button, Message, useAnnounce } from '../../shared/components';
import { useOwnId } from '../../shared/part';
import { usePorts } from '../../shared/ports';
import { useOpenedPlan, usePlanCache } from '../../shared/queries';
import { useFormTexts } from '../../shared/texts/forms';
import { useMeetingModeTexts } from '../../shared/texts/meeting-mode';
import { useFormats } from '../../shared/texts/useFormats';
import { withDecision } from '../decisions';
import { AreaField, SelectField, TextField } from '../forms/Field';
import { PersonPicker } from '../forms/PersonPicker';
import { SaveTrouble } from '../forms/SaveTrouble';
import { useIntroductions, useSave } from '../forms/useSave';
import { draftOfDecision, emptyDecision, findingsIn, placeOfDecision, readKeptDecision, type DecisionDraft, type DecisionFormFinding, type KeptDecision } from './decision-draft';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: '16px', marginTop: '16px', padding: '16px', borderRadius: tokens.borderRadiusLarge, border: `1px solid ${tokens.colorNeutralStroke1}`, '@media (max-width: 640px)': { padding: '12px' } },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface DecisionFormProps {
  readonly meeting: MeetingId;
  /** What it is about, where that is settled. */
  readonly initiative: InitiativeId | undefined;
  readonly corrected: Decision | undefined;
  readonly onClose: () => void;
}

/** What was decided, about what, by whom it is done and when: on the device at every keystroke. Ctrl+Enter saves, Esc closes and keeps what was typed. */
export function DecisionForm({ meeting, initiative, corrected, onClose }: DecisionFormProps) {
  const styles = useStyles();
  const { meetingMode, common } = useMeetingModeTexts();
  const { forms } = useFormTexts();
  const texts = meetingMode.decision;
  const formats = useFormats();
  const announce = useAnnounce();
  const ports = usePorts();
  const cache = usePlanCache();
  const { actionPlan } = useOpenedPlan();
  const introduce = useIntroductions();
  const place = placeOfDecision(meeting, initiative, corrected);
  const id = useOwnId('decision');
  const root = React.useRef<HTMLFormElement>(null);
  const [kept] = React.useState(() => readKeptDecision(ports.drafts, place));
  const [form, setForm] = React.useState<KeptDecision>(() => kept ?? { fields: corrected ? draftOfDecision(corrected, actionPlan, common.unknownPerson) : emptyDecision(initiative), key: ports.keys.next() });
  const latest = React.useRef(form); // two changes of one press build upon each other
  const [isRefused, setIsRefused] = React.useState(false);
  React.useLayoutEffect(() => root.current?.querySelector<HTMLElement>('textarea')?.focus(), []);
  const { fields, key } = form;
  const findings = findingsIn(fields);
  const { saving, run } = useSave(
    async ({ text, about, responsible, due }: DecisionDraft): Promise<Decision> => {
      const [person] = responsible;
      const idOf = await introduce(responsible);
      const dueOn = readDanishDate(due);
      const said = { meeting, text, ...(about && { initiative: about }), ...(person && { responsible: idOf(person) }), ...(dueOn && { dueOn }) };
      return corrected ? correctDecision(ports, { ...said, id: corrected.id }) : decide(ports, said, key);
    },
    (saved) => {
      cache.change((opened) => withDecision(opened, saved));
      ports.drafts.remove(place);
      announce(texts.saved);
      onClose();
    },
  );
  const isSaving = saving.step === 'saving';
  const change = (changes: Partial<DecisionDraft>) => {
    if (isSaving) return;
    latest.current = { fields: { ...latest.current.fields, ...changes }, key };
    setForm(latest.current);
    ports.drafts.put(place, JSON.stringify(latest.current));
  };
  const sentence = (field: DecisionFormFinding['field']): string | undefined => {
    const found = findings.find((one) => one.field === field);
    if (!found || (!isRefused && !(found.field === 'text' && found.code === 'text-too-long'))) return undefined;
    if (found.field === 'text') return found.code === 'text-needed' ? texts.textNeeded : texts.tooLong(formats.number(found.over));
    return found.field === 'due' ? texts.dayNotRead : forms.nobodyChosen;
  };
  const submit = () => {
    if (isSaving) return;
    if (findings.length === 0) return run(fields);
    setIsRefused(true);
    window.setTimeout(() => root.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
  };
  const discard = () => {
    ports.drafts.remove(place);
    onClose();
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
    else if (event.key === 'Escape' && !isSaving) onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const heading = corrected ? texts.correcting : texts.heading;
  return (
    <form ref={root} className={styles.root} aria-label={heading} aria-busy={isSaving} noValidate onKeyDown={onKeyDown} onSubmit={(event) => (event.preventDefault(), submit())}>
      <h5 className={styles.heading}>{heading}</h5>
      {kept && <Message icon="history">{forms.draftKept}</Message>}
      <AreaField id={`${id}-text`} label={texts.text} finding={sentence('text')} value={fields.text} onChange={(text) => change({ text })} />
      {initiative === undefined && (
        <SelectField<InitiativeId> id={`${id}-about`} label={texts.about} value={fields.about} onChange={(about) => change({ about })}>
          <option value="">{texts.aboutNone}</option>
          {[...actionPlan.initiatives]
            .filter(({ phase }) => phase !== 'dropped')
            .sort((a, b) => danishOrder(a.title, b.title))
            .map(({ id: value, title }) => (
              <option key={value} value={value}>
                {title}
              </option>
            ))}
        </SelectField>
      )}
      <PersonPicker id={`${id}-who`} label={texts.responsible} hint={texts.responsibleHint} finding={sentence('responsible')} single chosen={fields.responsible} typed={fields.searched} onType={(searched) => change({ searched })} onChange={(responsible) => change({ responsible, searched: '' })} />
      <TextField id={`${id}-due`} label={texts.due} hint={texts.dueHint} finding={sentence('due')} value={fields.due} onChange={(due) => change({ due })} />
      <SaveTrouble saving={saving} onRetry={submit} />
      <div className={styles.actions}>
        <Button look="primary" type="submit" aria-disabled={isSaving || undefined}>
          {isSaving ? common.saving : common.save}
        </Button>
        <Button onClick={() => isSaving || discard()}>{common.cancel}</Button>
      </div>
    </form>
  );
}
