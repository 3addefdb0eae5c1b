import { screen } from '@testing-library/react';
import { openedTab } from '../open-tab';

/** As the web part's build replaces it. */
jest.mock('../../../../src/faces/views/import/ImportView', () => jest.requireActual<object>('../../../../src/faces/views/import/not-here'));

it('a page that reads no files says where they are read, and leads back', async () => {
  await openedTab({ address: 'hent' });
  await screen.findByRole('heading', { name: 'Filer hentes i fanen' });
  expect(screen.getByRole('link', { name: 'Gå til handleplanen' }).getAttribute('href')).toBe('#/handleplan');
});
