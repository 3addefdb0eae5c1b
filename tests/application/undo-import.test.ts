import fc from 'fast-check';
import { importRows, lastImport, moveCopyOn, undoImport, type ImportReceipt } from '../../src/application';
import { asId, contentOf, type ActionPlan, type MutationKey } from '../../src/domain';
import { anInitiative, aStatusUpdate, PLAN, personId } from '../support/builders';
import { ANNA, aSite, EDITOR, imported, orderFor, ROWS, theFile, titles } from '../support/importing';

const takenBack = (ports: Parameters<typeof undoImport>[0], receipt: ImportReceipt) => undoImport(ports, { receipt, words: 'Importen er fortrudt.' });

describe('taking an import back', () => {
  const before = anInitiative({ id: asId('7'), title: 'Havnen', description: 'Før', owner: ANNA.id });
  const withHarbour = (over: Partial<ActionPlan> = {}) => aSite({ initiatives: [before], updates: [aStatusUpdate({ id: asId('3'), initiative: before.id, light: 'yellow', text: 'Vi venter' })], ...over });
  const FILE = theFile([...ROWS.slice(0, 1), ['Havnen', 'Efter', '', 'Rød: Bygherren er væk', ''], ...ROWS.slice(2)]);

  it('leaves nothing behind: what was added is recycled, what was changed is what it was, and its lights count nowhere', async () => {
    const ports = withHarbour();
    const was = ports.site.updates;
    const { receipt } = await imported(ports, FILE);
    expect(titles(ports)).toEqual(['Gågaden', 'Havnen', 'Torvet']);
    expect(lastImport(ports, PLAN)).toEqual(receipt);
    expect(await takenBack(ports, receipt)).toEqual({ undone: 3, stays: [] });
    expect(ports.site.actionPlan.initiatives.map(contentOf)).toEqual([contentOf(before)]);
    expect(ports.site.updates).toEqual(was);
    expect(lastImport(ports, PLAN)).toBeUndefined();
  });

  it('can be brought in again afterwards, and taken back again', async () => {
    const ports = withHarbour();
    await takenBack(ports, (await imported(ports, FILE)).receipt);
    const again = await imported(ports, FILE, { key: asId<MutationKey>('fil-2') });
    expect(titles(ports)).toEqual(['Gågaden', 'Havnen', 'Torvet']);
    await takenBack(ports, again.receipt);
    expect(titles(ports)).toEqual(['Havnen']);
  });

  it('takes off the device what has not left it', async () => {
    const ports = withHarbour();
    ports.site.directory = [];
    const order = await orderFor(ports, FILE, { choices: { people: new Map([['kurt verner', ANNA.id]]) } });
    ports.site.fails('offline');
    const { receipt } = await importRows(ports, order);
    ports.site.works();
    expect(await takenBack(ports, receipt)).toEqual({ undone: 3, stays: [] });
    expect(ports.outbox.all()).toEqual([]);
    expect(titles(ports)).toEqual(['Havnen']);
    expect(ports.site.updates).toHaveLength(1);
  });

  it('finds out first about what may have arrived', async () => {
    const ports = withHarbour();
    const order = await orderFor(ports, theFile(ROWS.slice(0, 1).concat([['Torvet', '', '', '', 'Anna Berg']])));
    ports.site.failsOnce('no-answer', { stores: true });
    const { receipt, stopped } = await importRows(ports, order);
    expect([stopped, titles(ports)]).toEqual(['no-answer', ['Havnen', 'Torvet']]);
    ports.site.fails('offline');
    await expect(takenBack(ports, receipt)).rejects.toMatchObject({ code: 'offline' });
    expect(ports.outbox.all()).toHaveLength(1);
    ports.site.works();
    await takenBack(ports, receipt);
    expect([titles(ports), ports.outbox.all()]).toEqual([['Havnen'], []]);
  });

  it('leaves alone what somebody has gone on with, and says so', async () => {
    const ports = withHarbour();
    const other = ports.site.portsFor({ ...EDITOR, person: personId('other') });
    const { receipt } = await imported(ports, FILE);
    const named = (title: string) => ports.site.actionPlan.initiatives.find((each) => each.title === title)!;
    ports.site.changeByHand(named('Torvet').id, { description: 'Skrevet videre' });
    ports.site.changeByHand(named('Havnen').id, { description: 'Skrevet videre' });
    for (const title of ['Gågaden', 'Havnen']) await other.statusUpdates.record({ key: asId(`andet-${title}`), plan: PLAN, initiative: named(title).id, light: 'green', text: '', confirmsUnchanged: false, source: 'tab' });
    const { undone, stays } = await takenBack(ports, receipt);
    expect(undone).toBe(0);
    expect([...stays].map(({ title, because }) => `${title}: ${because}`).sort()).toEqual(['Gågaden: statedSince', 'Havnen: changedSince', 'Havnen: statedSince', 'Torvet: changedSince']);
    expect(titles(ports)).toEqual(['Gågaden', 'Havnen', 'Torvet']);
  });

  it('takes a first light back as well: then there is none, in the copies too', async () => {
    const ports = withHarbour({ updates: [] });
    const { receipt } = await imported(ports, FILE);
    await moveCopyOn(ports, ports.site.actionPlan);
    expect(ports.site.initiative(before.id).copy).toMatchObject({ light: 'red' });
    expect(await takenBack(ports, receipt)).toEqual({ undone: 3, stays: [] });
    expect([ports.site.updates, ports.site.initiative(before.id).copy]).toEqual([[], undefined]);
  });

  it('puts back its own fields alone, when somebody has changed another since', async () => {
    const ports = withHarbour();
    const { receipt } = await imported(ports, FILE);
    ports.site.changeByHand(before.id, { success: 'Ni ud af ti' });
    await takenBack(ports, receipt);
    expect(ports.site.initiative(before.id)).toMatchObject({ description: 'Før', success: 'Ni ud af ti' });
  });

  it('goes on where it was cut off, and is the same however often it is pressed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('lost', 'stored'), { minLength: 1, maxLength: 8 }), fc.nat(6), async (fates, after) => {
        const ports = withHarbour();
        const { receipt } = await imported(ports, FILE);
        for (const fate of fates) {
          for (let call = 0; call < after; call += 1) ports.site.failsOnce('busy', { stores: true });
          ports.site.failsOnce('no-answer', { stores: fate === 'stored' });
          await takenBack(ports, receipt).catch(() => undefined);
          ports.site.works();
        }
        expect((await takenBack(ports, receipt)).stays).toEqual([]);
        expect(ports.site.actionPlan.initiatives.map(contentOf)).toEqual([contentOf(before)]);
        expect(ports.site.updates.map(({ light, text }) => `${light} ${text}`)).toEqual(['yellow Vi venter']);
      }),
      { numRuns: 40 },
    );
  });

  it('is for editors alone, and nothing that is no receipt of ours is taken for one', async () => {
    const ports = withHarbour();
    const { receipt } = await imported(ports, FILE);
    const reader = { ...ports.site.portsFor({ ...EDITOR, mayEditPlan: false }), drafts: ports.drafts, outbox: ports.outbox };
    await expect(takenBack(reader, receipt)).rejects.toMatchObject({ code: 'read-only' });
    for (const forged of ['{', '[]', '{"plan":"1","rows":[1]}', JSON.stringify({ ...receipt, plan: 'andre' })]) {
      ports.drafts.put(`import/${PLAN}`, forged);
      expect(lastImport(ports, PLAN)).toBeUndefined();
    }
  });
});
