import fc from 'fast-check';
import { completeHistory, moveCopyOn, openPlan, putCopyBack, makeStatement, recordStatusUpdate, type OpenedPlan } from '../../src/application';
import { asId, countedHistory, currentStatuses, statusOf, tamperedCopies, TRAFFIC_LIGHTS, type InitiativeId, type StatusUpdate } from '../../src/domain';
import { aPlan, aStatusUpdate, anActionPlan, anInitiative, anOpenedPlan, instant, personId, PLAN } from '../support/builders';
import { memoryPorts } from '../support/memory-ports';

const ID: InitiativeId = asId('1');
const OTHER: InitiativeId = asId('2');

const said = (id: number, over: Partial<StatusUpdate> = {}): StatusUpdate =>
  aStatusUpdate({ id: asId(id), initiative: ID, at: instant(`2026-05-0${id} 10:00`), ...over });

function opened(updates: readonly StatusUpdate[], over: Partial<Parameters<typeof anActionPlan>[0]> = {}): OpenedPlan {
  return anOpenedPlan(anActionPlan({ initiatives: [anInitiative({ id: ID }), anInitiative({ id: OTHER })], updates, ...over }));
}

describe('opening a plan', () => {
  it('reads the newest statements, and the rest of the history in one request after it', async () => {
    const ports = memoryPorts(opened([said(1), said(2), said(3)]));
    ports.site.firstRead = 2;
    const { actionPlan } = await openPlan(ports);
    expect([actionPlan.updates.length, actionPlan.historyIsWhole]).toEqual([2, false]);
    const fetched: number[] = [];
    const older: typeof ports.statusUpdates.older = async (plan, before) => {
      const updates = await ports.statusUpdates.older(plan, before);
      fetched.push(updates.length);
      return updates;
    };
    const whole = await completeHistory({ statusUpdates: { ...ports.statusUpdates, older } }, actionPlan);
    expect(fetched).toEqual([1]);
    expect([whole.updates.map(({ id }) => id), whole.historyIsWhole]).toEqual([['1', '2', '3'], true]);
    expect(ports.site.calls).toEqual(['plans.open', 'statusUpdates.older']);
    expect(await completeHistory(ports, whole)).toBe(whole);
  });
  it('reads the whole history where the first read brought none of it', async () => {
    const ports = memoryPorts(opened([said(1)]));
    ports.site.firstRead = 0;
    const { actionPlan } = await openPlan(ports);
    expect((await completeHistory(ports, actionPlan)).updates).toHaveLength(1);
  });
  it('tells of a plan that is not there', async () => {
    await expect(openPlan(memoryPorts(opened([])), asId('9'))).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('following a plan', () => {
  it('fetches only what came after the last statement read', async () => {
    const ports = memoryPorts(opened([said(1)]));
    const { actionPlan } = await openPlan(ports);
    const newest = actionPlan.updates.at(-1)?.id;
    expect(await ports.statusUpdates.newer(PLAN, newest)).toEqual([]);
    await recordStatusUpdate(ports, { plan: PLAN, initiative: OTHER, light: 'red', text: 'x', source: 'tab', present: undefined });
    expect(countedHistory(await ports.statusUpdates.newer(PLAN, newest)).updates.map(({ initiative }) => initiative)).toEqual([OTHER]);
  });
});

describe('moving the copies on', () => {
  const tail = [said(1), said(2, { light: 'red', text: 'x' })];

  it('writes only rows whose status has changed, and the mark', async () => {
    const ports = memoryPorts(opened(tail));
    expect(await moveCopyOn(ports, ports.site.actionPlan)).toEqual({ rows: 1, through: '2' });
    expect(ports.site.initiative(ID).copy).toEqual(statusOf(tail[1] as StatusUpdate));
    expect(ports.site.actionPlan.plan.statusThrough).toBe('2');
    expect(await moveCopyOn(ports, ports.site.actionPlan)).toBeUndefined();
  });
  it('waits until the tail is as long as asked', async () => {
    const ports = memoryPorts(opened(tail));
    expect(await moveCopyOn(ports, ports.site.actionPlan, 3)).toBeUndefined();
    expect(ports.site.calls).toEqual([]);
  });
  it('does not move a mark over a gap in what was read', async () => {
    const ports = memoryPorts(opened(tail));
    expect(await moveCopyOn(ports, { ...ports.site.actionPlan, updates: tail.slice(1), historyIsWhole: false })).toBeUndefined();
  });
  it('is for those who may', async () => {
    const ports = memoryPorts(opened(tail));
    const reader = ports.site.portsFor({ person: personId('reader'), mayContribute: true, mayEditPlan: false });
    await expect(moveCopyOn(reader, ports.site.actionPlan)).rejects.toMatchObject({ code: 'read-only' });
  });
  it.each([
    ['its light changed', { ...statusOf(said(1)), light: 'yellow' as const }],
    ['its statement forgotten as well', { light: 'yellow' as const, text: '' }],
  ])('leaves a row that was changed by hand, %s, to an editor, until a statement has come after it', async (_what, copy) => {
    const marked = { plan: aPlan({ statusThrough: asId('1') }), initiatives: [anInitiative({ id: ID, copy }), anInitiative({ id: OTHER })] };
    const byHand = memoryPorts(opened([said(1), said(2, { initiative: OTHER })], marked));
    await moveCopyOn(byHand, byHand.site.actionPlan);
    expect(byHand.site.initiative(ID).copy?.light).toBe('yellow');
    expect(byHand.site.initiative(OTHER).copy?.light).toBe('green');
    const restated = memoryPorts(opened([said(1), said(2, { light: 'red', text: 'x' })], marked));
    await moveCopyOn(restated, restated.site.actionPlan);
    expect(restated.site.initiative(ID).copy?.light).toBe('red');
  });
  it('changes how nothing stands, whenever it is done and however little the next reader reads', async () => {
    const step = fc.oneof(
      fc.record({ initiative: fc.constantFrom(ID, OTHER), light: fc.constantFrom(...TRAFFIC_LIGHTS) }),
      fc.constant('move' as const),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), fc.nat(14), async (steps, extra) => {
        const ports = memoryPorts(opened([]));
        for (const one of steps) {
          if (one === 'move') await moveCopyOn(ports, ports.site.actionPlan);
          else await recordStatusUpdate(ports, { plan: PLAN, ...one, text: 'x', source: 'tab', present: undefined });
        }
        const { statusThrough } = ports.site.actionPlan.plan;
        ports.site.firstRead = ports.site.updates.filter(({ id }) => Number(id) > Number(statusThrough ?? 0)).length + extra;
        const { actionPlan } = await openPlan(ports);
        expect(new Map(currentStatuses(actionPlan))).toEqual(new Map(currentStatuses(ports.site.actionPlan)));
        expect(tamperedCopies(ports.site.actionPlan)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a light that was changed by hand in the list', () => {
  const marked = { plan: aPlan({ statusThrough: asId('1') }), initiatives: [anInitiative({ id: ID, copy: { ...statusOf(said(1)), light: 'red' as const } })] };
  const tampered = () => {
    const ports = memoryPorts(opened([said(1)], marked));
    const [found] = tamperedCopies(ports.site.actionPlan);
    if (!found) throw new Error('It was not found');
    return { ports, found };
  };

  it('can be put back to what the history says', async () => {
    const { ports, found } = tampered();
    await putCopyBack(ports, ports.site.actionPlan, found);
    expect(tamperedCopies(ports.site.actionPlan)).toEqual([]);
    expect(ports.site.initiative(ID).copy?.light).toBe('green');
  });
  it('can be taken away where nothing was ever stated', async () => {
    const ports = memoryPorts(opened([], { initiatives: [anInitiative({ id: ID, copy: { light: 'green', text: '' } })] }));
    const [found] = tamperedCopies(ports.site.actionPlan);
    if (found) await putCopyBack(ports, ports.site.actionPlan, found);
    expect(ports.site.initiative(ID).copy).toBeUndefined();
    expect(tamperedCopies(ports.site.actionPlan)).toEqual([]);
  });
  it('can be made a statement, in the editor’s name and with words', async () => {
    const { ports, found } = tampered();
    await expect(makeStatement(ports, ports.site.actionPlan, found, { text: '', source: 'tab' })).rejects.toMatchObject({ code: 'text-needed-worse' });
    await makeStatement(ports, ports.site.actionPlan, found, { text: 'To er rejst.', source: 'tab' });
    expect(ports.site.lastUpdate).toMatchObject({ light: 'red', text: 'To er rejst.', statedBy: 'editor' });
    expect(tamperedCopies(ports.site.actionPlan)).toEqual([]);
  });
  it('that was only taken away is no light to state', async () => {
    const { ports, found } = tampered();
    await expect(makeStatement(ports, ports.site.actionPlan, { ...found, copy: undefined }, { text: 'x', source: 'tab' })).rejects.toMatchObject({ code: 'malformed-row' });
  });
});
