import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { pointedAt, UserText } from '../../shared/components';
import { useFormTexts } from '../../shared/texts/forms';
import type { ChosenPerson } from './initiative-draft';
import type { PeopleSearch } from './people-search';

const useStyles = makeStyles({
  surface: {
    position: 'absolute',
    top: 'calc(100% + 4px)',
    left: 0,
    right: 0,
    zIndex: 5,
    boxSizing: 'border-box',
    padding: '4px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
  list: { maxHeight: '240px', overflowY: 'auto', margin: 0, padding: 0, listStyleType: 'none' },
  option: { padding: '6px 8px', borderRadius: tokens.borderRadiusMedium, cursor: 'pointer', ...pointedAt, '@media (max-width: 640px)': { padding: '10px 8px' } },
  active: { backgroundColor: tokens.colorNeutralBackground1Selected, color: tokens.colorNeutralForeground1Selected, '& span': { color: 'inherit' }, outlineStyle: 'solid', outlineWidth: '2px', outlineOffset: '-2px', outlineColor: tokens.colorStrokeFocus2 },
  email: { display: 'block', overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  note: { margin: 0, padding: '6px 8px', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

interface PersonListProps {
  readonly id: string;
  readonly label: string;
  readonly people: readonly ChosenPerson[];
  readonly active: ChosenPerson | undefined;
  readonly search: PeopleSearch;
  readonly typed: string;
  readonly onChoose: (person: ChosenPerson) => void;
}

/** Who fits what was typed, and how the search goes. */
export function PersonList({ id, label, people, active, search, typed, onChoose }: PersonListProps) {
  const styles = useStyles();
  const texts = useFormTexts();
  const root = React.useRef<HTMLUListElement>(null);
  const surface = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => surface.current?.scrollIntoView({ block: 'nearest' }), [people.length]); // the foot of the form must not lie over it
  const at = active ? people.indexOf(active) : -1;
  React.useEffect(() => root.current?.children[at]?.scrollIntoView({ block: 'nearest' }), [at]);
  const said = {
    idle: '',
    searching: texts.forms.searching,
    failed: texts.forms.searchFailed,
    done: people.length > 0 ? texts.forms.found(people.length) : texts.forms.nobodyFound(typed.trim()),
  }[search.step];
  return (
    // A press on the list must not take the focus from the search field, or the list is gone before the press is over.
    <div ref={surface} className={styles.surface} onMouseDown={(event) => event.preventDefault()}>
      <ul ref={root} id={id} role="listbox" aria-label={label} className={styles.list}>
        {people.map((person, index) => (
          <li key={person.id ?? person.login} id={`${id}-${index}`} role="option" aria-selected={person === active} className={mergeClasses(styles.option, person === active && styles.active)} onClick={() => onChoose(person)}>
            <UserText>{person.name}</UserText>
            <span className={styles.email}>{person.email}</span>
          </li>
        ))}
      </ul>
      <p className={styles.note} role="status">
        {said}
      </p>
    </div>
  );
}
