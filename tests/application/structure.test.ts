import { addPart, adoptUsualDays, editPart, movePart, PlanError, removePart, type MalformedRow } from '../../src/application';
import { asId, calendarOf, DEFAULT_CALENDAR, inOrder, type ActionPlan, type GoalId, type MutationKey, type ThemeId } from '../../src/domain';
import { aBody, aCentre, aClosedDay, aGoal, anActionPlan, anInitiative, anOpenedPlan, aStrategy, aTheme, personId, PLAN, THEME } from '../support/builders';
import { memoryPorts, MemorySite } from '../support/memory-ports';

const KEY: MutationKey = asId('form-1');
const contributor = { person: personId('owner'), mayContribute: true, mayEditPlan: false };
const site = (over: Partial<ActionPlan> = {}, malformed: readonly MalformedRow[] = []) => memoryPorts(anOpenedPlan(anActionPlan(over), { malformed }));
const newGoal = { theme: THEME, title: '  Kortere svartid ', description: '', order: 2 };

describe('adding a part', () => {
  it('adds it once, however often it is tried', async () => {
    const ports = site();
    ports.site.failsOnce('no-answer', { stores: true });
    await expect(addPart(ports, 'goals', newGoal, KEY)).rejects.toMatchObject({ code: 'no-answer' });
    const added = await addPart(ports, 'goals', newGoal, KEY);
    expect(added).toMatchObject({ title: 'Kortere svartid', theme: THEME });
    expect(ports.site.actionPlan.goals).toHaveLength(2);
  });
  it('sends nothing that would not do', async () => {
    const ports = site();
    await expect(addPart(ports, 'goals', { ...newGoal, title: ' ' }, KEY)).rejects.toMatchObject({ code: 'not-valid' });
    expect(ports.site.calls).toEqual([]);
  });
  it('is refused to anyone but an editor by the site itself', async () => {
    const { site: memory } = site();
    await expect(addPart(memory.portsFor(contributor), 'goals', newGoal, KEY)).rejects.toMatchObject({ code: 'read-only' });
  });
});

describe('editing a part', () => {
  const theme = aTheme();
  it('saves it as it is kept', async () => {
    const ports = site();
    await editPart(ports, 'themes', theme, { ...theme, title: ' Nyt navn ' });
    expect(ports.site.part('themes', theme.id).title).toBe('Nyt navn');
  });
  it('is a conflict when something else stands there, and theirs stays', async () => {
    const ports = site();
    ports.site.changePart('themes', theme.id, { title: 'Deres' });
    await expect(editPart(ports, 'themes', theme, { ...theme, title: 'Mit' })).rejects.toMatchObject({ code: 'conflict' });
    expect(ports.site.part('themes', theme.id).title).toBe('Deres');
  });
  it('is none when somebody saved it without changing it', async () => {
    const ports = site();
    ports.site.changePart('themes', theme.id, {});
    await editPart(ports, 'themes', theme, { ...theme, title: 'Mit' });
    expect(ports.site.part('themes', theme.id).title).toBe('Mit');
  });
  it('is none when one’s own words stand there already: an earlier try had arrived', async () => {
    const ports = site();
    ports.site.changePart('themes', theme.id, { title: 'Mit' });
    expect(await editPart(ports, 'themes', theme, { ...theme, title: 'Mit' })).toMatchObject({ value: { title: 'Mit' } });
    expect(ports.site.calls).toEqual(['structure.get']);
  });
  it.each([
    ['theirs', 'Deres', 'conflict'],
    ['one’s own', 'Mit', undefined],
  ])('that meets a save between reading and saving looks whose it was: %s', async (_whose, title, code) => {
    const ports = site();
    const { structure } = ports;
    const meddled = {
      ...structure,
      save: (...args: Parameters<typeof structure.save>) => {
        ports.site.changePart('themes', theme.id, { title });
        return structure.save(...args);
      },
    };
    const edited = editPart({ structure: meddled as typeof structure }, 'themes', theme, { ...theme, title: 'Mit' });
    if (code) await expect(edited).rejects.toMatchObject({ code });
    else expect(await edited).toMatchObject({ value: { title: 'Mit' } });
    expect(ports.site.part('themes', theme.id).title).toBe(title);
  });
  it('keeps bodies to what asking can bear', async () => {
    const ports = site({ bodies: [aBody()] });
    await expect(editPart(ports, 'bodies', aBody(), { ...aBody(), askWorkingDaysBefore: [31] })).rejects.toMatchObject({ code: 'not-valid' });
    expect(ports.site.calls).toEqual([]);
  });
});

describe('moving a part', () => {
  const themes = [aTheme({ id: asId(1), order: 1 }), aTheme({ id: asId(2), order: 2 }), aTheme({ id: asId(3), order: 3 })];
  const order = (memory: MemorySite) => inOrder(memory.actionPlan.themes).map(({ id, order: number }) => `${id}:${number}`);
  it('saves the rows whose number changes and no others', async () => {
    const ports = site({ themes });
    await movePart(ports, 'themes', themes, { id: asId<ThemeId>(1), by: 1 });
    expect(order(ports.site)).toEqual(['2:1', '1:2', '3:3']);
    expect(ports.site.calls.filter((call) => call === 'structure.save')).toHaveLength(2);
  });
  it('that stopped half-way is mended by the next', async () => {
    const ports = site({ themes });
    ports.site.changePart('themes', asId<ThemeId>(2), { order: 1 });
    await movePart(ports, 'themes', ports.site.actionPlan.themes, { id: asId<ThemeId>(3), by: -1 });
    expect(order(ports.site)).toEqual(['1:1', '3:2', '2:3']);
  });
});

describe('removing a part', () => {
  it('takes away what nothing hangs on', async () => {
    const ports = site();
    await removePart(ports, 'goals', aGoal(), PLAN);
    expect(ports.site.actionPlan.goals).toEqual([]);
  });
  it.each([
    ['a goal with an initiative', { initiatives: [anInitiative()] }, 'goals', aGoal()],
    ['a theme with a goal', {}, 'themes', aTheme()],
    ['a strategy that is helped', { strategies: [aStrategy({ id: asId('s') })], initiatives: [anInitiative({ strategies: [asId('s')] })] }, 'strategies', aStrategy({ id: asId('s') })],
    ['a centre in use', { centres: [aCentre({ id: asId('c') })], initiatives: [anInitiative({ centre: asId('c') })] }, 'centres', aCentre({ id: asId('c') })],
  ] as const)('leaves %s', async (_what, over, kind, part) => {
    const ports = site(over);
    await expect(removePart(ports, kind, part as never, PLAN)).rejects.toMatchObject({ code: 'in-use' });
    expect(ports.site.calls).not.toContain('structure.remove');
  });
  it('leaves a goal on which a row hangs that cannot be read', async () => {
    const ports = site({}, [{ list: 'initiatives', row: '9', title: 'Uden fase', goal: aGoal().id, reason: 'missing', column: 'Phase', value: '', address: '' }]);
    await expect(removePart(ports, 'goals', aGoal(), PLAN)).rejects.toMatchObject({ code: 'in-use' });
  });
  it('sees what came since the person looked', async () => {
    const ports = site();
    await ports.initiatives.add({ ...anInitiative(), key: KEY, plan: PLAN });
    await expect(removePart(ports, 'goals', aGoal(), PLAN)).rejects.toMatchObject({ code: 'in-use' });
  });
  it('is a conflict when it is no longer what the person said should go', async () => {
    const ports = site();
    ports.site.changePart('goals', aGoal().id, { title: 'Et andet mål' });
    await expect(removePart(ports, 'goals', aGoal(), PLAN)).rejects.toMatchObject({ code: 'conflict' });
    expect(ports.site.actionPlan.goals).toHaveLength(1);
  });
  it('of one that is gone is done', async () => {
    const ports = site({ closedDays: [aClosedDay()] });
    await removePart(ports, 'closedDays', aClosedDay({ id: asId('gone') }), PLAN);
    expect(ports.site.actionPlan.closedDays).toHaveLength(1);
  });
  it('asks the other plans of the site about what is shared between them', async () => {
    const centre = aCentre({ id: asId('c') });
    const ports = site({ centres: [centre] });
    const other = anOpenedPlan(anActionPlan({ plan: { ...ports.site.actionPlan.plan, id: asId('2') }, initiatives: [anInitiative({ centre: centre.id })] }));
    const plans = { ...ports.plans, open: async (plan?: typeof PLAN) => (plan === PLAN ? { ...(await ports.plans.open(PLAN)), plans: [ports.site.actionPlan.plan, other.actionPlan.plan] } : other) };
    await expect(removePart({ ...ports, plans }, 'centres', centre, PLAN)).rejects.toMatchObject({ code: 'in-use' });
    await removePart({ ...ports, plans }, 'goals', aGoal({ id: asId<GoalId>(1) }), PLAN);
  });
});

describe('making the usual closing days one’s own', () => {
  it('puts each of them into the list, once though it stopped half-way', async () => {
    const ports = site();
    let left = 3;
    const structure: typeof ports.structure = { ...ports.structure, add: (...asked) => ((left -= 1) < 0 ? Promise.reject(new PlanError('busy', 'test')) : ports.structure.add(...asked)) };
    await expect(adoptUsualDays({ structure }, () => '')).rejects.toMatchObject({ code: 'busy' });
    expect(ports.site.actionPlan.closedDays).toHaveLength(3);
    const adopted = await adoptUsualDays(ports, ({ kind }) => (kind === 'quietWeek' ? 'Sommerferie' : ''));
    expect(adopted).toHaveLength(6);
    expect(ports.site.actionPlan.closedDays).toHaveLength(6);
    expect(calendarOf(adopted)).toEqual(DEFAULT_CALENDAR);
    expect(ports.site.actionPlan.closedDays.at(-1)?.title).toBe('Sommerferie');
  });
});
