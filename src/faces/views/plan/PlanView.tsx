import * as React from 'react';
import { filteredRows, isFiltering, needsAttention, NO_FILTER, planFacets, tamperedCopies, type InitiativeId, type TamperedCopy } from '../../../domain';
import { Button, EmptyState, UserText } from '../../shared/components';
import { usePart } from '../../shared/part';
import { useOpenedPlan, usePlanRows } from '../../shared/queries';
import { useTexts } from '../../shared/texts';
import { useAppearance } from '../../shared/theme';
import { NARROW, useMediaQuery } from '../../shared/useMediaQuery';
import { usePrinting } from '../../shared/usePrinting';
import { useOpenInitiative } from '../useOpenInitiative';
import { EmptyPlan } from '../EmptyPlan';
import { ExportButton } from '../export';
import { MoreButton, useMore } from '../more';
import { useLinkTo, useNavigation } from '../useRoute';
import { FilterBar } from './FilterBar';
import { readQuestion, writeQuestion, type PlanQuestion } from './filter-address';
import { linesOf, withRows } from './lines';
import { PlanBlocks } from './PlanBlocks';
import { PlanTable } from './PlanTable';
import { PrintedQuestion } from './PrintedQuestion';
import { ResultLine } from './ResultLine';
import type { LineContext } from './line-context';
import { UnplacedRows } from './UnplacedRows';
import { useRowWords } from './useRowWords';

const EditorNotices = React.lazy(() => import(/* webpackChunkName: "notices" */ './EditorNotices'));

const NONE: ReadonlyMap<InitiativeId, TamperedCopy> = new Map();

/** Handleplan: the table people know from paper, with search and filters. */
export function PlanView() {
  const opened = useOpenedPlan();
  const rows = usePlanRows();
  const { shell } = useTexts();
  const { route, amend } = useNavigation();
  const linkTo = useLinkTo();
  const isNarrow = useMediaQuery(NARROW);
  const isPrinting = usePrinting();
  const { view, filters } = route;
  const { actionPlan, viewer } = opened;

  const question = React.useMemo(() => readQuestion(filters), [filters]);
  const { filter, grouping, sorting } = question;
  const hits = React.useMemo(() => filteredRows(rows, filter), [rows, filter]);
  const facets = React.useMemo(() => planFacets(rows, filter), [rows, filter]);
  const isFiltered = isFiltering(filter);
  const tampered = React.useMemo(
    () => (viewer.mayEditPlan ? new Map(tamperedCopies(actionPlan).map((copy) => [copy.initiative.id, copy])) : NONE),
    [actionPlan, viewer],
  );
  const [folded, setFolded] = React.useState<ReadonlySet<string>>(new Set());
  const onToggle = React.useCallback((key: string) => setFolded((before) => new Set(before.has(key) ? [...before].filter((one) => one !== key) : [...before, key])), []);
  const lines = React.useMemo(() => linesOf(opened, hits, { grouping, sorting, isFiltered, folded, tampered }), [opened, hits, grouping, sorting, isFiltered, folded, tampered]);

  const part = usePart();
  /** One theme or goal, told by itself. */
  const isExcerpt = part?.excerpt !== undefined && part.excerpt === filters;
  const { shown, left, showMore } = useMore(hits.length, part?.rows ?? Infinity);
  const shownLines = React.useMemo(() => (isPrinting || shown === hits.length ? lines : withRows(lines, shown)), [isPrinting, shown, hits, lines]);

  const isTold = React.useMemo(() => viewer.mayEditPlan && needsAttention(rows), [viewer, rows]);
  const { hrefOf, onClick } = useOpenInitiative();
  const rowWords = useRowWords(actionPlan);
  const appearance = useAppearance();
  const mayAdd = viewer.mayContribute && actionPlan.plan.stage !== 'closed';
  const context = React.useMemo<LineContext>(
    () => ({ words: rowWords, appearance, hrefOf, onToggle, addTo: mayAdd ? (goal) => linkTo({ view, filters, overlay: { kind: 'new', goal } }) : undefined }),
    [rowWords, appearance, hrefOf, onToggle, mayAdd, linkTo, view, filters],
  );

  const ask = (next: PlanQuestion) => amend({ view, overlay: route.overlay, filters: writeQuestion(next) });
  const clear = () => ask({ ...question, filter: NO_FILTER });

  if (rows.length === 0 && opened.malformed.length === 0) return <EmptyPlan />;
  const List = isNarrow && !isPrinting ? PlanBlocks : PlanTable;
  return (
    <>
      {isPrinting && <PrintedQuestion rows={rows} shown={hits.length} facets={facets} question={question} />}
      {isTold && !isPrinting && (
        <React.Suspense fallback={null}>
          <EditorNotices rows={rows} />
        </React.Suspense>
      )}
      {!isExcerpt && <FilterBar rows={rows} facets={facets} question={question} isNarrow={isNarrow} onChange={ask} />}
      {!isExcerpt && (
        <ResultLine
          all={rows.length}
          running={rows.filter((row) => row.phase === 'running').length}
          shown={hits.length}
          isFiltering={isFiltered}
          asked={filters}
          question={question}
          offersOrder={!isNarrow}
          exporting={<ExportButton shown={hits} />}
          onChange={ask}
          onClear={clear}
        />
      )}
      {isFiltered && hits.length === 0 ? <NoHits search={filter.text} onClear={clear} /> : <List lines={shownLines} context={context} onClick={onClick} label={shell.plan} />}
      {!isPrinting && <MoreButton left={left} onPress={showMore} />}
      {!isFiltered && !isPrinting && <UnplacedRows rows={opened.malformed.filter((row) => !row.goal)} />}
    </>
  );
}

function NoHits({ search, onClear }: { readonly search: string; readonly onClear: () => void }) {
  const { states, plan } = useTexts();
  const sought = search.trim();
  const { noHits } = states;
  return (
    <EmptyState icon="search" title={sought ? <UserText>{noHits.title(sought)}</UserText> : noHits.titleWithoutSearch} actions={<Button onClick={onClear}>{plan.clearFilters}</Button>}>
      {sought ? noHits.text : noHits.textWithoutSearch}
    </EmptyState>
  );
}
