import { fireEvent, screen, waitFor } from '@testing-library/react';
import { townPerson } from '../../../support/town-plan';
import { added, fillIn, goal, newAs, owner, send, title, when, WRITER } from './new-form';
import { descriptionOf } from './open-drawer';

describe('Ny indsats', () => {
  it('sends a proposal from a centre with what was typed, opens its panel and says what happens next', async () => {
    const drawer = await newAs();
    expect(screen.getByText(/derfor bliver indsatsen et forslag/)).toBeTruthy();
    await fillIn(drawer);
    await drawer.user.click(send());
    expect(await screen.findByRole('heading', { name: 'Grøn varme til havnen' })).toBeTruthy();
    expect(screen.getByText('Forslaget er sendt.')).toBeTruthy();
    expect(screen.getAllByText(/Redaktøren ser på forslaget, og det vises som nyt på næste møde i chefforum\./)).not.toHaveLength(0);
    expect(added(drawer)).toMatchObject([
      { title: 'Grøn varme til havnen', phase: 'proposed', kind: 'course', owner: townPerson(WRITER), period: { text: '2026 og frem', from: '2026-01-01' } },
    ]);
    expect(window.location.hash).toBe('#/handleplan/indsats/33');
  });

  it('adds to a plan that is not rolled out yet, without calling it a proposal', async () => {
    const drawer = await newAs(WRITER, ({ plan }) => ({ plan: { ...plan, stage: 'draft' } }));
    await fillIn(drawer);
    await drawer.user.click(send('Gem'));
    expect(await screen.findByText('Indsatsen er med i planen.')).toBeTruthy();
    expect(added(drawer)).toMatchObject([{ phase: 'running' }]);
  });

  it('suggests the centre that most of what the writer answers for belongs to', async () => {
    await newAs();
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Fagcenter' }).selectedOptions[0]?.textContent).toBe('BMC · By- og Miljøcenter');
  });

  it.each([
    ['én indgang   for virksomheder', 'written in another case, with more spaces'],
    ['\u00c9n ind\u00adgang for\u200b virksomheder', 'pasted with marks that nobody sees'],
    ['E\u0301n indgang for virksomheder', 'with its letters taken apart'],
  ])('says while %j is typed that there is one of that name already (%s)', async (typed) => {
    await newAs();
    fireEvent.change(title(), { target: { value: typed } });
    expect(await screen.findByText(/^Der er allerede en indsats der hedder ”Én indgang for virksomheder”\./)).toBeTruthy();
  });

  it('says in a sentence beside each field what is asked for, and goes to the first of them', async () => {
    const drawer = await newAs();
    await drawer.user.click(send());
    await waitFor(() => expect(document.activeElement).toBe(title()));
    expect(descriptionOf(title())).toMatch(/^Giv indsatsen en titel\./);
    expect(title().getAttribute('aria-invalid')).toBe('true');
    expect(descriptionOf(goal())).toBe('Vælg det mål indsatsen hører til.');
    expect(descriptionOf(owner())).toMatch(/^Vælg én ansvarlig\./);
    expect(screen.getByText('Vælg en af de to typer.')).toBeTruthy();
    expect(added(drawer)).toEqual([]);
    await drawer.user.type(title(), 'Havnen');
    expect(title().getAttribute('aria-invalid')).toBeNull();
  });

  it('refuses a title of nothing that can be read, and keeps it as typed', async () => {
    const drawer = await newAs();
    await fillIn(drawer);
    await drawer.user.clear(title());
    await drawer.user.type(title(), '\u200b\u200b');
    await drawer.user.click(send());
    expect(descriptionOf(title())).toMatch(/^Giv indsatsen en titel\./);
    expect(title().value).toBe('\u200b\u200b');
  });

  it('tells how much too long a title is while it is typed', async () => {
    const drawer = await newAs();
    await drawer.user.click(title());
    await drawer.user.paste('a'.repeat(258));
    expect(descriptionOf(title())).toMatch(/^Titlen er 3 tegn for lang\./);
  });

  it('says how the words of a period are read, and leaves the words alone', async () => {
    const { user } = await newAs();
    await user.type(when(), '2. halvår 2026');
    expect(descriptionOf(when())).toBe('Vi læser det som 1.7.2026 til 31.12.2026.');
    await user.clear(when());
    await user.type(when(), 'løbende');
    expect(descriptionOf(when())).toBe('Vi kender ingen datoer. Dine ord bliver stående som de er.');
  });

  it('takes days typed by hand, and asks again for what is no date or ends before it begins', async () => {
    const drawer = await newAs();
    const { user } = drawer;
    await fillIn(drawer);
    await user.click(screen.getByRole('button', { name: 'Skriv datoerne selv' }));
    const from = screen.getByRole<HTMLInputElement>('textbox', { name: 'Fra (valgfrit)' });
    const to = screen.getByRole('textbox', { name: 'Til (valgfrit)' });
    expect(from.value).toBe('1.1.2026');
    await user.type(to, '31.2.2027');
    await user.click(send());
    await waitFor(() => expect(document.activeElement).toBe(to));
    expect(descriptionOf(to)).toBe('Vi kan ikke læse datoen. Skriv den som 12.6.2026.');
    await user.clear(to);
    await user.type(to, '31/12-25');
    expect(screen.getByText('Slutdatoen ligger før startdatoen. Byt dem om, eller ret den ene.')).toBeTruthy();
    await user.clear(to);
    await user.type(to, '12. juni 2027');
    await user.click(send());
    await screen.findByText('Forslaget er sendt.');
    expect(added(drawer)[0]?.period).toEqual({ text: '2026 og frem', from: '2026-01-01', to: '2027-06-12' });
  });

  it('mentions an initiative of the same name before it is made twice', async () => {
    const { user } = await newAs();
    await user.type(title(), 'serviceløfter på  erhvervsområdet');
    expect(screen.getByRole('link', { name: 'Se den' }).getAttribute('href')).toBe('#/handleplan/indsats/3');
  });

  it('shows a reader that they may read, and a writer that a closed plan takes no more', async () => {
    const { leave } = await newAs('kommunaldirektoer');
    expect(screen.getByText('Du kan læse planen. Redaktøren kan give dig adgang til at skrive.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Send forslaget' })).toBeNull();
    leave();
    await newAs(WRITER, ({ plan }) => ({ plan: { ...plan, stage: 'closed' } }));
    expect(screen.getByText('Planen er afsluttet og tager ikke imod flere indsatser.')).toBeTruthy();
  });
});

describe('what was typed of a new initiative', () => {
  it('is there after the page was left, half a search included, and says so', async () => {
    const { user, leave, again } = await newAs();
    await user.type(title(), 'Havnen');
    await user.type(owner(), 'hav');
    leave();
    await again();
    expect(title().value).toBe('Havnen');
    expect(owner().value).toBe('hav');
    expect(screen.getByText('Din tekst fra før er her stadig.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Begynd forfra' }));
    expect(title().value).toBe('');
  });

  it('stays when the form is closed with Esc or the cross', async () => {
    const { user, leave, again } = await newAs();
    await user.type(title(), 'Havnen{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    leave();
    await again();
    expect(title().value).toBe('Havnen');
    await user.click(screen.getByRole('button', { name: 'Luk' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    leave();
    await again();
    expect(title().value).toBe('Havnen');
  });

  it('is deleted only after a question, whose harmless answer has the focus', async () => {
    const { user, leave, again } = await newAs();
    await user.type(title(), 'Havnen');
    await user.click(screen.getByRole('button', { name: 'Annuller' }));
    expect(screen.getByText('Slet udkastet? Teksten kan ikke hentes igen.')).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Nej, behold' })));
    await user.keyboard('{Enter}');
    expect(title().value).toBe('Havnen');
    await user.click(screen.getByRole('button', { name: 'Annuller' }));
    await user.click(screen.getByRole('button', { name: 'Ja, slet' }));
    leave();
    await again();
    expect(title().value).toBe('');
  });

  it.each([
    ['offline', /Du er offline\. Indsatsen bliver på denne enhed og sendes når forbindelsen er der igen\./],
    ['busy', /SharePoint har travlt lige nu\. Vi prøver igen om \d+ sekunder\./],
    ['no-answer', /Vi fik ikke svar fra SharePoint\. Din tekst er her stadig\. Vi prøver igen om \d+ sekunder\./],
    ['signed-out', /Log ind igen, så fortsætter du hvor du slap\. Din tekst er her stadig\./],
  ] as const)('is in the plan at once when the store is %s, says that it waits and why, and is sent once', async (code, sentence) => {
    const drawer = await newAs();
    await fillIn(drawer);
    drawer.site.fails(code);
    await drawer.user.click(send());
    expect(await screen.findByRole('heading', { name: 'Grøn varme til havnen' })).toBeTruthy();
    expect(await screen.findByText('Venter på at blive sendt')).toBeTruthy();
    expect(screen.getByRole('dialog').textContent).toMatch(sentence);
    expect(screen.queryByText('Forslaget er sendt.')).toBeNull();
    drawer.site.works();
    window.dispatchEvent(new Event('online'));
    expect(await screen.findByText('Forslaget er sendt.')).toBeTruthy();
    expect(added(drawer)).toHaveLength(1);
    expect(window.location.hash).toBe('#/handleplan/indsats/33');
  });

  it('comes back as a form with its text, and the reason, when the store says no', async () => {
    const drawer = await newAs();
    await fillIn(drawer);
    drawer.site.failsOnce('read-only');
    await drawer.user.click(send());
    expect((await screen.findByRole('alert')).textContent).toMatch(/SharePoint tog ikke imod indsatsen\. Teksten er gemt her\./);
    await drawer.user.click(screen.getByRole('button', { name: 'Se hvorfor' }));
    expect(screen.getByText('Du kan læse planen. Redaktøren kan give dig adgang til at skrive.')).toBeTruthy();
    await drawer.user.click(screen.getByRole('button', { name: 'Ret teksten' }));
    await waitFor(() => expect(title().value).toBe('Grøn varme til havnen'));
    await drawer.user.click(send());
    expect(await screen.findByText('Forslaget er sendt.')).toBeTruthy();
    expect(added(drawer)).toHaveLength(1);
  });

  it('can be taken back into the form while it waits', async () => {
    const drawer = await newAs();
    await fillIn(drawer);
    drawer.site.fails('offline');
    await drawer.user.click(send());
    await drawer.user.click(await screen.findByRole('button', { name: 'Fortryd den nye indsats Grøn varme til havnen' }));
    await waitFor(() => expect(title().value).toBe('Grøn varme til havnen'));
    expect(drawer.device.outbox.all()).toEqual([]);
  });

  it('becomes one initiative when the answer was lost and the page left before it was tried again', async () => {
    const drawer = await newAs();
    await fillIn(drawer);
    drawer.site.failsOnce('no-answer', { stores: true });
    await drawer.user.click(send());
    await screen.findByText('Venter på at blive sendt');
    drawer.leave();
    await drawer.again();
    await waitFor(() => expect(drawer.device.outbox.all()).toEqual([]));
    expect(added(drawer)).toHaveLength(1);
  });
});
