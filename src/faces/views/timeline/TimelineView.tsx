import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { danishDayOf, meetingTracks, stretchOf, timelineAxis, zoomAround } from '../../../domain';
import { Button, EmptyState, useAnnounce, useCardClass } from '../../shared/components';
import { usePorts } from '../../shared/ports';
import { useOpenedPlan, usePlanRows } from '../../shared/queries';
import { useTimelineTexts } from '../../shared/texts/timeline';
import { useMediaQuery } from '../../shared/useMediaQuery';
import { useOpenInitiative } from '../useOpenInitiative';
import { EmptyPlan } from '../EmptyPlan';
import { useNavigation } from '../useRoute';
import { AxisHead, AxisLines, edgesOf } from './Axis';
import { LISTED, STACKED, YEARS_STACKED, type TimelinePlace } from './layout';
import { Legend } from './Legend';
import { MeetingBlocks, MeetingTable } from './MeetingTracks';
import { readTimeline, writeTimeline, type TimelineQuestion } from './timeline-address';
import { timelineLines } from './timeline-lines';
import { TimelineBlocks } from './TimelineBlocks';
import { TimelineTable } from './TimelineTable';
import { TimelineTools } from './TimelineTools';
import { useSpanWords } from './useSpanWords';
import { useTimelineStyles } from './useTimelineStyles';

/** Tidsplan: when each initiative is, beside the meetings of those who follow the plan. */
export function TimelineView() {
  const styles = useTimelineStyles();
  const card = useCardClass();
  const { actionPlan } = useOpenedPlan();
  const rows = usePlanRows();
  const { clock } = usePorts();
  const { timeline } = useTimelineTexts();
  const announce = useAnnounce();
  const { route, amend } = useNavigation();
  const { view, filters } = route;
  const isStacked = useMediaQuery(STACKED);
  const isListed = useMediaQuery(LISTED);
  const today = danishDayOf(clock.now());

  const question = React.useMemo(() => readTimeline(filters), [filters]);
  const { centres } = question;
  const axis = React.useMemo(() => timelineAxis(actionPlan.plan, rows.map(({ initiative }) => initiative.period), today), [actionPlan, rows, today]);
  const zoom = question.zoom === 'whole' && isStacked ? zoomAround(today, axis, YEARS_STACKED) : question.zoom;
  const stretch = stretchOf(zoom, axis);
  const shown = React.useMemo(() => ofCentres(rows, centres), [rows, centres]);
  const lines = React.useMemo(() => timelineLines(actionPlan, shown, axis), [actionPlan, shown, axis]);
  const tracks = React.useMemo(() => meetingTracks(actionPlan.bodies, actionPlan.meetings, axis, clock.now()), [actionPlan, axis, clock]);
  const place = React.useMemo<TimelinePlace>(() => ({ stretch: { from: stretch.from, to: stretch.to }, today, plan: actionPlan.plan }), [stretch.from, stretch.to, today, actionPlan]);
  const words = useSpanWords();
  const { hrefOf, onClick } = useOpenInitiative();

  const ask = (next: TimelineQuestion) => {
    amend({ view, overlay: route.overlay, filters: writeTimeline(next) });
    const name = next.zoom === 'whole' ? timeline.whole : timeline.years(next.zoom.firstYear, next.zoom.lastYear);
    announce(timeline.shown(name, ofCentres(rows, next.centres).length));
  };
  if (rows.length === 0) return <EmptyPlan look="secondary" />;
  const list = { lines, place, words, hrefOf, onClick };
  return (
    <>
      <TimelineTools rows={rows} question={question} zoom={zoom} axis={axis} today={today} isStacked={isStacked} offersZoom={!isListed} onChange={ask} />
      {lines.length === 0 ? (
        <NoneOfTheCentres onClear={() => ask({ ...question, centres: [] })} />
      ) : (
        <>
          <div className={mergeClasses(card, styles.card)}>
            {!isListed && <AxisLines place={place} />}
            {!isListed && <AxisHead place={place} isStacked={isStacked} />}
            {isStacked ? <MeetingBlocks tracks={tracks} place={place} asList={isListed} /> : <MeetingTable tracks={tracks} place={place} />}
            {isStacked ? <TimelineBlocks {...list} asList={isListed} /> : <TimelineTable {...list} />}
          </div>
          {!isListed && <Legend hasMeetings={tracks.length > 0} hasEdges={edgesOf(place).length > 0} />}
        </>
      )}
    </>
  );
}

function ofCentres<R extends { readonly centre: { readonly id: C } | undefined }, C>(rows: readonly R[], centres: readonly C[]): readonly R[] {
  return centres.length === 0 ? rows : rows.filter(({ centre }) => centre && centres.includes(centre.id));
}

function NoneOfTheCentres({ onClear }: { readonly onClear: () => void }) {
  const { states, plan } = useTimelineTexts();
  return (
    <EmptyState icon="search" title={states.noHits.titleWithoutSearch} actions={<Button onClick={onClear}>{plan.clearFilters}</Button>}>
      {states.noHits.textWithoutSearch}
    </EmptyState>
  );
}
