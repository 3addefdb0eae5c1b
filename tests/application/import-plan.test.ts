import fc from 'fast-check';
import { importRows, PlanError, prepareImport, sendWaiting, undoImport } from '../../src/application';
import { asId, contentOf, type ImportChoices, type ImportRow, type MutationKey, type PersonId } from '../../src/domain';
import { anInitiative, aPlan, aStatusUpdate, day, personId } from '../support/builders';
import { aFile, type SaidCell } from '../support/files';
import { ANNA, aSite, EDITOR, imported, orderFor, ROWS, theFile, titles } from '../support/importing';

const states = (rows: readonly ImportRow[]) => rows.map(({ state }) => state);

describe('looking a file through', () => {
  it('looks each name up once, and takes a person of the site for the one whom the search finds', async () => {
    const ports = aSite();
    ports.site.directory = [...ports.site.directory, { login: 'anna', name: 'Anna Berg', email: ANNA.email.toUpperCase() }];
    const told: number[] = [];
    const { found } = await prepareImport(ports, theFile(), ports.site.actionPlan, { onSearched: ({ done }) => told.push(done) });
    expect(ports.site.calls.filter((call) => call === 'people.search')).toHaveLength(2);
    expect([...found]).toEqual([['anna berg', { is: 'clear', person: ANNA }], ['kurt verner', { is: 'clear', person: { id: 'login:kurt', name: 'Kurt Verner', email: 'kurt@eksempelby.example' } }]]);
    expect(told).toEqual([1, 2]);
  });

  it('hands on what an export of ours kept in the file', async () => {
    const ports = aSite();
    expect((await prepareImport(ports, aFile([], { kept: 'gemt' }), ports.site.actionPlan)).read.kept).toBe('gemt');
    expect((await prepareImport(ports, aFile([]), ports.site.actionPlan)).read).toEqual({ tables: [], rows: [] });
  });

  it('fails where people cannot be searched: nobody becomes unknown by a lost connection', async () => {
    const ports = aSite();
    ports.site.fails('offline');
    await expect(prepareImport(ports, theFile(), ports.site.actionPlan)).rejects.toMatchObject({ code: 'offline' });
  });

  it('looks no more names up once nobody waits for it', async () => {
    const ports = aSite();
    const nobodyWaits = new AbortController();
    const rows = [...'abcdefghijkl'].map((letter) => [`Nr. ${letter}`, '', '', '', `Person ${letter}`]);
    await expect(prepareImport(ports, theFile(rows), ports.site.actionPlan, { signal: nobodyWaits.signal, onSearched: () => nobodyWaits.abort('stopped') })).rejects.toBe('stopped');
    expect(ports.site.calls.filter((call) => call === 'people.search').length).toBeLessThan(rows.length);
  });

  it('writes nothing, on the site or on the device', async () => {
    const ports = aSite();
    await orderFor(ports);
    expect(ports.site.calls).toEqual(['plans.open', 'people.search', 'people.search']);
    expect(ports.outbox.all()).toEqual([]);
  });
});

describe('bringing a file in', () => {
  it('adds what is new with its light, says that it comes from a file, and makes people known to the site', async () => {
    const ports = aSite();
    const told: string[] = [];
    const { stored, waiting, refused, stopped } = await importRows(ports, await orderFor(ports), ({ done, of }) => told.push(`${done} af ${of}`));
    expect({ stored, waiting, refused, stopped }).toEqual({ stored: 5, waiting: 0, refused: [], stopped: undefined });
    expect(told).toEqual(['3 af 3']);
    const kurt = [...ports.site.actionPlan.people.values()].find(({ name }) => name === 'Kurt Verner')!;
    expect(titles(ports)).toEqual(['Gågaden', 'Havnen', 'Torvet']);
    expect(ports.site.actionPlan.initiatives.find(({ title }) => title === 'Gågaden')).toMatchObject({ owner: ANNA.id, deputies: [kurt.id], phase: 'running' });
    expect(ports.site.updates.map(({ light, text, source, statedBy }) => [light, text, source, statedBy]).sort()).toEqual([['green', '', 'import', 'editor'], ['yellow', 'Vi venter på svar', 'import', 'editor']]);
    expect(ports.outbox.all()).toEqual([]);
  });

  it('changes what the file says anew, and no more', async () => {
    const before = anInitiative({ id: asId('7'), title: 'Havnen', description: 'Før', owner: ANNA.id, deputies: [personId('9')] });
    const ports = aSite({ initiatives: [before], updates: [aStatusUpdate({ id: asId('3'), initiative: before.id, light: 'green' })] });
    await imported(ports, theFile([['Mål 1.1'], ['Havnen', 'Efter', '', 'Rød: Bygherren er væk', 'Anna Berg']]));
    expect(contentOf(ports.site.initiative(before.id))).toEqual({ ...contentOf(before), description: 'Efter' });
    expect(ports.site.lastUpdate).toMatchObject({ light: 'red', text: 'Bygherren er væk', initiative: '7' });
  });

  it('adds proposals to a plan that is rolled out', async () => {
    const ports = aSite({ plan: aPlan({ stage: 'rolledOut' }) });
    const order = await orderFor(ports);
    await importRows(ports, { ...order, rows: order.rows.map((row) => ({ ...row, content: { ...row.content, phase: 'running' } })) });
    expect(ports.site.actionPlan.initiatives.map(({ phase }) => phase)).toEqual(['proposed', 'proposed', 'proposed']);
  });

  it.each(['once more, as it was ordered', 'after the page has read what it brought'])('changes nothing when the same file is brought in %s', async (when) => {
    const ports = aSite();
    const order = await orderFor(ports);
    await importRows(ports, order);
    const after = ports.site.actionPlan;
    if (when.startsWith('once')) await importRows(ports, order);
    else expect(states((await orderFor(ports)).rows)).toEqual(['same', 'same', 'same']);
    expect(ports.site.actionPlan).toEqual(after);
  });

  it('is for editors alone, and not for a closed plan; while anything is asked, nothing is written', async () => {
    const ports = aSite();
    const order = await orderFor(ports);
    const asked = await orderFor(ports, theFile([...ROWS, ['Stien', '', '', 'Rød', 'Anna Berg']]));
    const closed = { ...order.opened, actionPlan: { ...order.opened.actionPlan, plan: aPlan({ stage: 'closed' }) } };
    await expect(importRows(ports, { ...order, opened: { ...order.opened, viewer: { ...EDITOR, mayEditPlan: false } } })).rejects.toMatchObject({ code: 'read-only' });
    await expect(importRows(ports, { ...order, opened: closed })).rejects.toMatchObject({ code: 'gate-closed' });
    await expect(importRows(ports, asked)).rejects.toMatchObject({ code: 'not-valid' });
    await expect(importRows(ports, { ...order, rows: [] })).rejects.toMatchObject({ code: 'not-valid' });
    expect([ports.site.actionPlan.initiatives, ports.outbox.all()]).toEqual([[], []]);
  });

  it('checks the last row before it writes the first', async () => {
    const ports = aSite();
    const order = await orderFor(ports);
    const [first, ...others] = order.rows;
    const last = { ...first!, key: '1-99', content: { ...first!.content, title: 'x'.repeat(256) } };
    await expect(importRows(ports, { ...order, rows: [...others, last] })).rejects.toMatchObject({ code: 'title-too-long' });
    await expect(importRows(ports, { ...order, rows: [...others, { ...first!, status: { ...first!.status!, light: 'red', text: '' } }] })).rejects.toMatchObject({ code: 'text-needed' });
    expect(ports.outbox.all()).toEqual([]);
  });

  it('writes nothing when somebody cannot be made known to the site', async () => {
    const ports = aSite();
    const order = await orderFor(ports);
    ports.site.failsOnce('no-answer');
    await expect(importRows(ports, order)).rejects.toMatchObject({ code: 'no-answer' });
    expect(ports.outbox.all()).toEqual([]);
  });

  it('leaves out what a person leaves out', async () => {
    const ports = aSite();
    await imported(ports, theFile(), { choices: { leftOut: new Set(['1-3']) } });
    expect(titles(ports)).toEqual(['Gågaden', 'Torvet']);
  });

  it('has all of it on the device before the first leaves; without a connection it waits there and leaves by itself', async () => {
    const ports = aSite();
    ports.site.directory = [];
    const order = await orderFor(ports, theFile(), { choices: { people: new Map([['kurt verner', ANNA.id]]) } });
    ports.site.fails('offline');
    const { waiting, stopped } = await importRows(ports, order);
    expect({ waiting, stopped }).toEqual({ waiting: 5, stopped: 'offline' });
    ports.site.works();
    await sendWaiting(ports);
    expect(titles(ports)).toEqual(['Gågaden', 'Havnen', 'Torvet']);
    expect(ports.site.updates).toHaveLength(2);
  });

  it('waits there as well where the connection is lost before the way to write many rows is known', async () => {
    const ports = aSite();
    const imported = await importRows({ ...ports, together: { seats: () => Promise.reject(new PlanError('no-answer', 'Code did not come')) } }, await orderFor(ports));
    expect(imported).toMatchObject({ stored: 0, waiting: 5, refused: [], stopped: 'no-answer' });
    expect(ports.outbox.all()).toHaveLength(5);
  });

  it('counts what another page of the device has sent meanwhile, and can take it back', async () => {
    const ports = aSite();
    const order = await orderFor(ports);
    const both = importRows(ports, order);
    const other = (async () => {
      while (ports.outbox.all().length === 0) await Promise.resolve();
      await sendWaiting(ports);
    })();
    const [{ stored, waiting, receipt }] = await Promise.all([both, other]);
    expect({ stored, waiting }).toEqual({ stored: 5, waiting: 0 });
    expect(titles(ports)).toEqual(['Gågaden', 'Havnen', 'Torvet']);
    await undoImport(ports, { receipt, words: 'Importen er fortrudt.' });
    expect(titles(ports)).toEqual([]);
  });

  it('does not go on knocking where there is no connection', async () => {
    const ports = aSite();
    const order = await orderFor(ports, theFile([['Mål 1.1'], ...Array.from({ length: 70 }, (_, at) => [`Nr. ${at}`, '', '', '', 'Anna Berg'])]));
    ports.site.calls.length = 0;
    ports.site.fails('offline');
    expect(await importRows(ports, order)).toMatchObject({ waiting: 70, stopped: 'offline' });
    expect(ports.site.calls).toHaveLength(15);
  });

  it('keeps what was refused in the outbox, and with it what builds on it', async () => {
    const ports = aSite();
    const order = await orderFor(ports, theFile(ROWS.slice(0, 2)));
    ports.site.failsOnce('read-only');
    const { stored, waiting, refused } = await importRows(ports, order);
    expect({ stored, waiting, refused: refused.map(({ refused: why }) => why) }).toEqual({ stored: 0, waiting: 1, refused: ['read-only'] });
  });

  it('arrives once, wherever answers are lost on the way', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('works', 'lost', 'stored'), { minLength: 1, maxLength: 12 }), async (fates) => {
        const ports = aSite();
        const order = await orderFor(ports, theFile(ROWS.slice(0, 2).concat([['Torvet', '', '', 'Grøn', 'Anna Berg']])));
        for (const fate of fates) {
          if (fate !== 'works') ports.site.failsOnce('no-answer', { stores: fate === 'stored' });
          await importRows(ports, order).catch(() => undefined);
        }
        ports.site.works();
        await importRows(ports, order);
        await sendWaiting(ports);
        expect(titles(ports)).toEqual(['Havnen', 'Torvet']);
        expect(ports.site.updates).toHaveLength(2);
        expect(ports.outbox.all()).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the same file again', () => {
  const cell = (...texts: readonly SaidCell[]) => fc.constantFrom<SaidCell>(...texts);
  const row = fc.tuple(
    fc.oneof(fc.constantFrom('Havnen', 'Torvet', '🏭🏭', 'Én indgang', '=1+1', '<b>Gågaden</b>'), fc.string({ unit: 'binary', minLength: 1, maxLength: 20 })),
    cell('', 'Kajen\r\nbygges om.', ' indrykket', '\u202eomvendt'),
    cell('', '2025-2026', 'løbende', 'Efterår 2026', { text: '1.2.2026', day: day('2026-02-01') }),
    cell('', 'Grøn', 'Gul: Vi venter', 'Rød!', { fill: 'ff0000', text: 'Væk' }, { fill: 'ed7d31' }, 'Afsluttet', 'Afventer'),
    cell('', 'Anna Berg', 'Anna', 'Kurt Verner og Anna Berg', 'Ukendt Person', 'BMC'),
  );

  it('changes nothing, whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), fc.constantFrom('draft' as const, 'rolledOut' as const), async (rows, stage) => {
        const ports = aSite({ plan: aPlan({ stage }) });
        const content = theFile([['Mål 1.1'], ...rows]);
        const choices: Partial<ImportChoices> = {
          ownerOfRest: ANNA.id,
          people: new Map<string, PersonId | 'nobody'>([['ukendt person', 'nobody'], ['anna', ANNA.id], ['bmc', 'nobody']]),
          lights: new Map(rows.flatMap(([, , , status], at) => (typeof status === 'object' && status.fill === 'ed7d31' ? [[`1-${at + 3}`, 'yellow'] as const] : []))),
          restWithoutLight: true,
          texts: new Map(rows.map((_row, at) => [`1-${at + 3}`, 'Skrevet til'])),
        };
        const order = await orderFor(ports, content, { choices });
        fc.pre(order.rows.some(({ state }) => state === 'new'));
        await importRows(ports, order);
        const again = await orderFor(ports, content, { choices, key: asId<MutationKey>('fil-2') });
        expect(again.rows.filter(({ state }) => state === 'new' || state === 'changed').map(({ title, state, fields, status, asks }) => ({ title, state, fields, status, asks }))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
