import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { Button, DropDown, focusRing, Icon, useAnnounce } from '../../shared/components';
import { useTexts } from '../../shared/texts';
import { useLinkTo } from '../useRoute';
import type { Grouping } from './filter-address';
import { GroupingChoices } from './FilterBar';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px', minHeight: '32px', marginBottom: '12px', color: tokens.colorNeutralForeground2 },
  count: { margin: 0 },
  link: { color: tokens.colorBrandForegroundLink, textDecorationLine: 'none', borderRadius: tokens.borderRadiusMedium, ':hover': { textDecorationLine: 'underline' }, ...focusRing, '@media (max-width: 640px)': { padding: '10px 0' }, '@media print': { display: 'none' } },
  group: { marginLeft: 'auto' },
});

/** Nobody wants every letter of a search read aloud. */
const PAUSE_MS = 500;

export interface ResultLineProps {
  readonly all: number;
  readonly running: number;
  readonly shown: number;
  readonly isFiltering: boolean;
  /** What was asked: a change of it is what makes the number of hits news. */
  readonly question: string;
  readonly grouping: Grouping;
  /** In a narrow window the grouping stands among the filters. */
  readonly offersGrouping: boolean;
  readonly onGroup: (grouping: Grouping) => void;
  readonly onClear: () => void;
}

/** How much of the plan is shown. Hits are announced after a change of filters, never after a change by somebody else. */
export function ResultLine({ all, running, shown, isFiltering, question, grouping, offersGrouping, onGroup, onClear }: ResultLineProps) {
  const styles = useStyles();
  const { plan, shell } = useTexts();
  const linkTo = useLinkTo();
  const sentence = isFiltering ? (shown === 0 ? plan.noneShown : plan.shown(shown, all)) : plan.whole(all, running);
  useAnnouncedAfter(question, sentence);
  return (
    <div className={styles.root}>
      <p className={styles.count}>{sentence}</p>
      {isFiltering && shown > 0 && <Button onClick={onClear}>{plan.clearFilters}</Button>}
      <a className={styles.link} {...linkTo({ view: 'success', filters: '' })}>
        {shell.success}
      </a>
      {offersGrouping && (
        <div className={styles.group}>
          <DropDown
            id="grouping"
            label={plan.group}
            align="end"
            trigger={(props) => (
              <Button {...props} look="subtle">
                {plan.filterValue(plan.group, plan.groupings[grouping])}
                <Icon name="chevronDown" size={16} />
              </Button>
            )}
          >
            <GroupingChoices grouping={grouping} onGroup={onGroup} />
          </DropDown>
        </div>
      )}
    </div>
  );
}

function useAnnouncedAfter(question: string, sentence: string): void {
  const announce = useAnnounce();
  const told = React.useRef(question);
  const latest = React.useRef(sentence);
  latest.current = sentence;
  React.useEffect(() => {
    if (told.current === question) return undefined;
    const pause = window.setTimeout(() => {
      told.current = question;
      announce(latest.current);
    }, PAUSE_MS);
    return () => window.clearTimeout(pause);
  }, [question, announce]);
}
