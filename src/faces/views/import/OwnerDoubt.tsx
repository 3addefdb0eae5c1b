import * as React from 'react';
import { unmetPerson, type ImportRow, type Person } from '../../../domain';
import { Button } from '../../shared/components';
import { useOwnId } from '../../shared/part';
import { useOpenedPlan } from '../../shared/queries';
import { useImportTexts } from '../../shared/texts/import';
import { PersonPicker } from '../forms/PersonPicker';
import type { ImportSession, LookedThrough } from './import-session';
import { personOf } from './NameDoubts';
import { Section } from './Section';
import { useImportStyles } from './useImportStyles';

interface OwnerDoubtProps {
  /** Those that name nobody. */
  readonly rows: readonly ImportRow[];
  readonly look: LookedThrough;
  readonly choose: ImportSession['choose'];
}

/** Every initiative has one owner: one person takes those that name nobody. */
export function OwnerDoubt({ rows, look, choose }: OwnerDoubtProps) {
  const styles = useImportStyles();
  const { owner: words } = useImportTexts().importing;
  const { actionPlan, viewer } = useOpenedPlan();
  const id = useOwnId('import-owner');
  const [typed, setTyped] = React.useState('');
  const { ownerOfRest } = look.choices;
  const chosen = ownerOfRest && (actionPlan.people.get(ownerOfRest) ?? personOf(look, ownerOfRest));
  const me = actionPlan.people.get(viewer.person);
  const take = (person: Person | undefined) => choose(({ ownerOfRest: _before, ...rest }) => ({ ...rest, ...(person && { ownerOfRest: person.id }) }), person);
  return (
    <Section id="owner" heading={words.heading} lead={words.lead(rows.length)}>
      <div className={styles.answer} data-unanswered={!chosen}>
        <PersonPicker
          id={id}
          label={words.label}
          single
          chosen={chosen ? [chosen] : []}
          typed={typed}
          shortcut={me && !chosen && <Button look="subtle" onClick={() => take(me)}>{words.me}</Button>}
          onType={setTyped}
          onChange={([person]) => take(person && { id: person.id ?? unmetPerson(person.login ?? ''), name: person.name, email: person.email })}
        />
      </div>
    </Section>
  );
}
