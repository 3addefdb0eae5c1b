import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { unmetPerson, type Person, type PersonId } from '../../../domain';
import { Button, subtlyPointedAt, UserText } from '../../shared/components';
import { useOwnId } from '../../shared/part';
import { useImportTexts } from '../../shared/texts/import';
import { useFormats } from '../../shared/texts/useFormats';
import type { ChosenPerson } from '../forms/initiative-draft';
import { PersonPicker } from '../forms/PersonPicker';
import { FirstRows } from '../more';
import type { NameDoubt } from './doubts';
import type { ImportSession, LookedThrough } from './import-session';
import { Section } from './Section';
import { PHONE, useImportStyles } from './useImportStyles';

const useStyles = makeStyles({
  choice: { display: 'flex', alignItems: 'flex-start', columnGap: '10px', minHeight: '32px', boxSizing: 'border-box', padding: '6px 8px', marginLeft: '-8px', borderRadius: tokens.borderRadiusMedium, cursor: 'pointer', ...subtlyPointedAt, ':focus-within': { outlineStyle: 'solid', outlineWidth: '2px', outlineColor: tokens.colorStrokeFocus2 }, [PHONE]: { padding: '11px 8px' } },
  input: { flexShrink: 0, width: '16px', height: '16px', margin: '2px 0 0', accentColor: tokens.colorCompoundBrandBackground, outlineStyle: 'none', cursor: 'pointer' },
  email: { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  choices: { marginTop: '6px' },
});

interface NameDoubtsProps {
  readonly doubts: readonly NameDoubt[];
  readonly look: LookedThrough;
  readonly choose: ImportSession['choose'];
}

/** So many titles say which name is meant; of more only their number. */
const MOST_TITLES = 3;

/** Names that several go by, or nobody: one answer serves every row that has the name. */
export function NameDoubts({ doubts, look, choose }: NameDoubtsProps) {
  const styles = useImportStyles();
  const { names } = useImportTexts().importing;
  const open = doubts.filter(({ ask }) => !look.choices.people.has(ask.name.key));
  const skipRest = () => choose((before) => ({ ...before, people: new Map([...before.people, ...open.map(({ ask }) => [ask.name.key, 'nobody'] as const)]) }));
  return (
    <Section id="names" heading={names.heading} lead={names.lead}>
      <FirstRows rows={doubts} className={styles.more}>
        {(shown) => (
          <ul className={styles.list}>
            {shown.map((doubt) => (
              <li key={doubt.ask.name.key} className={styles.item}>
                <Name doubt={doubt} look={look} choose={choose} />
              </li>
            ))}
          </ul>
        )}
      </FirstRows>
      {open.length > 1 && (
        <div className={styles.actions}>
          <Button onClick={skipRest}>{names.skipRest}</Button>
        </div>
      )}
    </Section>
  );
}

function Name({ doubt: { ask, rows }, look, choose }: Omit<NameDoubtsProps, 'doubts'> & { readonly doubt: NameDoubt }) {
  const styles = useStyles();
  const common = useImportStyles();
  const { importing } = useImportTexts();
  const { names } = importing;
  const formats = useFormats();
  const { key, written, name } = ask.name;
  const id = useOwnId(`import-name-${key.replace(/\W+/g, '-')}`);
  const candidates: readonly Person[] = ask.found.is === 'doubtful' ? ask.found.candidates : [];
  const answer = look.choices.people.get(key);
  const chosen = answer === undefined || answer === 'nobody' ? undefined : (candidates.find((person) => person.id === answer) ?? personOf(look, answer));
  const [isOther, setIsOther] = React.useState(candidates.length === 0 && answer !== 'nobody');
  const [typed, setTyped] = React.useState(candidates.length === 0 ? '' : name);
  const titles = rows.map(({ title }) => title || importing.untitled);
  const answered = (to: PersonId | 'nobody' | undefined, met?: Person) =>
    choose((before) => ({ ...before, people: new Map([...[...before.people].filter(([other]) => other !== key), ...(to === undefined ? [] : [[key, to] as const])]) }), met);
  const pick = (person: ChosenPerson | undefined) => {
    const found = person && { id: person.id ?? unmetPerson(person.login ?? ''), name: person.name, email: person.email };
    answered(found?.id, found);
  };
  const settle = (to: PersonId | 'nobody') => {
    setIsOther(false);
    answered(to);
  };
  return (
    <fieldset className={common.set} data-unanswered={answer === undefined}>
      <legend className={common.legend}>
        <UserText>{importing.quoted(written)}</UserText>
      </legend>
      <p className={common.meta}>
        {candidates.length > 0 ? names.doubtful(candidates.length) : names.unknown} <UserText>{names.of(formats.list(titles.length > MOST_TITLES ? [...titles.slice(0, MOST_TITLES), names.more(titles.length - MOST_TITLES)] : titles))}</UserText>
      </p>
      <div className={styles.choices}>
        {candidates.map((person) => (
          <label key={person.id} className={styles.choice}>
            <input className={styles.input} type="radio" name={id} checked={!isOther && answer === person.id} onChange={() => settle(person.id)} />
            <span>
              <UserText>{person.name}</UserText>
              <span className={styles.email}>{person.email}</span>
            </span>
          </label>
        ))}
        <label className={styles.choice}>
          <input
            className={styles.input}
            type="radio"
            name={id}
            checked={isOther}
            onChange={() => {
              setIsOther(true);
              answered(undefined);
            }}
          />
          {candidates.length > 0 ? names.other : names.find}
        </label>
        {isOther && <PersonPicker id={`${id}-who`} label={names.picker(written)} single chosen={chosen ? [chosen] : []} typed={typed} onType={setTyped} onChange={([person]) => pick(person)} />}
        <label className={styles.choice}>
          <input className={styles.input} type="radio" name={id} checked={!isOther && answer === 'nobody'} onChange={() => settle('nobody')} />
          {names.skip}
        </label>
      </div>
    </fieldset>
  );
}

/** Somebody who was found for a name; known to the plan or not. */
export function personOf({ found }: LookedThrough, id: PersonId): Person | undefined {
  for (const each of found.values()) {
    const person = each.is === 'clear' ? [each.person] : each.is === 'doubtful' ? each.candidates : [];
    const one = person.find((candidate) => candidate.id === id);
    if (one) return one;
  }
  return undefined;
}
