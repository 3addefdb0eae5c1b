import { screen, waitFor, within } from '@testing-library/react';
import { added, fillIn, newAs, owner, send } from './new-form';

describe('finding people', () => {
  it('is done by the keyboard alone: arrows, Enter, and the way back with Esc', async () => {
    const { user } = await newAs();
    await user.type(owner(), 'projekt');
    const list = await screen.findByRole('listbox');
    expect(within(list).getAllByRole('option')).toHaveLength(2);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(owner().value).toBe('projekt');
    await user.keyboard('{ArrowDown}{ArrowDown}');
    const second = within(screen.getByRole('listbox')).getAllByRole('option', { selected: true });
    expect(owner().getAttribute('aria-activedescendant')).toBe(second[0]?.id);
    const name = second[0]?.querySelector('bdi')?.textContent ?? '';
    await user.keyboard('{Enter}');
    const remove = await screen.findByRole('button', { name: `Fjern ${name}` });
    await waitFor(() => expect(document.activeElement).toBe(remove));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(owner()));
  });

  it('finds those whom only the organisation knows, and makes them known to the site when the proposal is sent', async () => {
    const drawer = await newAs();
    const { user, site } = drawer;
    site.directory = [{ login: 'i:0#.f|membership|ny@eksempelby.example', name: 'Havnechef, BMC', email: 'ny@eksempelby.example' }];
    await fillIn(drawer);
    await user.click(screen.getByRole('button', { name: 'Fjern Klimakoordinator, BMC' }));
    await user.type(owner(), 'havnechef');
    await user.click(await screen.findByRole('option', { name: /Havnechef, BMC/ }));
    expect(site.calls).not.toContain('people.resolve');
    await user.click(send());
    await screen.findByText('Forslaget er sendt.');
    const person = [...site.actionPlan.people.values()].find(({ email }) => email === 'ny@eksempelby.example');
    expect(added(drawer)[0]?.owner).toBe(person?.id);
    expect(screen.getByText('Havnechef, BMC')).toBeTruthy();
  });

  it('offers those the plan knows when the organisation cannot be searched', async () => {
    const { user, site } = await newAs();
    site.fails('offline');
    await user.type(owner(), 'byggeprojekt');
    expect(await screen.findByText('Vi kan kun søge blandt dem planen kender lige nu.')).toBeTruthy();
    expect(screen.getByRole('option', { name: /Byggeprojektchef/ })).toBeTruthy();
  });

  it('says so when nobody fits', async () => {
    const { user } = await newAs();
    await user.type(owner(), 'xyzzy');
    expect(await screen.findByText('Vi fandt ingen der passer til ”xyzzy”.')).toBeTruthy();
  });

  it('does not offer the owner as their own deputy', async () => {
    const drawer = await newAs();
    await fillIn(drawer);
    await drawer.user.click(screen.getByText('Flere oplysninger (valgfrit)'));
    const deputies = await screen.findByLabelText('Tilføj en stedfortræder');
    await drawer.user.type(deputies, 'BMC');
    const offered = within(await screen.findByRole('listbox')).getAllByRole('option');
    expect(offered.length).toBeGreaterThan(3);
    expect(offered.map(({ textContent }) => textContent)).not.toContainEqual(expect.stringContaining('Klimakoordinator, BMC'));
  });

  it('asks about a name that was typed and belongs to nobody chosen, also where its field has been folded away', async () => {
    const drawer = await newAs();
    await fillIn(drawer);
    const fold = screen.getByText('Flere oplysninger (valgfrit)');
    await drawer.user.click(fold);
    await drawer.user.type(await screen.findByLabelText('Tilføj en stedfortræder'), 'BMC');
    await drawer.user.click(fold);
    await waitFor(() => expect(screen.queryByLabelText('Tilføj en stedfortræder')).toBeNull());
    await drawer.user.click(send());
    expect(await screen.findAllByText('Vælg personen på listen, eller slet navnet.')).toHaveLength(2); // at the field, and aloud
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Tilføj en stedfortræder')));
    expect(added(drawer)).toEqual([]);
    await drawer.user.clear(screen.getByLabelText('Tilføj en stedfortræder'));
    await drawer.user.click(send());
    await screen.findByText('Forslaget er sendt.');
  });
});
