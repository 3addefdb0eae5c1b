import { act, screen } from '@testing-library/react';
import axe from 'axe-core';
import type { SetUp } from '../../../src/faces/webpart/open-site';
import type { PartOptions } from '../../../src/faces/webpart/options';
import { fetchStart, mount, shareable, unmount } from '../../../src/faces/webpart/mount';
import { optionsFrom, type PartProperties } from '../../../src/faces/webpart/properties';
import { MemorySite } from '../../support/memory-ports';
import { townPlan } from '../../support/town-plan';
import { passOverWhatIsKnown, portsOf } from '../views/open-tab';

const OWNER = 'klimakoordinator.bmc';
const NO_SET_UP: SetUp = { mayMake: () => Promise.resolve(false), look: () => Promise.resolve([]), make: () => Promise.resolve() };
const SURROUNDINGS = { device: { appearance: () => 'light' as const, subscribe: () => () => undefined }, report: (_code: string, error: unknown) => { throw error; } };

const optionsOf = (properties: PartProperties): PartOptions =>
  optionsFrom(properties, { page: { siteUrl: 'http://site.test/sites/erhverv' }, reader: { tenant: 't', person: 'p', isGuest: false }, language: 'da-DK', isDark: false, isEditing: false, isWhole: false });

let columns: HTMLElement[] = [];
afterEach(() => {
  columns.forEach(unmount);
  document.body.replaceChildren();
});

/** Two parts of one page that were set up alike. */
async function showTwice(properties: PartProperties): Promise<void> {
  passOverWhatIsKnown();
  const opened = townPlan({ as: OWNER });
  const site = shareable(portsOf(new MemorySite(opened).portsFor(opened.viewer)), NO_SET_UP);
  const options = optionsOf(properties);
  await fetchStart(options);
  columns = [0, 1].map(() => document.body.appendChild(document.createElement('div')));
  act(() => columns.forEach((column) => mount(column, { site }, options, SURROUNDINGS)));
}

const NAMES = ['landmark-unique', 'duplicate-id', 'duplicate-id-aria', 'aria-valid-attr-value'];
const namesThatClash = async () => (await axe.run(document.body, { runOnly: NAMES })).violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));

describe('two web parts of one page that show the same', () => {
  it.each<[string, PartProperties]>([
    ['the overview', { face: 'overview' }],
    ['the plan', { face: 'plan' }],
    ['one’s own initiatives', { face: 'mine' }],
    ['the timeline', { face: 'timeline' }],
    ['what is to be discussed', { face: 'discussion', title: 'Til drøftelse' }],
  ])('share no id and no name of a landmark: %s', async (_what, properties) => {
    await showTwice(properties);
    await screen.findAllByRole('heading', { level: 3 });
    expect(await namesThatClash()).toEqual([]);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('are groups, each named by its title', async () => {
    await showTwice({ face: 'discussion', title: 'Til direktionen' });
    expect(await screen.findAllByRole('group', { name: 'Til direktionen' })).toHaveLength(2);
  });
});
