import { screen, waitFor } from '@testing-library/react';
import { openedTab, type OpenTab, type TabOptions } from '../open-tab';

/** A page of the set-up, once it is there. */
export async function setUpPage(word: string, heading: string, options: TabOptions = {}): Promise<OpenTab> {
  const tab = await openedTab({ address: `opsaetning/${word}`, ...options });
  await screen.findByRole('heading', { name: heading, level: 2 });
  return tab;
}

export const press = ({ user }: OpenTab, name: string | RegExp): Promise<void> => user.click(screen.getByRole('button', { name }));

export async function type({ user }: OpenTab, label: string | RegExp, text: string): Promise<void> {
  await user.clear(screen.getByLabelText(label));
  if (text !== '') await user.type(screen.getByLabelText(label), text);
}

export const hasFocus = (element: () => HTMLElement): Promise<void> => waitFor(() => expect(document.activeElement).toBe(element()));
