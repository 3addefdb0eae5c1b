import { screen, within } from '@testing-library/react';
import { AT_NEXT_MEETING, toldReminders } from '../../../support/told-reminders';
import { openTab } from '../open-tab';

/** As the web part's build has it, whose package holds no renderer of cards (config/spfx-customize-webpack.js). */
jest.mock('../../../../src/faces/views/reminders/card', () => jest.requireActual<object>('../../../../src/faces/views/reminders/card/in-words'));

it('a web part tells in words what a card asks about, with the light and what was said last', async () => {
  const tab = openTab({ address: AT_NEXT_MEETING, as: 'erhvervschef.cba' });
  tab.site.reports = [toldReminders(tab.site.opened)];
  await tab.user.click(await screen.findByRole('button', { name: 'Spørg nu' }));
  const preview = within(screen.getByRole('region', { name: 'Spørg nu' }));
  await tab.user.click(preview.getByRole('button', { name: /^Byarkitekt, BMC/ }));
  await screen.findByText('Selve kortet kan du se i fanen Handleplan i Teams. Det spørger om dette:');
  const told = preview.getByText('Erhverv på tværs den 7. december: passer det stadig?').parentElement!;
  expect(within(told).getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([expect.stringMatching(/^Bymidteplan for stationsområdetGul”.+”$/)]);
});
