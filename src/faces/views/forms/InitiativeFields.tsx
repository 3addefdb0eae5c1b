import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { isPhaseChangeOpen, KINDS, numberedGoals, PHASES } from '../../../domain';
import type { ContentField, InitiativeContent, Phase } from '../../../domain';
import { Button, Choices } from '../../shared/components';
import { useOpenedPlan } from '../../shared/queries';
import { useFormTexts } from '../../shared/texts/forms';
import { CentreField } from './CentreField';
import { AreaField, FieldWords, SelectField, TextField } from './Field';
import type { FormFinding, FoundField } from './form-findings';
import { useFindingSentence } from './form-findings';
import { GoalField } from './GoalField';
import type { ChosenPerson, InitiativeDraft } from './initiative-draft';
import { MoreFields } from './MoreFields';
import { PeriodField } from './PeriodField';
import { PersonPicker } from './PersonPicker';
import { useSavedNote } from './SavedNote';
import { SimilarNotice } from './SimilarNotice';
import { useFieldStyles } from './useFieldStyles';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '20px' },
  kind: { '& fieldset': { marginLeft: '-8px' }, '& legend': { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground1, padding: '0 8px 2px' } },
});

export interface InitiativeFieldsProps {
  /** Begins the ids of the fields: unique on the page. */
  readonly id: string;
  readonly draft: InitiativeDraft;
  readonly findings: readonly FormFinding[];
  /** The phase it has now; `undefined` for a new one, whose phase follows from the plan. */
  readonly phase?: Phase;
  /** The version to write together with: said under each field where it differs. */
  readonly saved?: InitiativeContent;
  /** Where somebody came to write: not to lie in a fold. */
  readonly startsAt?: ContentField;
  readonly onChange: (changes: Partial<InitiativeDraft>) => void;
}

export const fieldId = (form: string, field: FoundField | ContentField): string => `${form}-${field}`;

/** Every question about an initiative, in the order in which one would tell of it; what is rarely asked lies in a fold. */
export function InitiativeFields({ id, draft, findings, phase, saved, startsAt, onChange }: InitiativeFieldsProps) {
  const styles = useStyles();
  const texts = useFormTexts();
  const sentence = useFindingSentence();
  const { actionPlan, viewer } = useOpenedPlan();
  const note = useSavedNote(draft, saved, onChange);
  const idOf = (field: FoundField | ContentField) => fieldId(id, field);
  const findingOf = (field: FoundField) => {
    const found = findings.find((finding) => finding.field === field);
    return found && sentence(found);
  };
  const me = actionPlan.people.get(viewer.person);
  const phases = phase ? PHASES.filter((one) => isPhaseChangeOpen(phase, one, viewer.mayEditPlan)) : [];

  return (
    <div className={styles.root}>
      <TextField
        id={idOf('title')}
        label={texts.forms.what}
        hint={texts.forms.whatHint}
        finding={findingOf('title')}
        value={draft.title}
        onChange={(title) => onChange({ title })}
        below={
          <>
            {!phase && <SimilarNotice title={draft.title} />}
            {note('title')}
          </>
        }
      />
      <AreaField id={idOf('description')} label={texts.forms.describe} value={draft.description} onChange={(description) => onChange({ description })} below={note('description')} />
      <GoalField id={idOf('goal')} goals={numberedGoals(actionPlan)} value={draft.goal} finding={findingOf('goal')} onChange={(goal) => onChange({ goal })} below={note('goal')} />
      <PeriodField draft={draft} idOf={idOf} findingOf={findingOf} onChange={onChange} below={note('period')} />
      <PersonPicker
        id={idOf('owner')}
        label={texts.forms.owner}
        hint={texts.forms.ownerHint}
        finding={findingOf('owner')}
        single
        chosen={draft.owner ? [draft.owner] : []}
        typed={draft.searched.owner}
        onType={(owner) => onChange({ searched: { ...draft.searched, owner } })}
        onChange={([owner]) => onChange({ owner, deputies: draft.deputies.filter((deputy) => !isSamePerson(deputy, owner)), searched: { ...draft.searched, owner: '' } })}
        shortcut={me && <ThatIsMe onPress={() => onChange({ owner: me, searched: { ...draft.searched, owner: '' } })} fieldId={idOf('owner')} />}
        below={note('owner')}
      />
      <div className={styles.kind} role="group" aria-describedby={findingOf('kind') && `${idOf('kind')}-finding`}>
        <Choices
          kind="one"
          name={idOf('kind')}
          legend={texts.forms.kind}
          choices={KINDS.map((value) => ({ value, label: texts.common.kind[value] }))}
          chosen={draft.kind ? [draft.kind] : []}
          onChange={([kind]) => onChange({ kind: kind ?? '' })}
        />
        <FieldWords id={idOf('kind')} finding={findingOf('kind')} />
        {note('kind')}
      </div>
      <CentreField id={idOf('centre')} value={draft.centre} onChange={(centre) => onChange({ centre })} below={note('centre')} />
      {phases.length > 1 && (
        <SelectField id={idOf('phase')} label={texts.common.columns.phase} value={draft.phase} onChange={(next) => next && onChange({ phase: next })} below={note('phase')}>
          {phases.map((one) => (
            <option key={one} value={one}>
              {texts.common.phase[one]}
            </option>
          ))}
        </SelectField>
      )}
      <MoreFields idOf={idOf} draft={draft} findingOf={findingOf} note={note} isOpenAtFirst={saved !== undefined || startsAt === 'success'} onChange={onChange} />
    </div>
  );
}

const isSamePerson = (a: ChosenPerson, b: ChosenPerson | undefined): boolean => b !== undefined && (a.id ?? a.login) === (b.id ?? b.login);

/** Most who add an initiative answer for it themselves: one press. */
function ThatIsMe({ onPress, fieldId: id }: { readonly onPress: () => void; readonly fieldId: string }) {
  const texts = useFormTexts();
  const press = () => {
    onPress();
    window.setTimeout(() => document.getElementById(id)?.focus());
  };
  return (
    <Button look="subtle" icon="person" onClick={press} className={useFieldStyles().quietButton}>
      {texts.forms.thatIsMe}
    </Button>
  );
}
