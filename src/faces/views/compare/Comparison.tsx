import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { occasionNamed, planComparison, wordOfOccasion, type PlanThen, type SnapshotEntry } from '../../../domain';
import { fieldLook } from '../../shared/components';
import { useOwnId } from '../../shared/part';
import { useOpenedPlan } from '../../shared/queries';
import { stort } from '../../shared/texts/da/words';
import { useCompareTexts } from '../../shared/texts/compare';
import { useOccasionWords } from '../as-seen/useOccasionWords';
import { useNavigation } from '../useRoute';
import { NOW } from './place';
import { ThemeChanges } from './ThemeChanges';

const NARROW = '@media (max-width: 640px)';
const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700, fontWeight: tokens.fontWeightSemibold, [NARROW]: { fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 } },
  intro: { maxWidth: '76ch', margin: '4px 0 16px', color: tokens.colorNeutralForeground2 },
  choices: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 340px))', gap: '8px 16px', margin: '0 0 16px', [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' }, '@media print': { display: 'none' } },
  label: { display: 'block', marginBottom: '4px', fontWeight: tokens.fontWeightSemibold },
  select: { ...fieldLook, boxSizing: 'border-box', width: '100%', minHeight: '32px', [NARROW]: { minHeight: '44px', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 } },
  sentence: { margin: '0 0 16px', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
});

export interface ComparisonProps {
  readonly entries: readonly SnapshotEntry[];
  /** As the address names them. */
  readonly first: string;
  readonly then: string;
  readonly a: PlanThen | undefined;
  readonly b: PlanThen | undefined;
  /** Stands where the comparison would, until both are here. */
  readonly children: React.ReactNode;
}

/** The two times, which may be chosen anew, and what is another between them. */
export function Comparison({ entries, first, then, a, b, children }: ComparisonProps) {
  const styles = useStyles();
  const { compare: texts } = useCompareTexts();
  const { route, amend } = useNavigation();
  const { actionPlan, siteMeetings } = useOpenedPlan();
  const words = useOccasionWords();
  const naming = { bodies: actionPlan.bodies, meetings: siteMeetings };
  const nameOf = (word: string): string => {
    const occasion = occasionNamed(word);
    return stort(occasion ? words.name(occasion, naming, entries.find((entry) => wordOfOccasion(entry.occasion) === word)?.storedAt) : texts.now);
  };
  const comparison = React.useMemo(() => a && b && planComparison(a, b), [a, b]);
  const choose = (page: string) => amend({ ...route, page });
  return (
    <>
      <h2 className={styles.title}>{texts.heading}</h2>
      <p className={styles.intro}>{texts.intro}</p>
      <div className={styles.choices}>
        <Choice name="first" label={texts.first} chosen={first} entries={entries} nameOf={nameOf} onChoose={(word) => choose(`${word}/${then}`)} />
        <Choice name="then" label={texts.then} chosen={then} entries={entries} nameOf={nameOf} onChoose={(word) => choose(`${first}/${word}`)} />
      </div>
      {comparison ? (
        <>
          <p className={styles.sentence} role="status">{[texts.changed(comparison.changes), texts.unchanged(comparison.unchanged)].filter(Boolean).join(' ')}</p>
          {comparison.themes.map((theme) => (
            <ThemeChanges key={theme.theme.id} comparison={theme} first={nameOf(first)} then={nameOf(then)} plans={[a?.actionPlan, b?.actionPlan]} />
          ))}
        </>
      ) : (
        children
      )}
    </>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly chosen: string;
  readonly entries: readonly SnapshotEntry[];
  readonly nameOf: (word: string) => string;
  readonly onChoose: (word: string) => void;
}

function Choice({ name, label, chosen, entries, nameOf, onChoose }: ChoiceProps) {
  const styles = useStyles();
  const id = useOwnId(`compare-${name}`);
  const offered = [NOW, ...entries.map(({ occasion }) => wordOfOccasion(occasion))];
  return (
    <div>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <select id={id} className={styles.select} value={chosen} onChange={({ target }) => onChoose(target.value)}>
        {(offered.includes(chosen) ? offered : [chosen, ...offered]).map((word) => (
          <option key={word} value={word}>
            {word === NOW || occasionNamed(word) ? nameOf(word) : word}
          </option>
        ))}
      </select>
    </div>
  );
}
