import * as React from 'react';
import { makeStyles } from '@fluentui/react-components';
import { stretchOf, zoomAround, zoomsOf, type CentreId, type Day, type PlanRow, type Stretch, type Zoom } from '../../../domain';
import { Button, Choices } from '../../shared/components';
import { useOwnId } from '../../shared/part';
import { useTimelineTexts } from '../../shared/texts/timeline';
import { useFormats } from '../../shared/texts/useFormats';
import { FieldDropDown } from '../fields';
import { YEARS_STACKED } from './layout';
import { readZoom, writeZoom, type TimelineQuestion } from './timeline-address';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginBottom: '12px', '@media print': { display: 'none' } },
  push: { marginLeft: 'auto' },
});

export interface TimelineToolsProps {
  readonly rows: readonly PlanRow[];
  readonly question: TimelineQuestion;
  /** What is looked at: as asked for, or what the window has room for. */
  readonly zoom: Zoom;
  readonly axis: Stretch;
  readonly today: Day;
  readonly isStacked: boolean;
  /** A list of start and end shows all there is. */
  readonly offersZoom: boolean;
  readonly onChange: (question: TimelineQuestion) => void;
}

const WHOLE = 'whole';

/** Which centres, and which part of the time. */
export function TimelineTools({ rows, question, zoom, axis, today, isStacked, offersZoom, onChange }: TimelineToolsProps) {
  const styles = useStyles();
  const { timeline } = useTimelineTexts();
  const { seenDay } = useFormats();
  const root = React.useRef<HTMLDivElement>(null);
  const nameOf = (one: Zoom) => (one === 'whole' ? timeline.whole : timeline.years(one.firstYear, one.lastYear));
  const put = (next: Zoom) => onChange({ ...question, zoom: next });
  const runs = isStacked ? zoomsOf(axis, YEARS_STACKED) : [];
  const offered: readonly Zoom[] = [...(isStacked ? [] : [WHOLE as Zoom]), ...runs, ...(runs.length === 1 && runs[0]?.firstYear === runs[0]?.lastYear ? [] : zoomsOf(axis, 1))];
  const choices = offered.some((one) => writeZoom(one) === writeZoom(zoom)) ? offered : [zoom, ...offered];
  const aroundToday = zoomAround(today, axis, isStacked ? YEARS_STACKED : 1);
  const { from, to } = stretchOf(aroundToday, axis);
  const isAtToday = writeZoom(zoom) === writeZoom(aroundToday);
  const zooms = useOwnId('timeline-zoom');
  const goToToday = () => {
    put(aroundToday);
    root.current?.querySelector<HTMLElement>('[data-zoom] button')?.focus(); // the button pressed is gone when it has done its work
  };
  return (
    <div ref={root} className={styles.root}>
      <CentreField rows={rows} chosen={question.centres} onChange={(centres) => onChange({ ...question, centres })} />
      {offersZoom && (
        <>
          <span data-zoom="">
            <FieldDropDown id="timeline-zoom" legend={timeline.zoom} value={nameOf(zoom)} isActive={false}>
              <Choices
                kind="one"
                name={zooms}
                legend={timeline.zoom}
                choices={choices.map((one) => ({ value: writeZoom(one) || WHOLE, label: nameOf(one) }))}
                chosen={[writeZoom(zoom) || WHOLE]}
                onChange={([next]) => next && put(readZoom(next))}
              />
            </FieldDropDown>
          </span>
          {!isAtToday && today >= from && today <= to && (
            <Button look="subtle" className={styles.push} onClick={goToToday}>
              {seenDay ? timeline.toDay(seenDay) : timeline.toToday}
            </Button>
          )}
        </>
      )}
    </div>
  );
}

function CentreField({ rows, chosen, onChange }: { readonly rows: readonly PlanRow[]; readonly chosen: readonly CentreId[]; readonly onChange: (chosen: readonly CentreId[]) => void }) {
  const { plan } = useTimelineTexts();
  const { compare } = useFormats();
  const choices = React.useMemo(() => {
    const counts = new Map<CentreId, { value: CentreId; label: string; count: number }>();
    for (const { centre } of rows) if (centre) counts.set(centre.id, { value: centre.id, label: centre.code, count: (counts.get(centre.id)?.count ?? 0) + 1 });
    return [...counts.values()].sort((a, b) => compare(a.label, b.label));
  }, [rows, compare]);
  if (choices.length === 0) return null;
  const only = chosen.length === 1 ? choices.find(({ value }) => value === chosen[0])?.label : undefined;
  return (
    <FieldDropDown id="timeline-centres" legend={plan.filter.centre} value={chosen.length === 0 ? plan.all : (only ?? String(chosen.length))} isActive={chosen.length > 0}>
      <Choices kind="many" name="timeline-centres" legend={plan.filter.centre} choices={choices} chosen={chosen} onChange={onChange} />
    </FieldDropDown>
  );
}
