import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { InitiativeContent } from '../../../../src/domain';
import { townPerson, townViewer } from '../../../support/town-plan';
import { initiativeId, openDrawer, townChanged, type OpenDrawer } from './open-drawer';

const ID = initiativeId('i17');
const OWNER = 'klimakoordinator.bmc';

const title = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Hvad vil I gøre?' });
const description = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Beskriv det i to sætninger' });
const press = (drawer: OpenDrawer, name: string) => drawer.user.click(screen.getByRole('button', { name }));
const write = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });

async function edit(as = OWNER): Promise<OpenDrawer> {
  const drawer = await openDrawer(`handleplan/indsats/${ID}`, townChanged(as));
  await rediger(drawer);
  return drawer;
}

async function rediger(drawer: OpenDrawer) {
  await press(drawer, 'Flere handlinger');
  await drawer.user.click(await screen.findByRole('menuitem', { name: 'Rediger' }));
  await screen.findByRole('textbox', { name: 'Hvad vil I gøre?' });
}

/** Somebody else saves the initiative on a machine of their own. */
async function othersSave({ site }: OpenDrawer, change: Partial<InitiativeContent>) {
  const { initiatives } = site.portsFor(townViewer('plansekretariat.cba'));
  const { value, version } = await initiatives.get(ID);
  await initiatives.save(ID, { value: { ...value, ...change }, version });
}

async function bothChange(change: Partial<InitiativeContent>): Promise<OpenDrawer> {
  const drawer = await edit();
  await othersSave(drawer, change);
  write(description(), 'Min nye tekst.');
  await press(drawer, 'Gem');
  await screen.findByRole('heading', { name: /^I har begge rettet/ });
  return drawer;
}

const marked = (group: string) => [...within(screen.getByRole('group', { name: group })).getAllByRole('radio')].map((radio) => [...(radio.closest('label')?.querySelectorAll('mark') ?? [])].map(({ textContent }) => textContent));

describe('Rediger', () => {
  it('saves what was changed and goes back to the panel, which shows it', async () => {
    const drawer = await edit();
    write(title(), 'Energitjek til alle');
    await press(drawer, 'Gem');
    expect(await screen.findByRole('heading', { name: 'Energitjek til alle' })).toBeTruthy();
    expect(drawer.site.initiative(ID).title).toBe('Energitjek til alle');
    expect(screen.getByText('Gemt')).toBeTruthy();
  });

  it('sends nothing when nothing was changed', async () => {
    const drawer = await edit();
    await press(drawer, 'Gem');
    await screen.findByRole('button', { name: 'Flere handlinger' });
    expect(drawer.site.calls).not.toContain('initiatives.save');
  });

  it('leaves a period alone whose days were set by hand, when something else is changed', async () => {
    const drawer = await openDrawer(`handleplan/indsats/${ID}`, townChanged(OWNER, ({ initiatives }) => ({
      initiatives: initiatives.map((one) => (one.id === ID ? { ...one, period: { text: 'løbende', from: '2025-02-03' as never } } : one)),
    })));
    await rediger(drawer);
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Fra (valgfrit)' }).value).toBe('3.2.2025');
    write(title(), 'Energitjek til alle');
    await press(drawer, 'Gem');
    await screen.findByRole('heading', { name: 'Energitjek til alle' });
    expect(drawer.site.initiative(ID).period).toEqual({ text: 'løbende', from: '2025-02-03' });
  });

  it('keeps an edit that was closed with Esc, and offers to go on with it when the page comes again', async () => {
    const drawer = await edit();
    write(description(), 'Halvt skrevet');
    fireEvent.keyDown(description(), { key: 'Escape' });
    expect(await screen.findByText('Du har en rettelse der ikke er gemt endnu.')).toBeTruthy();
    drawer.leave();
    await drawer.again();
    await press(drawer, 'Fortsæt rettelsen');
    expect((await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Beskriv det i to sætninger' })).value).toBe('Halvt skrevet');
    expect(drawer.site.calls).not.toContain('initiatives.save');
  });

  it('does not pass over what others saved while a draft lay on the device', async () => {
    const drawer = await edit();
    write(description(), 'Halvt skrevet');
    drawer.leave();
    await othersSave(drawer, { description: 'De andres tekst.' });
    await drawer.again();
    await press(drawer, 'Fortsæt rettelsen');
    await screen.findByRole('textbox', { name: 'Hvad vil I gøre?' });
    await press(drawer, 'Gem');
    expect(await screen.findByRole('heading', { name: /^I har begge rettet/ })).toBeTruthy();
    expect(drawer.site.initiative(ID).description).toBe('De andres tekst.');
  });

  it('is offered to those whom the initiative concerns, and not to others', async () => {
    const drawer = await openDrawer(`handleplan/indsats/${ID}`, townChanged('campuskoordinator.uuc'));
    await press(drawer, 'Flere handlinger');
    expect(await screen.findByRole('menuitem', { name: 'Kopiér link' })).toBeTruthy();
    expect(screen.queryByRole('menuitem', { name: 'Rediger' })).toBeNull();
  });
});

describe('two versions', () => {
  it('stand side by side with their writers, and only the words that differ are marked', async () => {
    const drawer = await edit();
    write(description(), 'Gratis tjek til 80 firmaer.');
    await othersSave(drawer, { description: 'Gratis tjek til 60 firmaer.' });
    await press(drawer, 'Gem');
    await screen.findByRole('heading', { name: 'I har begge rettet ”Energitjek til små og mellemstore virksomheder”' });
    expect(screen.getByText('Begge versioner er her. Vælg den der skal gælde, eller skriv dem sammen.')).toBeTruthy();
    expect(marked('Beskrivelse')).toEqual([['80'], ['60']]);
    expect(screen.getByText('Din version, kl. 11.00')).toBeTruthy();
    expect(screen.getByText(/^Udviklingskonsulent i plansekretariatet, CBA, gemt kl\. 11\.00$/)).toBeTruthy();
    expect(drawer.site.initiative(ID).description).toBe('Gratis tjek til 60 firmaer.');
  });

  it('can be settled by one’s own', async () => {
    const drawer = await bothChange({ description: 'De andres tekst.' });
    await press(drawer, 'Gem min version');
    await screen.findByRole('button', { name: 'Flere handlinger' });
    expect(drawer.site.initiative(ID).description).toBe('Min nye tekst.');
  });

  it('can be settled by the saved one', async () => {
    const drawer = await bothChange({ description: 'De andres tekst.' });
    await press(drawer, 'Behold den gemte');
    expect(await screen.findByText('De andres tekst.')).toBeTruthy();
    expect(screen.queryByText('Du har en rettelse der ikke er gemt endnu.')).toBeNull();
    expect(drawer.site.initiative(ID).description).toBe('De andres tekst.');
  });

  it('have each field that only one of the two changed chosen already, so that saving what is chosen keeps both', async () => {
    const drawer = await bothChange({ period: { text: '2026-2027' } });
    expect(within(screen.getByRole('group', { name: 'Beskrivelse' })).getByRole<HTMLInputElement>('radio', { name: /^Din version/ }).checked).toBe(true);
    expect(within(screen.getByRole('group', { name: 'Tidsperiode' })).getByRole<HTMLInputElement>('radio', { name: /gemt kl/ }).checked).toBe(true);
    await press(drawer, 'Gem det valgte');
    await screen.findByRole('button', { name: 'Flere handlinger' });
    expect(drawer.site.initiative(ID)).toMatchObject({ description: 'Min nye tekst.', period: { text: '2026-2027' } });
  });

  it('can be chosen from field by field', async () => {
    const drawer = await bothChange({ description: 'De andres tekst.', owner: townPerson('erhvervschef.cba') });
    await drawer.user.click(within(screen.getByRole('group', { name: 'Beskrivelse' })).getByRole('radio', { name: /gemt kl/ }));
    await drawer.user.click(within(screen.getByRole('group', { name: 'Ansvarlig' })).getByRole('radio', { name: /^Din version/ }));
    await press(drawer, 'Gem det valgte');
    await screen.findByRole('button', { name: 'Flere handlinger' });
    expect(drawer.site.initiative(ID)).toMatchObject({ description: 'De andres tekst.', owner: townPerson(OWNER) });
  });

  it('can be written together, with the saved words beside one’s own', async () => {
    const drawer = await bothChange({ description: 'De andres tekst.' });
    await press(drawer, 'Skriv dem sammen');
    expect(await screen.findByText('De andres tekst.')).toBeTruthy();
    expect(description().value).toBe('Min nye tekst.');
    write(description(), 'Begges tekst.');
    await press(drawer, 'Gem');
    await screen.findByRole('button', { name: 'Flere handlinger' });
    expect(drawer.site.initiative(ID).description).toBe('Begges tekst.');
  });

  it('are shown again when a third person saves before the choice is made', async () => {
    const drawer = await bothChange({ description: 'De andres tekst.' });
    await othersSave(drawer, { description: 'En tredje tekst.' });
    await press(drawer, 'Gem min version');
    await waitFor(() => expect(screen.getByRole('group', { name: 'Beskrivelse' }).textContent).toContain('En tredje tekst.'));
    expect(screen.getByRole('group', { name: 'Beskrivelse' }).textContent).toContain('Min nye tekst.');
    expect(drawer.site.initiative(ID).description).toBe('En tredje tekst.');
  });

  it('both survive a store that does not answer: the one chosen waits on the device, and then stands on top', async () => {
    const drawer = await bothChange({ description: 'De andres tekst.' });
    drawer.site.failsOnce('no-answer');
    await press(drawer, 'Gem min version');
    expect(await screen.findByText('Venter på at blive sendt')).toBeTruthy();
    expect(screen.getByText('Min nye tekst.')).toBeTruthy();
    expect(drawer.site.initiative(ID).description).toBe('De andres tekst.');
    await press(drawer, 'Prøv nu');
    await waitFor(() => expect(drawer.site.initiative(ID).description).toBe('Min nye tekst.'));
  });

  it('stay on the device when the page is left, and stand there when it comes again', async () => {
    const drawer = await bothChange({ description: 'De andres tekst.' });
    drawer.leave();
    await drawer.again();
    expect(await screen.findByRole('heading', { name: /^I har begge rettet/ })).toBeTruthy();
    expect(screen.getByRole('group', { name: 'Beskrivelse' }).textContent).toMatch(/Min nye tekst\..*De andres tekst\./);
    await drawer.user.keyboard('{Escape}');
    expect(await screen.findByText('De andres tekst.')).toBeTruthy();
    await press(drawer, 'Se begge versioner');
    expect(await screen.findByRole('button', { name: 'Gem min version' })).toBeTruthy();
  });
});

describe('an edit on its way', () => {
  it('is seen at once, and gives way to what was there, with its text kept, when the store says no', async () => {
    const drawer = await edit();
    const before = drawer.site.initiative(ID).title;
    let answer = () => undefined as void;
    const { save } = drawer.device.initiatives;
    drawer.device.initiatives.save = async (...asked) => {
      await new Promise<void>((resolve) => (answer = resolve));
      drawer.site.failsOnce('read-only');
      return save(...asked);
    };
    write(title(), 'Energitjek til alle');
    await press(drawer, 'Gem');
    expect(await screen.findByRole('heading', { name: 'Energitjek til alle' })).toBeTruthy();
    expect(screen.getByText('Gemmer …')).toBeTruthy();
    answer();
    expect(await screen.findByRole('heading', { name: before })).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toMatch(/SharePoint tog ikke imod rettelsen\. Teksten er gemt her\./);
    await press(drawer, 'Ret teksten');
    await waitFor(() => expect(title().value).toBe('Energitjek til alle'));
  });

  it('is followed by what is edited on top of it', async () => {
    const drawer = await edit();
    drawer.site.fails('offline');
    write(title(), 'Energitjek til alle');
    await press(drawer, 'Gem');
    await screen.findByText('Venter på at blive sendt');
    await rediger(drawer);
    write(description(), 'Også de store.');
    await press(drawer, 'Gem');
    await screen.findByText('Også de store.');
    drawer.site.works();
    window.dispatchEvent(new Event('online'));
    await waitFor(() => expect(drawer.site.initiative(ID)).toMatchObject({ title: 'Energitjek til alle', description: 'Også de store.' }));
    expect(drawer.device.outbox.all()).toEqual([]);
  });
});
