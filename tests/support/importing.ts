import { importRows, prepareImport, type ImportOrder, type OpenedPlan } from '../../src/application';
import { asId, importProposal, NO_CHOICES, type ActionPlan, type FileContent, type ImportChoices, type MutationKey } from '../../src/domain';
import { aGoal, anActionPlan, anOpenedPlan, aPerson, aPlan, personId, PLAN } from './builders';
import { aFile, aTable, type SaidCell } from './files';
import { memoryPorts } from './memory-ports';

export const ANNA = aPerson({ id: personId('1'), name: 'Anna Berg', email: 'annb@eksempelby.example' });
export const EDITOR = { person: personId('editor'), mayContribute: true, mayEditPlan: true };
const KEY: MutationKey = asId('fil-1');
const HEADS = ['Indsats', 'Beskrivelse', 'Tidsplan', 'Status', 'Ansvarlig'];
export const ROWS: readonly (readonly SaidCell[])[] = [
  ['Mål 1.1'],
  ['Havnen', 'Kajen bygges om.', '2025-2026', 'Gul: Vi venter på svar', 'Anna Berg'],
  ['Torvet', '', 'løbende', { fill: '92d050' }, 'Kurt Verner'],
  ['Gågaden', '', '', '', 'Anna Berg og Kurt Verner'],
];
export const theFile = (rows: readonly (readonly SaidCell[])[] = ROWS): FileContent => aFile([aTable([HEADS, ...rows])]);

/** A plan that is being drawn up, on a site in memory whose directory knows Kurt. */
export function aSite(over: Partial<ActionPlan> = {}) {
  const ports = memoryPorts(anOpenedPlan(anActionPlan({ plan: aPlan({ stage: 'draft' }), goals: [aGoal(), aGoal({ id: asId('2'), title: 'Noget andet', order: 2 })], people: new Map([[ANNA.id, ANNA]]), ...over })));
  ports.site.directory = [{ login: 'kurt', name: 'Kurt Verner', email: 'kurt@eksempelby.example' }];
  return ports;
}
type Site = ReturnType<typeof aSite>;

/** What a person does up to the press: choose a file, look it through. */
export async function orderFor(ports: Site, content = theFile(), { choices = {}, key = KEY, opened }: { readonly choices?: Partial<ImportChoices>; readonly key?: MutationKey; readonly opened?: OpenedPlan } = {}): Promise<ImportOrder> {
  const plan = opened ?? (await ports.plans.open(PLAN));
  const { read, found } = await prepareImport(ports, content, plan.actionPlan);
  const { rows } = importProposal(read, plan.actionPlan, found, { ...NO_CHOICES, ...choices }, { ...plan.viewer, now: ports.clock.now() });
  return { key, opened: plan, rows, found };
}
export const imported = async (ports: Site, content?: FileContent, how?: Parameters<typeof orderFor>[2]) => importRows(ports, await orderFor(ports, content, how));
export const titles = ({ site }: Site) => site.actionPlan.initiatives.map(({ title }) => title).sort();
