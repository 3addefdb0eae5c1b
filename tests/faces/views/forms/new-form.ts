import { fireEvent, screen } from '@testing-library/react';
import { openDrawer, townChanged, type OpenDrawer } from './open-drawer';

export const WRITER = 'klimakoordinator.bmc';
export const newAs = (as = WRITER, change?: Parameters<typeof townChanged>[1]) => openDrawer('handleplan/ny', townChanged(as, change));

export const title = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Hvad vil I gøre?' });
export const when = () => screen.getByRole<HTMLInputElement>('textbox', { name: /^Hvornår/ });
export const owner = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Hvem er ansvarlig?' });
export const goal = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Under hvilket mål?' });
export const send = (name = 'Send forslaget') => screen.getByRole('button', { name });
export const added = ({ site }: OpenDrawer) => site.actionPlan.initiatives.filter(({ id }) => Number(id) > 32);

/** Answers all that has to be answered. */
export async function fillIn({ user }: OpenDrawer) {
  fireEvent.change(title(), { target: { value: 'Grøn varme til havnen' } });
  await user.selectOptions(goal(), screen.getByText(/^3\.1 /));
  fireEvent.change(when(), { target: { value: '2026 og frem' } });
  await user.click(screen.getByRole('button', { name: 'Det er mig' }));
  await user.click(screen.getByRole('radio', { name: 'Konkret forløb' }));
}
