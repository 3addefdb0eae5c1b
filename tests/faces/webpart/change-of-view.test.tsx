import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { connection } from '../views/open-tab';
import { showParts } from './show-parts';

const GREEN = 'Miljøgodkendelser med fast kontaktperson og tidsplan';

it('a web part that was given another view still sends what waits there, once there is a connection', async () => {
  const user = userEvent.setup({ delay: null });
  const { site, setUp } = await showParts('teamleder-virksomhedsmiljoe.bmc', { face: 'overview' });
  await screen.findAllByRole('heading', { level: 3 });
  await setUp({ face: 'mine' });
  connection('lost');
  site.fails('offline');
  await user.click(within(await screen.findByRole('article', { name: GREEN })).getByRole('button', { name: 'Stadig grøn' }));
  await screen.findByText('Venter på at blive sendt');
  site.works();
  connection('found');
  expect(await screen.findByText(/Tak!/)).toBeTruthy();
});
