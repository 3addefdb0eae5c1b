import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { IconButton, useAnnounce, UserText } from '../../shared/components';
import { useOpenedPlan } from '../../shared/queries';
import { useFormTexts } from '../../shared/texts/forms';
import { Field } from './Field';
import type { ChosenPerson } from './initiative-draft';
import { usePeopleSearch } from './people-search';
import { PersonList } from './PersonList';
import { useFieldStyles } from './useFieldStyles';

const useStyles = makeStyles({
  box: { position: 'relative' },
  chosen: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    boxSizing: 'border-box',
    minHeight: '32px',
    padding: '0 0 0 10px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    marginBottom: '6px',
  },
  name: { flexGrow: 1, minWidth: 0 },
});

export interface PersonPickerProps {
  /** Unique on the page. The control that is there has it: the search field, or the first one chosen's button. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly finding?: string;
  readonly chosen: readonly ChosenPerson[];
  /** One at most: the search field gives way to who is chosen. */
  readonly single?: boolean;
  readonly typed: string;
  /** Who is not offered: they are chosen here or elsewhere in the form. */
  readonly leaveOut?: readonly ChosenPerson[];
  /** Beside the search field: a shortcut to a choice. */
  readonly shortcut?: React.ReactNode;
  readonly below?: React.ReactNode;
  readonly onType: (typed: string) => void;
  readonly onChange: (chosen: readonly ChosenPerson[]) => void;
}

const isSame = (a: ChosenPerson, b: ChosenPerson): boolean => (a.id ?? a.login) === (b.id ?? b.login);

/** Finds people by name or mail; a combobox by the keyboard: arrows, Enter, Esc. */
export function PersonPicker({ id, label, hint, finding, chosen, single = false, typed, leaveOut = [], shortcut, below, onType, onChange }: PersonPickerProps) {
  const styles = useStyles();
  const field = useFieldStyles();
  const texts = useFormTexts();
  const announce = useAnnounce();
  const { actionPlan } = useOpenedPlan();
  const box = React.useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = React.useState(false);
  const [active, setActive] = React.useState(0);
  const search = usePeopleSearch(typed, isOpen, actionPlan.people);
  const offered = search.people.filter((person) => ![...chosen, ...leaveOut].some((other) => isSame(person, other)));
  const isShown = isOpen && search.step !== 'idle';
  const activePerson = offered[Math.min(active, offered.length - 1)];
  const listId = `${id}-list`;

  const focusNow = (selector: string) => window.setTimeout(() => box.current?.querySelector<HTMLElement>(selector)?.focus());
  const choose = (person: ChosenPerson) => {
    onChange(single ? [person] : [...chosen, person]);
    onType('');
    setIsOpen(false);
    announce(texts.forms.chosen(person.name));
    focusNow(single ? 'button' : 'input');
  };
  const remove = (person: ChosenPerson) => {
    onChange(chosen.filter((other) => !isSame(person, other)));
    focusNow('input');
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const move = (to: number) => {
      setIsOpen(true);
      setActive(offered.length === 0 ? 0 : (to + offered.length) % offered.length);
    };
    const at = Math.max(offered.indexOf(activePerson as ChosenPerson), 0);
    if (event.key === 'Escape' && isShown) setIsOpen(false);
    else if (event.key === 'Enter' && isShown && activePerson) choose(activePerson);
    else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) setIsOpen(true); // a search is not a wish to save
    else if (event.key === 'ArrowDown') move(isShown ? at + 1 : 0);
    else if (event.key === 'ArrowUp') move(at - 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const isFull = single && chosen.length > 0;
  const people = chosen.map((person, at) => (
    <div key={person.id ?? person.login} className={styles.chosen}>
      <UserText className={styles.name}>{person.name}</UserText>
      <IconButton id={isFull && at === 0 ? id : undefined} icon="close" label={texts.forms.remove(person.name)} onClick={() => remove(person)} />
    </div>
  ));
  return (
    <div ref={box}>
      {isFull ? (
        <div role="group" aria-labelledby={`${id}-label`} className={field.field}>
          <div id={`${id}-label`} className={field.label}>
            {label}
          </div>
          {people}
          {below}
        </div>
      ) : (
        <Field id={id} label={label} hint={hint} finding={finding} below={<>{shortcut}{below}</>}>
          {(control) => (
            <>
              {people}
              <div className={styles.box}>
                <input
                  {...control}
                  className={mergeClasses(field.control, finding && field.found)}
                  role="combobox"
                  aria-expanded={isShown}
                  aria-controls={isShown ? listId : undefined}
                  aria-autocomplete="list"
                  aria-activedescendant={isShown && activePerson ? `${listId}-${offered.indexOf(activePerson)}` : undefined}
                  autoComplete="off"
                  dir="auto"
                  value={typed}
                  onChange={(event) => (onType(event.target.value), setIsOpen(true), setActive(0))}
                  onKeyDown={onKeyDown}
                  onBlur={() => setIsOpen(false)}
                />
                {isShown && <PersonList id={listId} label={label} people={offered} active={activePerson} search={search} typed={typed} onChoose={choose} />}
              </div>
            </>
          )}
        </Field>
      )}
    </div>
  );
}
