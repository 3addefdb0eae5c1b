import { act } from '@testing-library/react';
import type { SiteSetUp } from '../../../src/application/ports';
import { fetchStart, mount, shareable, unmount } from '../../../src/faces/webpart/mount';
import { optionsFrom, type PartProperties } from '../../../src/faces/webpart/properties';
import { MemorySite } from '../../support/memory-ports';
import { townPlan } from '../../support/town-plan';
import { passOverWhatIsKnown, portsOf } from '../views/open-tab';

const SURROUNDINGS = {
  device: { appearance: () => 'light' as const, subscribe: () => () => undefined },
  report: (_code: string, error: unknown) => {
    throw error;
  },
};
const NO_SET_UP: SiteSetUp = { mayMake: () => Promise.resolve(false), look: () => Promise.resolve([]), make: () => Promise.resolve() };
const OF_PAGE = { page: { siteUrl: 'http://site.test/sites/erhverv' }, reader: { tenant: 't', person: 'p', isGuest: false }, language: 'da-DK', isDark: false, isEditing: false, isWhole: false };

const columns: HTMLElement[] = [];
afterEach(() => {
  columns.splice(0).forEach((column) => {
    unmount(column);
    column.remove();
  });
});

export interface ShownParts {
  readonly site: MemorySite;
  setUp(...anew: readonly PartProperties[]): Promise<void>;
}

/** Web parts of one page over one site in memory, side by side, as one person of the town sees them. */
export async function showParts(as: string, ...parts: readonly PartProperties[]): Promise<ShownParts> {
  passOverWhatIsKnown();
  const opened = townPlan({ as });
  const site = new MemorySite(opened);
  const shared = shareable(portsOf(site.portsFor(opened.viewer)), NO_SET_UP);
  columns.push(...parts.map(() => document.body.appendChild(document.createElement('div'))));
  const setUp = async (...properties: readonly PartProperties[]) => {
    const options = properties.map((one) => optionsFrom(one, OF_PAGE));
    await Promise.all(options.map(fetchStart));
    act(() => columns.forEach((column, at) => options[at] && mount(column, { site: shared }, options[at], SURROUNDINGS)));
  };
  await setUp(...parts);
  return { site, setUp };
}
