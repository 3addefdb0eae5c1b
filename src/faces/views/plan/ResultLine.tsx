import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { Button, DropDown, focusRing, Icon, useAnnounce } from '../../shared/components';
import { printPage } from '../../shared/print-page';
import { usePorts } from '../../shared/ports';
import { useOpenedPlan } from '../../shared/queries';
import { useTexts } from '../../shared/texts';
import { useLinkTo } from '../useRoute';
import type { PlanQuestion } from './filter-address';
import { GroupingChoices, SortingChoices } from './FilterBar';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px', minHeight: '32px', marginBottom: '12px', color: tokens.colorNeutralForeground2, '@media print': { display: 'none' } },
  count: { margin: 0 },
  link: { color: tokens.colorBrandForegroundLink, textDecorationLine: 'none', borderRadius: tokens.borderRadiusMedium, ':hover': { textDecorationLine: 'underline' }, '@media (forced-colors: active)': { color: 'LinkText' }, ...focusRing, '@media (max-width: 640px)': { padding: '10px 0' } },
  order: { display: 'flex', flexWrap: 'wrap', columnGap: '4px', marginLeft: 'auto' },
});

/** Nobody wants every letter of a search read aloud. */
const PAUSE_MS = 500;

export interface ResultLineProps {
  readonly all: number;
  readonly running: number;
  readonly shown: number;
  readonly isFiltering: boolean;
  /** What was asked: a change of it is what makes the number of hits news. */
  readonly asked: string;
  readonly question: PlanQuestion;
  /** In a narrow window grouping and order stand among the filters. */
  readonly offersOrder: boolean;
  /** Stands last. */
  readonly exporting: React.ReactNode;
  readonly onChange: (question: PlanQuestion) => void;
  readonly onClear: () => void;
}

/** How much of the plan is shown. Hits are announced after a change of filters, never after a change by somebody else. */
export function ResultLine({ all, running, shown, isFiltering, asked, question, offersOrder, exporting, onChange, onClear }: ResultLineProps) {
  const styles = useStyles();
  const { plan, shell } = useTexts();
  const linkTo = useLinkTo();
  const { actionPlan, viewer } = useOpenedPlan();
  const { office } = usePorts();
  const sentence = isFiltering ? (shown === 0 ? plan.noneShown : plan.shown(shown, all)) : plan.whole(all, running);
  useAnnouncedAfter(asked, sentence);
  return (
    <div className={styles.root}>
      <p className={styles.count}>{sentence}</p>
      {isFiltering && shown > 0 && <Button onClick={onClear}>{plan.clearFilters}</Button>}
      <a className={styles.link} {...linkTo({ view: 'success', filters: '' })}>
        {shell.success}
      </a>
      {actionPlan.strategies.length > 0 && (
        <a className={styles.link} {...linkTo({ view: 'strategy', filters: '' })}>
          {shell.strategy}
        </a>
      )}
      {office && viewer.mayEditPlan && actionPlan.plan.stage !== 'closed' && (
        <a className={styles.link} {...linkTo({ view: 'import', filters: '' })}>
          {shell.import}
        </a>
      )}
      {offersOrder && (
        <div className={styles.order}>
          <OrderDropDown id="grouping" legend={plan.group} value={plan.groupings[question.grouping]}>
            <GroupingChoices question={question} onChange={onChange} />
          </OrderDropDown>
          <OrderDropDown id="sorting" legend={plan.sort} value={plan.sortings[question.sorting]}>
            <SortingChoices question={question} onChange={onChange} />
          </OrderDropDown>
          <Button look="subtle" onClick={printPage}>
            {plan.print}
          </Button>
          {exporting}
        </div>
      )}
      {!offersOrder && exporting}
    </div>
  );
}

/** Says how the rows stand, and unfolds how else they may. */
function OrderDropDown({ id, legend, value, children }: { readonly id: string; readonly legend: string; readonly value: string; readonly children: React.ReactNode }) {
  const { plan } = useTexts();
  return (
    <DropDown
      id={id}
      label={legend}
      align="end"
      trigger={(props) => (
        <Button {...props} look="subtle">
          {plan.filterValue(legend, value)}
          <Icon name="chevronDown" size={16} />
        </Button>
      )}
    >
      {children}
    </DropDown>
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
