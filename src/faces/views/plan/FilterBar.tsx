import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { planFacets, NO_FILTER, type PlanFacets, type PlanFilter, type PlanRow } from '../../../domain';
import { Choices, Icon, useCardClass } from '../../shared/components';
import { useLandmark, useOwnId } from '../../shared/part';
import { useTexts } from '../../shared/texts';
import { FieldDropDown, useFieldStyles } from '../fields';
import { GROUPINGS, sortingsFor, type PlanQuestion } from './filter-address';
import { LightFilter } from './LightFilter';
import { SearchField } from './SearchField';
import { useFilterGroups, type FilterGroup } from './useFilterGroups';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginBottom: '12px', '@media print': { display: 'none' } },
  panel: { flexBasis: '100%', display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(220px, 1fr))', gap: '8px 16px', padding: '12px 8px', boxSizing: 'border-box', minWidth: 0 },
  wide: { gridColumn: '1 / -1', paddingLeft: '8px' },
  more: { width: '100%', maxWidth: 'none', justifyContent: 'center' },
  section: { minWidth: 0, maxHeight: 'min(320px, 60vh)', overflowY: 'auto', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

export interface FilterBarProps {
  readonly rows: readonly PlanRow[];
  readonly facets: PlanFacets;
  readonly question: PlanQuestion;
  readonly isNarrow: boolean;
  readonly onChange: (question: PlanQuestion) => void;
}

/** Search, lights and the other filters. In a narrow window all but the first two fold into one button. */
export function FilterBar({ rows, facets, question, isNarrow, onChange }: FilterBarProps) {
  const styles = useStyles();
  const texts = useTexts();
  const { filter } = question;
  const present = React.useMemo(() => planFacets(rows, NO_FILTER), [rows]);
  const groups = useFilterGroups(facets, filter);
  const put = (next: PlanFilter) => onChange({ ...question, filter: next });
  const asksDue = present.due > 0 || filter.due;
  const due = (asksDue || filter.fresh) && (
    <>
      {asksDue && <Toggle isPressed={filter.due} onToggle={() => put({ ...filter, due: !filter.due })} label={texts.plan.askedForNext} hasDot />}
      {filter.fresh && <Toggle isPressed onToggle={() => put({ ...filter, fresh: false })} label={texts.plan.freshForNext} />}
    </>
  );
  return (
    <div className={styles.root} role={useLandmark('search')}>
      <SearchField value={filter.text} onChange={(text) => put({ ...filter, text })} />
      <LightFilter counts={facets.lights} present={present.lights} chosen={filter.lights} onChange={(lights) => put({ ...filter, lights })} />
      {isNarrow ? (
        <FoldedFilters groups={groups} question={question} onChange={onChange} put={put} due={due} />
      ) : (
        <>
          {groups.map((group) => (
            <FilterDropDown key={group.name} group={group} put={put} />
          ))}
          {due}
        </>
      )}
    </div>
  );
}

function FilterDropDown({ group, put }: { readonly group: FilterGroup; readonly put: (filter: PlanFilter) => void }) {
  const { plan } = useTexts();
  const { name, legend, choices, chosen } = group;
  const [only] = chosen;
  const value = chosen.length > 1 ? String(chosen.length) : only && (choices.find((choice) => choice.value === only)?.label ?? '1');
  return (
    <FieldDropDown id={`filter-${name}`} legend={legend} value={value ?? (name === 'phases' ? plan.all : undefined)} isActive={chosen.length > 0}>
      <Choices kind="many" name={name} legend={legend} choices={choices} chosen={chosen} onChange={(next) => put(group.choose(next))} />
    </FieldDropDown>
  );
}

interface ToggleProps {
  readonly isPressed: boolean;
  readonly onToggle: () => void;
  readonly label: string;
  readonly hasDot?: boolean;
}

function Toggle({ isPressed, onToggle, label, hasDot = false }: ToggleProps) {
  const field = useFieldStyles();
  return (
    <button type="button" className={mergeClasses(field.field, field.pressable, isPressed && field.active)} aria-pressed={isPressed} onClick={onToggle}>
      {hasDot && <span className={field.dot} />}
      {label}
    </button>
  );
}

interface FoldedFiltersProps {
  readonly groups: readonly FilterGroup[];
  readonly question: PlanQuestion;
  readonly onChange: (question: PlanQuestion) => void;
  readonly put: (filter: PlanFilter) => void;
  readonly due: React.ReactNode;
}

function FoldedFilters({ groups, question, onChange, put, due }: FoldedFiltersProps) {
  const styles = useStyles();
  const field = useFieldStyles();
  const card = useCardClass();
  const texts = useTexts();
  const [isOpen, setIsOpen] = React.useState(false);
  const all = useOwnId('all-filters');
  const { due: asksDue, fresh } = question.filter;
  const chosen = groups.filter((group) => group.chosen.length > 0).length + (asksDue ? 1 : 0) + (fresh ? 1 : 0);
  return (
    <>
      <button type="button" className={mergeClasses(field.field, field.pressable, styles.more, chosen > 0 && field.active)} aria-expanded={isOpen} aria-controls={isOpen ? all : undefined} onClick={() => setIsOpen(!isOpen)}>
        <Icon name="filter" size={16} className={field.icon} />
        {chosen > 0 ? texts.plan.filterValue(texts.plan.filters, String(chosen)) : texts.plan.filters}
      </button>
      {isOpen && (
        <div id={all} className={mergeClasses(card, styles.panel)}>
          {due && <div className={styles.wide}>{due}</div>}
          {groups.map((group) => (
            <div key={group.name} className={styles.section}>
              <Choices kind="many" name={group.name} legend={group.legend} choices={group.choices} chosen={group.chosen} onChange={(next) => put(group.choose(next))} />
            </div>
          ))}
          <div className={styles.section}>
            <GroupingChoices question={question} onChange={onChange} />
          </div>
          <div className={styles.section}>
            <SortingChoices question={question} onChange={onChange} />
          </div>
        </div>
      )}
    </>
  );
}

interface QuestionProps {
  readonly question: PlanQuestion;
  readonly onChange: (question: PlanQuestion) => void;
}

/** What the rows are gathered under. An order that would make no difference there is given up. */
export function GroupingChoices({ question, onChange }: QuestionProps) {
  const { plan } = useTexts();
  return (
    <Choices
      kind="one"
      name={useOwnId('grouping')}
      legend={plan.group}
      choices={GROUPINGS.map((value) => ({ value, label: plan.groupings[value] }))}
      chosen={[question.grouping]}
      onChange={([grouping]) => grouping && onChange({ ...question, grouping, sorting: sortingsFor(grouping).includes(question.sorting) ? question.sorting : 'light' })}
    />
  );
}

/** How the rows of a group stand. */
export function SortingChoices({ question, onChange }: QuestionProps) {
  const { plan } = useTexts();
  return (
    <Choices
      kind="one"
      name={useOwnId('sorting')}
      legend={plan.sort}
      choices={sortingsFor(question.grouping).map((value) => ({ value, label: plan.sortings[value] }))}
      chosen={[question.sorting]}
      onChange={([sorting]) => sorting && onChange({ ...question, sorting })}
    />
  );
}
