import {
  importProposal,
  NO_CHOICES,
  planTablesIn,
  type ActionPlan,
  type ImportChoices,
  type ImportRow,
  type Initiative,
  type NameFound,
  type StatusUpdate,
} from '../../src/domain';
import { aCentre, aGoal, anActionPlan, anInitiative, aPerson, aPlan, aStatusUpdate, aStrategy, aTheme, day, instant, personId } from './builders';
import { aFile, aTable, type SaidCell } from './files';

export const ANNA = aPerson({ id: personId('anna'), name: 'Anna Berg' });
export const BO = aPerson({ id: personId('bo'), name: 'Bo Lind' });
export const MANAGER = personId('manager');
const BMC = aCentre({ id: 'bmc' as never, code: 'BMC', name: 'By- og Miljøcenter', manager: MANAGER });
const KLIMA = aStrategy({ id: 'klima' as never, title: 'Klimaplan 2030' });
const FOUND = new Map<string, NameFound>([['anna berg', { is: 'clear', person: ANNA }], ['bo lind', { is: 'clear', person: BO }]]);
export const READER = { person: personId('editor'), mayContribute: true, mayEditPlan: true, now: instant('2026-05-28') };

export const aDraft = (over: Partial<ActionPlan> = {}): ActionPlan =>
  anActionPlan({ plan: aPlan({ stage: 'draft' }), themes: [aTheme()], goals: [aGoal(), aGoal({ id: 'other' as never, title: 'Noget andet', order: 2 })], centres: [BMC], strategies: [KLIMA], people: new Map([ANNA, BO].map((person) => [person.id, person])), ...over });

const HEADS = ['Indsats/projekt', 'Beskrivelse', 'Tidsperiode', 'Status', 'Ansvarlig'];
interface Given {
  readonly plan?: ActionPlan;
  readonly choices?: Partial<ImportChoices>;
  readonly found?: ReadonlyMap<string, NameFound>;
  readonly kept?: string;
  readonly heads?: readonly string[];
  readonly goal?: string;
  readonly mayEditPlan?: boolean;
}
/** What a file of one table proposes to a plan in draft. */
export function proposal(rows: readonly (readonly SaidCell[])[], { plan = aDraft(), choices = {}, found = FOUND, kept, heads = HEADS, goal = 'Mål 1.1', mayEditPlan = true }: Given = {}) {
  const content = aFile([aTable([heads, ...(goal === '' ? [] : [[goal]]), ...rows])], { ...(kept !== undefined && { kept }) });
  return importProposal({ ...planTablesIn(content, plan), ...(kept !== undefined && { kept }) }, plan, found, { ...NO_CHOICES, ...choices }, { ...READER, mayEditPlan });
}
export const rowsOf = (rows: readonly (readonly SaidCell[])[], given?: Given): readonly ImportRow[] => proposal(rows, given).rows;
export const rowOf = (cells: readonly SaidCell[], given?: Given): ImportRow => rowsOf([cells], given)[0]!;
/** A draft with one initiative, and what has been stated about it. */
export const planWith = (initiative: Partial<Initiative>, updates: readonly Partial<StatusUpdate>[] = [], over: Partial<ActionPlan> = {}): ActionPlan => {
  const one = anInitiative({ id: '7' as never, title: 'Havnen', period: { text: '2025', from: day('2025-01-01'), to: day('2025-12-31') }, owner: ANNA.id, ...initiative });
  return aDraft({ initiatives: [one], updates: updates.map((update) => aStatusUpdate({ initiative: one.id, ...update })), ...over });
};
/** Of the first row, behind the headings and a goal. */
export const ROW_KEY = '1-3';
