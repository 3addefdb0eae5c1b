import {
  confirmUnchanged,
  isStatement,
  recordStatusUpdate,
  sendWaiting,
  WAITING_REASONS,
  withdrawWaiting,
  type ErrorCode,
  type OpenedPlan,
  type Statement,
} from '../../src/application';
import { asId, currentStatuses, isNewer, lastStored, type InitiativeId } from '../../src/domain';
import { aStatus, aStatusUpdate, anActionPlan, anInitiative, anOpenedPlan, instant, personId, PLAN } from '../support/builders';
import { memoryPorts } from '../support/memory-ports';

const ID: InitiativeId = asId('1');
const OTHER: InitiativeId = asId('2');

const opened = (over: Partial<OpenedPlan> = {}): OpenedPlan =>
  anOpenedPlan(anActionPlan({ initiatives: [anInitiative({ id: ID }), anInitiative({ id: OTHER })] }), over);

const statement = (over: Partial<Statement> = {}): Statement => ({ plan: PLAN, initiative: ID, light: 'green', text: '', source: 'tab', present: undefined, ...over });

const statementsIn = ({ outbox }: ReturnType<typeof memoryPorts>) => outbox.all().filter(isStatement);

const refusal = (promise: Promise<unknown>): Promise<ErrorCode> => promise.then(() => Promise.reject(new Error('It was not refused')), (error: { code: ErrorCode }) => error.code);

describe('recording a status update', () => {
  it('puts it into the history under the person’s own name, at the store’s time', async () => {
    const ports = memoryPorts(opened());
    const recorded = await recordStatusUpdate(ports, statement({ light: 'red', text: 'To sagsbehandlere er rejst.\r\nVi søger nye.' }));
    expect(recorded).toMatchObject({ outcome: 'stored', meanwhile: [], earlier: [] });
    expect(ports.site.updates).toMatchObject([
      { initiative: ID, light: 'red', text: 'To sagsbehandlere er rejst.\nVi søger nye.', statedBy: 'editor', at: instant('2026-05-28'), confirmsUnchanged: false },
    ]);
    expect(ports.outbox.all()).toEqual([]);
  });

  it.each([
    ['yellow without a word', { light: 'yellow' }, 'text-needed'],
    ['a change for the worse without a word', { light: 'red', text: '\u200b\u00a0', present: aStatus() }, 'text-needed-worse'],
    ['1,001 characters', { text: 'x'.repeat(1001) }, 'text-too-long'],
  ] as const)('refuses %s before anything is kept or sent', async (_what, over, code) => {
    const ports = memoryPorts(opened());
    expect(await refusal(recordStatusUpdate(ports, statement(over)))).toBe(code);
    expect([ports.outbox.all(), ports.site.calls]).toEqual([[], []]);
  });

  it('tells what others stated meanwhile, and loses neither', async () => {
    const ports = memoryPorts(opened());
    const other = ports.site.portsFor({ person: personId('other'), mayContribute: true, mayEditPlan: false });
    await recordStatusUpdate(other, statement({ light: 'red', text: 'Det går galt.' }));
    const recorded = await recordStatusUpdate(ports, statement({ light: 'yellow', text: 'Det halter.' }));
    expect(recorded).toMatchObject({ outcome: 'stored', meanwhile: [{ light: 'red', statedBy: 'other' }] });
    expect(ports.site.updates).toHaveLength(2);
  });

  it.each(WAITING_REASONS)('keeps it on the device when the site is %s, and sends it once when it is back', async (reason) => {
    const ports = memoryPorts(opened());
    ports.site.fails(reason);
    expect(await recordStatusUpdate(ports, statement())).toMatchObject({ outcome: 'waiting', reason });
    expect(ports.outbox.all()).toMatchObject([{ update: { light: 'green' }, writtenAt: instant('2026-05-28') }]);
    expect(await sendWaiting(ports)).toMatchObject({ stored: [], stopped: reason });
    ports.site.works();
    expect(await sendWaiting(ports)).toMatchObject({ stored: [{ update: { light: 'green' } }], refused: [], stopped: undefined });
    expect(await sendWaiting(ports)).toMatchObject({ stored: [] });
    expect(ports.site.updates).toHaveLength(1);
  });

  it('has it on the device before the first try', async () => {
    const ports = memoryPorts(opened());
    const asked: number[] = [];
    const record: typeof ports.statusUpdates.record = (update, seen) => {
      asked.push(ports.outbox.all().length);
      return ports.statusUpdates.record(update, seen);
    };
    await recordStatusUpdate({ ...ports, statusUpdates: { ...ports.statusUpdates, record } }, statement());
    expect(asked).toEqual([1]);
  });

  it('does not double one that was stored though no answer came', async () => {
    const ports = memoryPorts(opened());
    ports.site.failsOnce('no-answer', { stores: true });
    expect(await recordStatusUpdate(ports, statement())).toMatchObject({ outcome: 'waiting' });
    expect(await sendWaiting(ports)).toMatchObject({ stored: [{ update: { light: 'green' } }] });
    expect(ports.site.updates).toHaveLength(1);
  });

  it('keeps it as refused when the store says no, and says why', async () => {
    const ports = memoryPorts(opened({ viewer: { person: personId('director'), mayContribute: false, mayEditPlan: false } }));
    expect(await refusal(recordStatusUpdate(ports, statement({ light: 'red', text: 'Lang tekst' })))).toBe('read-only');
    expect(ports.outbox.all()).toMatchObject([{ refused: 'read-only', update: { text: 'Lang tekst' } }]);
    expect(ports.site.updates).toEqual([]);
  });

  it('keeps it, as possibly arrived, when something breaks that nobody foresaw', async () => {
    const ports = memoryPorts(opened());
    const record = (): Promise<never> => Promise.reject(new TypeError('x is undefined'));
    await expect(recordStatusUpdate({ ...ports, statusUpdates: { ...ports.statusUpdates, record } }, statement())).rejects.toThrow(TypeError);
    expect(ports.outbox.all()).toMatchObject([{ mayHaveArrived: true }]);
  });

  it('lets what the person said before about the initiative go first, so that the newest word is the last', async () => {
    const ports = memoryPorts(opened());
    ports.site.fails('offline');
    await recordStatusUpdate(ports, statement({ light: 'green' }));
    await recordStatusUpdate(ports, statement({ initiative: OTHER }));
    ports.site.works();
    const recorded = await recordStatusUpdate(ports, statement({ light: 'red', text: 'Alligevel ikke.' }));
    expect(recorded).toMatchObject({ outcome: 'stored', earlier: [{ light: 'green' }], meanwhile: [] });
    expect(currentStatuses(ports.site.actionPlan).get(ID)?.light).toBe('red');
    expect(ports.outbox.all()).toMatchObject([{ update: { initiative: OTHER } }]);
  });

  it('keeps it on the device, not to be taken back, while those before it leave', async () => {
    const ports = memoryPorts(opened());
    ports.site.fails('offline');
    await recordStatusUpdate(ports, statement());
    ports.site.works();
    const kept: (readonly unknown[])[] = [];
    const record: typeof ports.statusUpdates.record = (update, seen) => {
      kept.push(statementsIn(ports).map(({ update: { light }, mayHaveArrived }) => [light, mayHaveArrived]));
      return ports.statusUpdates.record(update, seen);
    };
    await recordStatusUpdate({ ...ports, statusUpdates: { ...ports.statusUpdates, record } }, statement({ light: 'red', text: 'x' }));
    expect(kept).toEqual([[['green', true], ['red', true]], [['red', true]]]);
  });

  it('lets it wait behind what still cannot leave', async () => {
    const ports = memoryPorts(opened());
    ports.site.fails('offline');
    await recordStatusUpdate(ports, statement());
    const recorded = await recordStatusUpdate(ports, statement({ light: 'red', text: 'x' }));
    expect(recorded).toMatchObject({ outcome: 'waiting', reason: 'offline' });
    expect(statementsIn(ports).map(({ update, mayHaveArrived }) => [update.light, mayHaveArrived])).toEqual([['green', undefined], ['red', undefined]]);
  });

  it('asks the store only for what came after the status the person had before them', async () => {
    const before = aStatusUpdate({ id: asId('40'), initiative: ID });
    const ports = memoryPorts(anOpenedPlan(anActionPlan({ initiatives: [anInitiative({ id: ID })], updates: [before] })));
    const recorded = await recordStatusUpdate(ports, statement({ present: aStatus({ update: before.id }) }));
    expect(recorded).toMatchObject({ outcome: 'stored', meanwhile: [] });
    const last = lastStored(ports.site.updates);
    expect(last && isNewer(last, before.id)).toBe(true);
  });
});

describe('confirming that a light is unchanged', () => {
  const confirmation = (light: 'green' | 'red', words: string) => ({ plan: PLAN, initiative: ID, source: 'tab' as const, present: aStatus({ light }), words });
  it('is a statement of its own: green without words', async () => {
    const ports = memoryPorts(opened());
    await confirmUnchanged(ports, confirmation('green', '17 virksomheder deltager.'));
    expect(ports.site.updates).toMatchObject([{ light: 'green', text: '', confirmsUnchanged: true }]);
  });
  it('saves yellow and red with the words shown', async () => {
    const ports = memoryPorts(opened());
    await confirmUnchanged(ports, confirmation('red', 'Afventer svar.'));
    expect(ports.site.updates).toMatchObject([{ light: 'red', text: 'Afventer svar.', confirmsUnchanged: true }]);
    expect(await refusal(confirmUnchanged(ports, confirmation('red', '')))).toBe('text-needed');
  });
  it('confirms nothing when the light is another than the one shown', async () => {
    const ports = memoryPorts(opened());
    await recordStatusUpdate(ports, statement({ light: 'green', present: aStatus({ light: 'red' }), confirmsUnchanged: true }));
    expect(ports.site.updates).toMatchObject([{ confirmsUnchanged: false }]);
  });
});

describe('the outbox', () => {
  const waitingTwo = async () => {
    const ports = memoryPorts(opened());
    ports.site.fails('offline');
    await recordStatusUpdate(ports, statement({ light: 'red', text: 'første' }));
    await recordStatusUpdate(ports, statement({ initiative: OTHER, light: 'red', text: 'anden' }));
    ports.site.works();
    return ports;
  };

  it('leaves in the order it was written', async () => {
    const ports = await waitingTwo();
    await sendWaiting(ports);
    expect(ports.site.updates.map(({ text }) => text)).toEqual(['første', 'anden']);
  });
  it('parks what is refused and goes on with the rest', async () => {
    const ports = await waitingTwo();
    ports.site.failsOnce('not-found');
    expect(await sendWaiting(ports)).toMatchObject({ stored: [{ update: { text: 'anden' } }], refused: [{ refused: 'not-found' }] });
    expect(ports.outbox.all()).toMatchObject([{ update: { text: 'første' }, refused: 'not-found' }]);
  });
  it('tries a refused one again only when asked to', async () => {
    const ports = await waitingTwo();
    ports.site.failsOnce('read-only');
    await sendWaiting(ports);
    expect(await sendWaiting(ports)).toMatchObject({ stored: [], refused: [] });
    const key = statementsIn(ports)[0]?.update.key;
    expect(await sendWaiting(ports, key)).toMatchObject({ stored: [{ update: { text: 'første' } }] });
    expect(ports.outbox.all()).toEqual([]);
  });
  it('ends the round at the first that finds no connection', async () => {
    const ports = await waitingTwo();
    ports.site.fails('offline');
    const callsBefore = ports.site.calls.length;
    await sendWaiting(ports);
    expect(ports.site.calls.length - callsBefore).toBe(1);
  });
  it('gives back what has not left the device', async () => {
    const ports = await waitingTwo();
    const key = statementsIn(ports)[0]?.update.key ?? asId('none');
    expect(withdrawWaiting(ports, key)).toMatchObject({ update: { text: 'første' } });
    expect(withdrawWaiting(ports, key)).toBeUndefined();
    await sendWaiting(ports);
    expect(ports.site.updates.map(({ text }) => text)).toEqual(['anden']);
  });
  it('does not give back what may have arrived, nor forgets that at a later try', async () => {
    const ports = memoryPorts(opened());
    ports.site.failsOnce('no-answer', { stores: true });
    await recordStatusUpdate(ports, statement());
    ports.site.fails('offline');
    await sendWaiting(ports);
    expect(withdrawWaiting(ports, statementsIn(ports)[0]?.update.key ?? asId('none'))).toBeUndefined();
    expect(ports.outbox.all()).toMatchObject([{ mayHaveArrived: true }]);
  });
  it('does not send what was taken back while the round was under way', async () => {
    const ports = await waitingTwo();
    const second = statementsIn(ports)[1]?.update.key ?? asId('none');
    const round = sendWaiting(ports);
    withdrawWaiting(ports, second);
    await round;
    expect(ports.site.updates.map(({ text }) => text)).toEqual(['første']);
  });
  it('holds one row each, though two tabs of the same device send it at the same time', async () => {
    const ports = await waitingTwo();
    await Promise.all([sendWaiting(ports), sendWaiting(ports)]);
    expect(ports.site.updates.map(({ text }) => text)).toEqual(['første', 'anden']);
    expect(ports.outbox.all()).toEqual([]);
  });
});

