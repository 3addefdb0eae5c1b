import type { CentreId, Zoom } from '../../../domain';

/** What a reader has asked the timeline to show. */
export interface TimelineQuestion {
  readonly zoom: Zoom;
  /** Empty: all of them. */
  readonly centres: readonly CentreId[];
}

/** As in the address of the plan, where the same word means the same. */
const NAME = { zoom: 'vis', centres: 'fagcenter' } as const;

/** "2026", "2025-2027"; all of it is written as nothing. */
export const writeZoom = (zoom: Zoom): string => (zoom === 'whole' ? '' : zoom.firstYear === zoom.lastYear ? `${zoom.firstYear}` : `${zoom.firstYear}-${zoom.lastYear}`);

export function readZoom(written: string): Zoom {
  const found = /^(\d{4})(?:-(\d{4}))?$/.exec(written);
  const [firstYear, lastYear] = [Number(found?.[1]), Number(found?.[2] ?? found?.[1])];
  return firstYear <= lastYear ? { firstYear, lastYear } : 'whole';
}

/** Reads the query of an address. What it does not know is left out. */
export function readTimeline(filters: string): TimelineQuestion {
  const query = new URLSearchParams(filters);
  return {
    zoom: readZoom(query.get(NAME.zoom) ?? ''),
    centres: (query.get(NAME.centres) ?? '').split(',').filter((id) => id !== '') as CentreId[],
  };
}

/** Writes a question as the query of an address; nothing that goes without saying. */
export function writeTimeline({ zoom, centres }: TimelineQuestion): string {
  const query = new URLSearchParams();
  if (zoom !== 'whole') query.set(NAME.zoom, writeZoom(zoom));
  if (centres.length > 0) query.set(NAME.centres, centres.join(','));
  return query.toString();
}
