import { screen } from '@testing-library/react';
import axe from 'axe-core';
import type { PartProperties } from '../../../src/faces/webpart/properties';
import { showParts } from './show-parts';

const OWNER = 'klimakoordinator.bmc';

const NAMES = ['landmark-unique', 'duplicate-id', 'duplicate-id-aria', 'aria-valid-attr-value'];
const namesThatClash = async () => (await axe.run(document.body, { runOnly: NAMES })).violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));

describe('two web parts of one page that show the same', () => {
  it.each<[string, PartProperties]>([
    ['the overview', { face: 'overview' }],
    ['the plan', { face: 'plan' }],
    ['one’s own initiatives', { face: 'mine' }],
    ['the timeline', { face: 'timeline' }],
    ['what is to be discussed', { face: 'discussion' }],
  ])('share no id and no name of a landmark: %s', async (_what, properties) => {
    await showParts(OWNER, properties, properties);
    await screen.findAllByRole('heading', { level: 3 });
    expect(await namesThatClash()).toEqual([]);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('are groups, each named by its title', async () => {
    await showParts(OWNER, { face: 'discussion', title: 'Til direktionen' }, { face: 'discussion', title: 'Til direktionen' });
    expect(await screen.findAllByRole('group', { name: 'Til direktionen' })).toHaveLength(2);
  });
});
