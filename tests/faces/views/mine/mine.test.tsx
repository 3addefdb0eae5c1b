import { screen, waitFor, within } from '@testing-library/react';
import { PlanError, type OpenedPlan } from '../../../../src/application';
import type { InitiativeId } from '../../../../src/domain';
import { planWithManyLike } from '../../../support/preview/plans';
import { townId, townPerson } from '../../../support/town-plan';
import { connection, openedTab, said, type OpenTab, type TabOptions } from '../open-tab';

const GREEN = 'Miljøgodkendelser med fast kontaktperson og tidsplan';
const GREEN_OWNER = 'teamleder-virksomhedsmiljoe.bmc';
const YELLOW = 'Samlet digital ansøgning for restauratører';
const YELLOW_OWNER = 'digitaliseringskonsulent.cba';

const mine = async (options: TabOptions) => {
  const tab = await openedTab({ address: 'mine', ...options });
  await screen.findAllByRole('heading', { level: 2 });
  return tab;
};
const card = (title: string) => screen.getByRole('article', { name: title });
const press = ({ user }: OpenTab, title: string, name: string) => user.click(within(card(title)).getByRole('button', { name }));
/** Chooses another light, and waits until the form has the focus. */
async function write(tab: OpenTab, title: string, light: string): Promise<void> {
  await press(tab, title, light);
  await waitFor(() => expect(document.activeElement).toBe(field()));
}
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox');
const TEXT_NEEDED = 'Lyset er gået fra grøn til gul. Skriv kort hvad der er sket.';

describe('Mine indsatser', () => {
  it('asks one question, says who asks and when, and how far one is', async () => {
    await mine({ as: GREEN_OWNER });
    expect(screen.getByRole('heading', { name: 'Passer det stadig?' })).toBeTruthy();
    expect(screen.getByText('Erhverv på tværs mødes mandag den 7. december. Se på din indsats – det tager et øjeblik.')).toBeTruthy();
    expect(screen.getByText('0 af 1 er klar')).toBeTruthy();
  });

  it('shows what was last said, and offers the same again as one large button and the others as two small ones', async () => {
    await mine({ as: YELLOW_OWNER });
    expect(card(YELLOW).textContent).toMatch(/Du skrev den 4\. september:Integrationen er i test\./);
    expect(within(card(YELLOW)).getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Stadig gul', 'Grøn', 'Rød']);
  });

  it('takes "Stadig grøn" as a statement at one press, and says thanks in the same place', async () => {
    const tab = await mine({ as: GREEN_OWNER });
    await press(tab, GREEN, 'Stadig grøn');
    expect(await within(card(GREEN)).findByText('Stadig grøn. Bekræftet i dag kl. 11.00. Tak!')).toBeTruthy();
    expect(tab.site.lastUpdate).toMatchObject({ initiative: '7', light: 'green', confirmsUnchanged: true, source: 'tab' });
    expect(said()).toBe(`Gemt. ${GREEN} er stadig grøn. Alt er klar.`);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Alt er klar til Erhverv på tværs den 7. december' })));
  });

  it('takes the text shown above the button along with "Stadig gul", because yellow always has one', async () => {
    const tab = await mine({ as: YELLOW_OWNER });
    await press(tab, YELLOW, 'Stadig gul');
    await within(card(YELLOW)).findByText(/^Stadig gul\./);
    expect(tab.site.lastUpdate).toMatchObject({ light: 'yellow', confirmsUnchanged: true });
  });

  it('moves the focus to the next question after an answer, so that a row of questions is a row of presses', async () => {
    const owner = townPerson(GREEN_OWNER);
    const plan = (opened: OpenedPlan): OpenedPlan => ({
      ...opened,
      actionPlan: { ...opened.actionPlan, initiatives: opened.actionPlan.initiatives.map((one) => (one.title === YELLOW ? { ...one, owner } : one)) },
    });
    const tab = await mine({ as: GREEN_OWNER, plan });
    await press(tab, GREEN, 'Stadig grøn');
    await waitFor(() => expect(document.activeElement).toBe(within(card(YELLOW)).getByRole('button', { name: 'Stadig gul' })));
    await waitFor(() => expect(said()).toBe(`Gemt. ${GREEN} er stadig grøn. Én tilbage.`));
  });

  it('asks a deputy too, folded away below what is their own, and says whose deputy they are', async () => {
    const { user } = await mine({ as: 'klimakoordinator.bmc' });
    await user.click(screen.getByRole('button', { name: /^Som stedfortræder/ }));
    expect(within(card('Klimapartnerskaber med de 20 største arbejdspladser')).getByRole('button', { name: 'Stadig gul' })).toBeTruthy();
    expect(screen.getByText('Du er stedfortræder for Projektleder, grøn omstilling, BMC.')).toBeTruthy();
  });

  it('asks whoever has very many about the first of them, and about more at a press', async () => {
    const { user } = await mine({ as: GREEN_OWNER, plan: (opened) => planWithManyLike(GREEN, opened) });
    expect(screen.getByText('0 af 41 er klar').querySelectorAll('[aria-hidden] > span')).toHaveLength(20);
    expect(screen.getAllByRole('article')).toHaveLength(25);
    await user.click(screen.getByRole('button', { name: 'Vis 16 mere' }));
    expect(screen.getAllByRole('article')).toHaveLength(41);
  });

  it('tells whoever has nothing to answer for where the plan is', async () => {
    await mine({ as: 'kommunaldirektoer' });
    expect(screen.getByRole('heading', { name: 'Du er ikke ansvarlig for en indsats endnu' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Gå til handleplanen' }).getAttribute('href')).toBe('#/handleplan');
  });

  it('greets whoever has answered everything with that, and shows the receipts when they want to see them', async () => {
    const { user } = await mine({ as: 'teamleder-byggesag.bmc' });
    expect(screen.getByRole('heading', { name: 'Alt er klar til Erhverv på tværs den 7. december' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Se mine indsatser' }));
    expect(card('Byggesager for erhverv afgøres på højst 50 dage').textContent).toContain('Skiftet til rød den 14. oktober.');
  });

  it('finds also what does not run, without asking about it', async () => {
    const { user } = await mine({ as: 'klimakoordinator.bmc' });
    const all = screen.queryByRole('button', { name: 'Se mine indsatser' });
    if (all) await user.click(all);
    const section = screen.getByRole('heading', { name: 'Ikke i gang lige nu' }).closest('section')!;
    expect(section.textContent).toContain('Fælles indkøb af solceller til erhvervstageUdgået');
  });

  it('offers no button to somebody who may only read', async () => {
    await mine({ as: GREEN_OWNER, plan: (opened) => ({ ...opened, viewer: { ...opened.viewer, mayContribute: false } }) });
    expect(within(card(GREEN)).queryAllByRole('button')).toEqual([]);
  });
});

describe('another light', () => {
  it('opens the form in its place, with the light chosen and the focus on the text', async () => {
    const tab = await mine({ as: GREEN_OWNER });
    await write(tab, GREEN, 'Gul');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Gul/ }).checked).toBe(true);
    expect(screen.getByLabelText('Hvad driller, og hvad gør I ved det?')).toBe(field());
    expect(screen.getByText('Gul og rød har altid en kort tekst.')).toBeTruthy();
  });

  it.each([
    ['nothing', ''],
    ['blanks', '   \n '],
    ['invisible characters', '\u200B\u2060\uFEFF\u00AD'],
  ])('is refused without a text that can be read, in the words of the house, and keeps what was typed: %s', async (_what, typed) => {
    const tab = await mine({ as: GREEN_OWNER });
    await write(tab, GREEN, 'Gul');
    if (typed) await tab.user.paste(typed);
    const before = field().value;
    await press(tab, GREEN, 'Gem');
    expect(card(GREEN).textContent).toContain(TEXT_NEEDED);
    expect(said('assertive')).toBe(TEXT_NEEDED);
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(field().value).toBe(before);
    expect(document.activeElement).toBe(field());
    expect(tab.site.calls).not.toContain('statusUpdates.record');
  });

  it('is refused from no light at all as well: the meeting wants to be prepared', async () => {
    const tab = await mine({ as: 'byggeprojektchef.ceis' });
    await write(tab, 'Lærlinge på kommunens egne byggeprojekter', 'Rød');
    await press(tab, 'Lærlinge på kommunens egne byggeprojekter', 'Gem');
    expect(said('assertive')).toBe('Skriv kort hvad der driller. Så er mødet forberedt.');
  });

  it('is saved with its text, and thanked for', async () => {
    const tab = await mine({ as: GREEN_OWNER });
    await write(tab, GREEN, 'Gul');
    await tab.user.paste('To sagsbehandlere er væk. Vi låner én af nabokommunen.');
    await press(tab, GREEN, 'Gem');
    expect(await within(card(GREEN)).findByText('Skiftet til gul i dag kl. 11.00. Tak!')).toBeTruthy();
    expect(tab.site.lastUpdate).toMatchObject({ light: 'yellow', text: 'To sagsbehandlere er væk. Vi låner én af nabokommunen.', confirmsUnchanged: false });
    expect(said()).toBe(`Gemt. ${GREEN} er nu gul. Alt er klar.`);
  });

  it('says how much too long a text is, while it is being written', async () => {
    const tab = await mine({ as: GREEN_OWNER });
    await write(tab, GREEN, 'Gul');
    await tab.user.paste('x'.repeat(1_012));
    expect(screen.getByText('1.012 af 1.000 tegn')).toBeTruthy();
    expect(card(GREEN).textContent).toContain('Teksten er 12 tegn for lang. Den kan højst være 1.000 tegn.');
    expect(field().value).toHaveLength(1_012);
  });

  it('is called off with Esc, which asks only when a text would be lost', async () => {
    const tab = await mine({ as: GREEN_OWNER });
    await write(tab, GREEN, 'Gul');
    await tab.user.keyboard('{Escape}');
    expect(screen.queryByRole('textbox')).toBeNull();
    await write(tab, GREEN, 'Gul');
    await tab.user.paste('Halvt skrevet');
    await tab.user.keyboard('{Escape}');
    expect(screen.getByText('Slet udkastet? Teksten kan ikke hentes igen.')).toBeTruthy();
    await write(tab, GREEN, 'Nej, behold');
    expect(field().value).toBe('Halvt skrevet');
  });

  it('is saved with Ctrl+Enter', async () => {
    const tab = await mine({ as: GREEN_OWNER });
    await write(tab, GREEN, 'Rød');
    await tab.user.paste('Alt står stille.');
    await tab.user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(tab.site.lastUpdate).toMatchObject({ light: 'red', text: 'Alt står stille.' }));
  });

  it('finds its half-written text again on the same device, when the page is opened anew', async () => {
    const tab = await mine({ as: GREEN_OWNER });
    await write(tab, GREEN, 'Gul');
    await tab.user.paste('Halvt skrevet');
    tab.leave();
    await mine({ as: GREEN_OWNER, device: tab.device });
    expect(field().value).toBe('Halvt skrevet');
    expect(screen.getByText('Din tekst fra før er her stadig.')).toBeTruthy();
  });

  it('brings the last text back at one press, instead of having it typed again', async () => {
    const tab = await mine({ as: YELLOW_OWNER });
    await write(tab, YELLOW, 'Rød');
    expect(card(YELLOW).textContent).toMatch(/Sidst skrev du: Integrationen er i test\./);
    await press(tab, YELLOW, 'Brug teksten igen');
    expect(field().value).toMatch(/^Integrationen er i test\./);
  });
});

describe('a statement that cannot leave yet', () => {
  async function stateOffline(): Promise<OpenTab> {
    const tab = await mine({ as: GREEN_OWNER });
    connection('lost');
    tab.site.fails('offline');
    await write(tab, GREEN, 'Gul');
    await tab.user.paste('Måleren er i stykker.');
    await press(tab, GREEN, 'Gem');
    await within(card(GREEN)).findByText('Venter på at blive sendt');
    return tab;
  }

  it('waits on the device and says so, with its words in sight', async () => {
    await stateOffline();
    expect(card(GREEN).textContent).toContain('Gul. ”Måleren er i stykker.” Skrevet kl. 11.00');
    expect(card(GREEN).textContent).toContain('Du er offline. Statusmeldingen bliver på denne enhed og sendes når forbindelsen er der igen.');
    expect(said()).toBe(`${GREEN} venter på at blive sendt.`);
  });

  it('leaves once when the connection is back, and the page says so', async () => {
    const tab = await stateOffline();
    const before = tab.site.updates.length;
    tab.site.works();
    connection('found');
    expect(await within(card(GREEN)).findByText('Skiftet til gul i dag kl. 11.00. Tak!')).toBeTruthy();
    await waitFor(() => expect(said()).toBe('Du er på nettet igen. 1 statusmelding er sendt.'));
    expect(tab.site.updates).toHaveLength(before + 1);
    expect(tab.device.outbox.all()).toEqual([]);
  });

  it('can be undone as long as it has not left, and its text is there to go on with', async () => {
    const tab = await stateOffline();
    await press(tab, GREEN, `Fortryd statusmeldingen om ${GREEN}`);
    expect(tab.device.outbox.all()).toEqual([]);
    expect(said()).toBe('Statusmeldingen er ikke sendt. Teksten er her stadig.');
    await write(tab, GREEN, 'Gul');
    expect(field().value).toBe('Måleren er i stykker.');
  });

  it('is not offered to be undone when it may have arrived', async () => {
    const tab = await mine({ as: GREEN_OWNER });
    tab.site.fails('no-answer', { stores: true });
    await press(tab, GREEN, 'Stadig grøn');
    expect(await within(card(GREEN)).findByText(/Vi prøver igen om \d+ sekunder\./)).toBeTruthy();
    expect(within(card(GREEN)).queryByRole('button', { name: /^Fortryd/ })).toBeNull();
  });

  it('is stored once although its first answer was lost', async () => {
    const tab = await mine({ as: GREEN_OWNER });
    const before = tab.site.updates.length;
    tab.site.failsOnce('no-answer', { stores: true });
    await press(tab, GREEN, 'Stadig grøn');
    await tab.user.click(await within(card(GREEN)).findByRole('button', { name: 'Prøv nu' }));
    expect(await within(card(GREEN)).findByText(/^Stadig grøn\. Bekræftet/)).toBeTruthy();
    expect(tab.site.updates).toHaveLength(before + 1);
  });

  it('tells why SharePoint did not take it, and gives the text back', async () => {
    const tab = await mine({ as: GREEN_OWNER });
    tab.site.failsOnce('read-only');
    await write(tab, GREEN, 'Gul');
    await tab.user.paste('Måleren er i stykker.');
    await press(tab, GREEN, 'Gem');
    const alert = await within(card(GREEN)).findByRole('alert');
    expect(alert.textContent).toContain('SharePoint tog ikke imod statusmeldingen. Teksten er gemt her.');
    await tab.user.click(within(alert).getByRole('button', { name: 'Se hvorfor' }));
    expect(alert.textContent).toContain('Du kan læse planen. Redaktøren kan give dig adgang til at skrive.');
    await tab.user.click(within(alert).getByRole('button', { name: 'Ret teksten' }));
    expect(field().value).toBe('Måleren er i stykker.');
  });

  it('stands in the outbox when no card on the screen is about it', async () => {
    const before = await mine({ as: GREEN_OWNER });
    const update = { plan: before.site.actionPlan.plan.id, initiative: townId<InitiativeId>('initiatives', 'i06'), light: 'red', text: 'Ni sager venter.', confirmsUnchanged: false, source: 'tab', key: before.device.keys.next() } as const;
    before.device.outbox.put({ update, writtenAt: before.site.now });
    before.leave();
    const tab = await mine({ as: GREEN_OWNER, device: { ...before.device, statusUpdates: { ...before.device.statusUpdates, record: () => Promise.reject(new PlanError('offline', 'test')) } } });
    const outbox = await screen.findByRole('region', { name: 'Udbakke' });
    await waitFor(() => expect(outbox.textContent).toContain('Byggesager for erhverv afgøres på højst 50 dageRød. ”Ni sager venter.” Skrevet kl. 11.00Venter på at blive sendt'));
    await tab.user.click(within(outbox).getByRole('button', { name: 'Fortryd statusmeldingen om Byggesager for erhverv afgøres på højst 50 dage' }));
    expect(tab.device.outbox.all()).toEqual([]);
  });
});

describe('two people at the same light', () => {
  const other = async ({ site }: OpenTab) => {
    const { statusUpdates, keys } = site.portsFor({ person: site.opened.viewer.person === '31' ? ('32' as never) : ('31' as never), mayContribute: true, mayEditPlan: false });
    site.now = '2026-11-25T10:05:00.000Z' as never;
    await statusUpdates.record({ plan: '1' as never, initiative: '7' as never, light: 'red', text: 'Alt står stille.', confirmsUnchanged: false, source: 'tab', key: keys.next() }, undefined);
  };

  it('both stand in the history, and the second is told of the first', async () => {
    const tab = await mine({ as: GREEN_OWNER });
    await other(tab);
    await write(tab, GREEN, 'Gul');
    await tab.user.paste('To er syge.');
    await press(tab, GREEN, 'Gem');
    expect(await within(card(GREEN)).findByText(/ gemte rød i dag kl\. 11\.05 mens du skrev\. Begge statusmeldinger står i historikken\./)).toBeTruthy();
    expect(tab.site.updates.slice(-2).map(({ light }) => light)).toEqual(['red', 'yellow']);
  });
});
