import { screen, waitFor } from '@testing-library/react';
import { townViewer } from '../../../support/town-plan';
import { initiativeId, openDrawer, townChanged, type OpenDrawer } from '../forms/open-drawer';

const ID = initiativeId('i13');
const NAME = 'Praktikpladser på plejehjem for ledige med begrænset dansk';
const proposalAs = (as: string) => openDrawer(`handleplan/indsats/${ID}`, townChanged(as));
const press = (drawer: OpenDrawer, name: string) => drawer.user.click(screen.getByRole('button', { name }));
const phase = ({ site }: OpenDrawer) => site.initiative(ID).phase;

describe('a proposal in its panel', () => {
  it('is accepted by an editor, as planned or as running, and the panel says which', async () => {
    const drawer = await proposalAs('erhvervschef.cba');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'I gang' }).checked).toBe(true);
    await drawer.user.click(screen.getByRole('radio', { name: 'Planlagt' }));
    await press(drawer, 'Godkend');
    expect(await screen.findAllByText(`${NAME} er godkendt. Fase: planlagt.`)).toHaveLength(2); // seen, and said
    expect(phase(drawer)).toBe('planned');
    expect(screen.queryByRole('button', { name: 'Godkend' })).toBeNull();
  });

  it('can have its first light stated at once when it is accepted as running', async () => {
    const drawer = await proposalAs('erhvervschef.cba');
    await press(drawer, 'Godkend');
    expect(await screen.findByRole('button', { name: /Grøn/ })).toBeTruthy();
    expect(phase(drawer)).toBe('running');
  });

  it('is declined only after a question, whose harmless answer has the focus', async () => {
    const drawer = await proposalAs('erhvervschef.cba');
    await press(drawer, 'Afvis');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Nej, behold' })));
    await press(drawer, 'Nej, behold');
    expect(phase(drawer)).toBe('proposed');
    await press(drawer, 'Afvis');
    await press(drawer, 'Ja, afvis');
    expect(await screen.findAllByText(`${NAME} er afvist. Fase: udgået.`)).toHaveLength(2);
    expect(phase(drawer)).toBe('dropped');
  });

  it('is not judged when somebody has changed it meanwhile: the editor is shown what it says now', async () => {
    const drawer = await proposalAs('erhvervschef.cba');
    const { initiatives } = drawer.site.portsFor(townViewer('praktikkoordinator.soc'));
    const { value, version } = await initiatives.get(ID);
    await initiatives.save(ID, { value: { ...value, description: 'Nu kun to plejehjem.' }, version });
    await press(drawer, 'Godkend');
    expect(await screen.findByRole('heading', { name: `I har begge rettet ”${NAME}”` })).toBeTruthy();
    expect(screen.getByRole('group', { name: 'Beskrivelse' }).textContent).toContain('Nu kun to plejehjem.');
    expect(phase(drawer)).toBe('proposed');
    await press(drawer, 'Gem det valgte');
    await waitFor(() => expect(phase(drawer)).toBe('running'));
    expect(drawer.site.initiative(ID).description).toBe('Nu kun to plejehjem.');
  });

  it('is answered at once while the store cannot be reached, and says that the answer waits', async () => {
    const drawer = await proposalAs('erhvervschef.cba');
    drawer.site.failsOnce('offline');
    await press(drawer, 'Godkend');
    expect(await screen.findAllByText(`${NAME} er godkendt. Fase: i gang.`)).not.toHaveLength(0);
    expect(await screen.findByText('Venter på at blive sendt')).toBeTruthy();
    expect(phase(drawer)).toBe('proposed');
    window.dispatchEvent(new Event('online'));
    await waitFor(() => expect(phase(drawer)).toBe('running'));
  });

  it('is a proposal again, with the reason, when the store does not take the answer', async () => {
    const drawer = await proposalAs('erhvervschef.cba');
    drawer.site.failsOnce('read-only');
    await press(drawer, 'Godkend');
    expect((await screen.findByRole('alert')).textContent).toMatch(/SharePoint tog ikke imod rettelsen/);
    expect(screen.getByRole('button', { name: 'Godkend' })).toBeTruthy();
    expect(phase(drawer)).toBe('proposed');
  });

  it('offers nobody but editors to judge it', async () => {
    await proposalAs('praktikkoordinator.soc');
    expect(screen.getByText('Et forslag, som venter på redaktøren. Lyset kommer når indsatsen er i gang.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Godkend' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Afvis' })).toBeNull();
  });
});
