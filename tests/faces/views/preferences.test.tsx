import { act, screen, waitFor } from '@testing-library/react';
import type { Preferences } from '../../../src/faces/shared/preferences';
import type { Appearance } from '../../../src/faces/shared/theme';
import { openedTab } from './open-tab';

function keptIn(kept: Map<string, string>): Preferences {
  return { get: (name) => kept.get(name), put: (name, value) => void kept.set(name, value) };
}
const ground = () => getComputedStyle(document.documentElement).colorScheme || document.documentElement.style.colorScheme;
const settings = () => screen.getByRole('button', { name: /^(Indstillinger|Settings)$/ });

describe('the language', () => {
  it.each<[string, string | undefined, string]>([['follows the host that changes its own', undefined, 'Overview'], ['that was chosen by hand stays', 'da', 'Overblik']])('%s', async (_what, chosen, tab) => {
    const host = { languages: ['da-DK'] as readonly string[] };
    const { subscribe, tell } = told();
    await openedTab({ address: 'mine', host: { get languages() { return host.languages; }, subscribe }, preferences: keptIn(new Map(chosen ? [['language', chosen]] : [])) });
    host.languages = ['en-GB'];
    tell();
    await screen.findByRole('link', { name: tab });
  });

  it.each([
    [['da-DK'], 'da', 'Mine indsatser'],
    [['en-GB', 'da'], 'en', 'My initiatives'],
    [['de-DE', 'en-US'], 'en', 'My initiatives'],
    [['de-DE'], 'da', 'Mine indsatser'],
  ])('is the first of the browser’s that there is, and otherwise Danish: %j', async (languages, language, tab) => {
    await openedTab({ host: { languages } });
    expect(screen.getByRole('link', { name: tab })).toBeTruthy();
    expect(document.documentElement.lang).toBe(language);
  });

  it('is changed by hand at once, and stays so on this device', async () => {
    const kept = new Map<string, string>();
    const { user, leave } = await openedTab({ preferences: keptIn(kept) });
    await user.click(settings());
    await user.click(screen.getByRole('radio', { name: 'English' }));
    expect(await screen.findByText('32 initiatives, 23 running.')).toBeTruthy();
    leave();
    await openedTab({ preferences: keptIn(kept) });
    expect(screen.getByText('32 initiatives, 23 running.')).toBeTruthy();
  });
});

/** A host that tells whoever listens. */
function told() {
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => (listeners.add(listener), () => void listeners.delete(listener));
  return { subscribe, tell: () => act(() => listeners.forEach((listener) => listener())) };
}

describe('the appearance', () => {
  it.each<[Appearance, string]>([
    ['light', 'light'],
    ['dark', 'dark'],
    ['contrast', 'dark'],
  ])('is the device’s: %s', async (appearance, scheme) => {
    await openedTab({ host: { appearance: () => appearance } });
    expect(ground()).toBe(scheme);
  });

  it('follows the device when that changes its mind', async () => {
    let appearance: Appearance = 'light';
    const { subscribe, tell } = told();
    await openedTab({ host: { appearance: () => appearance, subscribe } });
    appearance = 'dark';
    tell();
    await waitFor(() => expect(ground()).toBe('dark'));
  });

  it('is chosen by hand against the device, and stays so', async () => {
    const kept = new Map<string, string>();
    const { user, leave } = await openedTab({ preferences: keptIn(kept) });
    await user.click(settings());
    await user.click(screen.getByRole('radio', { name: 'Mørkt' }));
    await waitFor(() => expect(ground()).toBe('dark'));
    leave();
    await openedTab({ preferences: keptIn(kept) });
    expect(ground()).toBe('dark');
  });
});
