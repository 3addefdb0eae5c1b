import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ContentField } from '../../../domain';
import { Choices, Fold } from '../../shared/components';
import { useOpenedPlan } from '../../shared/queries';
import { useFormTexts } from '../../shared/texts/forms';
import { AreaField, SelectField } from './Field';
import type { FoundField } from './form-findings';
import type { InitiativeDraft } from './initiative-draft';
import { PersonPicker } from './PersonPicker';

const useStyles = makeStyles({
  root: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: '8px' },
  fields: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '20px', paddingTop: '12px' },
  strategies: { marginLeft: '-8px', '& legend': { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground1, padding: '0 8px 2px' } },
});

interface MoreFieldsProps {
  readonly idOf: (field: ContentField) => string;
  readonly draft: InitiativeDraft;
  /** The sentence at a field, if anything stands in the way there. */
  readonly findingOf: (field: FoundField) => string | undefined;
  readonly note: (field: ContentField) => React.ReactNode;
  readonly isOpenAtFirst: boolean;
  readonly onChange: (changes: Partial<InitiativeDraft>) => void;
}

/** What nobody has to answer. Open from the start where it holds something. */
export function MoreFields({ idOf, draft, findingOf, note, isOpenAtFirst, onChange }: MoreFieldsProps) {
  const styles = useStyles();
  const texts = useFormTexts();
  const { actionPlan } = useOpenedPlan();
  const holds = draft.success !== '' || draft.strategies.length > 0 || draft.deputies.length > 0 || draft.searched.deputies !== '' || draft.workingGroup !== '';
  const groups = actionPlan.bodies.filter(({ role, id }) => role === 'working' || id === draft.workingGroup);
  return (
    <Fold className={styles.root} summary={texts.forms.moreQuestions} isOpenAtFirst={isOpenAtFirst || holds} isNeeded={findingOf('deputies') !== undefined}>
      <div className={styles.fields}>
        <AreaField id={idOf('success')} label={texts.forms.success} hint={texts.forms.successHint} value={draft.success} onChange={(success) => onChange({ success })} below={note('success')} />
        {actionPlan.strategies.length > 0 && (
          <div className={styles.strategies}>
            <Choices
              kind="many"
              name={idOf('strategies')}
              legend={texts.common.columns.strategies}
              choices={actionPlan.strategies.map(({ id, title }) => ({ value: id, label: title }))}
              chosen={draft.strategies}
              onChange={(strategies) => onChange({ strategies })}
            />
            {note('strategies')}
          </div>
        )}
        <PersonPicker
          id={idOf('deputies')}
          label={texts.forms.addDeputy}
          hint={texts.forms.ownerHint}
          finding={findingOf('deputies')}
          chosen={draft.deputies}
          leaveOut={draft.owner ? [draft.owner] : []}
          typed={draft.searched.deputies}
          onType={(deputies) => onChange({ searched: { ...draft.searched, deputies } })}
          onChange={(deputies) => onChange({ deputies, searched: { ...draft.searched, deputies: '' } })}
          below={note('deputies')}
        />
        {groups.length > 0 && (
          <SelectField id={idOf('workingGroup')} label={texts.forms.workingGroup} value={draft.workingGroup} onChange={(workingGroup) => onChange({ workingGroup })} below={note('workingGroup')}>
            <option value="">{texts.forms.noWorkingGroup}</option>
            {groups.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </SelectField>
        )}
      </div>
    </Fold>
  );
}
