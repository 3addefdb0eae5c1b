import { answer } from '../../../src/adapters/office/answer';
import type { Asked } from '../../../src/adapters/office/asked';
import { readOffice } from '../../../src/adapters/office/read';
import { importProposal, isInvisible, keptLine, namesOfRows, NO_CHOICES, personMeant, planRows, planTablesIn, type ActionPlan, type ImportProposal } from '../../../src/domain';
import { papers as daPapers } from '../../../src/faces/shared/texts/da/papers';
import { papers as enPapers } from '../../../src/faces/shared/texts/en/papers';
import { da } from '../../../src/faces/shared/texts/da';
import { en } from '../../../src/faces/shared/texts/en';
import { formatsFor } from '../../../src/faces/shared/texts/format';
import type { Excerpt, PaperWords } from '../../../src/faces/shared/papers/excerpt';
import { planPaper } from '../../../src/faces/shared/papers/plan-paper';
import { planWorkbook, publicWorkbook } from '../../../src/faces/shared/papers/plan-workbook';
import hard from '../../../src/local/town/hard-cases.json';
import { DAY_ZERO, townActionPlan, townPerson } from '../../support/town-plan';
import { instant } from '../../support/builders';
import { editedWorkbook } from '../../support/edited-workbook';

const NOW = instant(`${DAY_ZERO} 12:00`);
const PLAN = townActionPlan();
const DANISH: PaperWords = { texts: { ...da, papers: daPapers }, formats: formatsFor('da', () => NOW), language: 'da' };
const ENGLISH: PaperWords = { texts: { ...en, papers: enPapers }, formats: formatsFor('en', () => NOW), language: 'en' };

const whole = (plan: ActionPlan): Excerpt => {
  const rows = planRows(plan, NOW);
  return { plan, rows, all: rows.length, name: '', at: NOW };
};
async function written(asked: Asked): Promise<Blob> {
  const answered = await answer(asked);
  if (!('made' in answered)) throw new Error(answered.message);
  return answered.made as Blob;
}
const exported = (plan: ActionPlan, words: PaperWords): Promise<Blob> => written({ kind: 'workbook', book: planWorkbook(whole(plan), words) });

const changed = async (file: Blob, from: string, to: string): Promise<Blob> => new Blob([editedWorkbook(new Uint8Array(await file.arrayBuffer()), from, to)]);

async function broughtBack(file: Blob, plan: ActionPlan = PLAN): Promise<ImportProposal> {
  const content = await readOffice(file);
  const read = planTablesIn(content, plan);
  const found = new Map(namesOfRows(read, plan).map((name) => [name.key, personMeant(name, [...plan.people.values()], plan.centres)]));
  expect(read.tables.flatMap(({ unknownColumns }) => unknownColumns)).toEqual([]);
  return importProposal({ ...read, ...(content.kept !== undefined && { kept: content.kept }) }, plan, found, NO_CHOICES, { now: NOW, person: townPerson('erhvervschef.cba'), mayContribute: true, mayEditPlan: true });
}

const told = ({ rows }: ImportProposal): readonly unknown[] => rows.filter(({ state }) => state !== 'same').map(({ title, state, fields, asks, findings }) => ({ title, state, fields, asks, findings }));

/** As the store keeps a line, and a title: on one line, not longer than it may be, and something to see. */
const lineFrom = (value: string): string => keptLine([...value].slice(0, 120).join(''));
const titleFrom = (value: string): string => (isInvisible(value) ? 'Uden titel' : lineFrom(value));

describe('a plan that is exported to Excel and brought back', () => {
  it.each([['Danish', DANISH], ['English', ENGLISH]])('changes nothing as it is, and asks nothing, in %s', async (_language, words) => {
    const proposal = await broughtBack(await exported(PLAN, words));
    expect(told(proposal)).toEqual([]);
    expect(proposal.rows).toHaveLength(PLAN.initiatives.length);
    expect(proposal).toMatchObject({ missing: [], isOfOtherPlan: false });
  });

  it('changes exactly what was changed in it', async () => {
    const file = await changed(await changed(await exported(PLAN, DANISH), 'Energitjek til små og mellemstore virksomheder', 'Energitjek til alle'), 'Uændret. 91 % inden for en arbejdsdag.', 'Nu 95 %.');
    expect(told(await broughtBack(file))).toEqual([
      { title: 'Én indgang for virksomheder', state: 'changed', fields: [], asks: [], findings: [] },
      { title: 'Energitjek til alle', state: 'changed', fields: ['title'], asks: [], findings: [] },
    ]);
  });

  it('changes nothing where the plan has moved on and the file has not', async () => {
    const file = await exported(PLAN, DANISH);
    const moved: ActionPlan = { ...PLAN, initiatives: PLAN.initiatives.map((one) => ({ ...one, description: `${one.description} Mere.`, phase: 'running' as const })) };
    expect(told(await broughtBack(file, moved))).toEqual([]);
  });

  it('changes nothing of a text that is longer than a cell may be', async () => {
    const [first, ...others] = PLAN.initiatives;
    const long: ActionPlan = { ...PLAN, initiatives: [{ ...first!, description: `${'å'.repeat(32_766)}🎓 og mere` }, ...others] };
    expect(told(await broughtBack(await exported(long, DANISH), long))).toEqual([]);
  });

  it('gives back every value that has ever been trouble as no change at all', async () => {
    const values = hard.cases.map(({ value }) => value);
    const [one] = PLAN.initiatives;
    if (!one) throw new Error('An empty town');
    const plan: ActionPlan = { ...PLAN, initiatives: values.map((value, at) => ({ ...one, id: String(1000 + at) as typeof one.id, title: titleFrom(value), description: value, success: value, period: { text: lineFrom(value) } })) };
    const update = PLAN.updates[0];
    if (!update) throw new Error('A silent town');
    const said: ActionPlan = { ...plan, updates: values.map((value, at) => ({ ...update, id: String(1000 + at) as typeof update.id, initiative: String(1000 + at) as typeof one.id, light: 'red', text: value })) };
    expect(told(await broughtBack(await exported(said, DANISH), said))).toEqual([]);
  });
});

it.each([['Danish', DANISH], ['English', ENGLISH]])('a plan that is written for Word and brought back changes nothing, and asks nothing, in %s', async (_language, words) => {
  const proposal = await broughtBack(await written({ kind: 'word', paper: planPaper(whole(PLAN), words) }));
  expect(told(proposal)).toEqual([]);
  expect(proposal.rows).toHaveLength(PLAN.initiatives.length);
});

describe('an extract for everybody', () => {
  it('holds the chosen columns and nothing that leads back to the plan', async () => {
    const rows = planRows(PLAN, NOW);
    const book = publicWorkbook({ plan: PLAN, rows, all: rows.length, name: '', at: NOW }, ['title', 'period'], DANISH);
    const answered = await answer({ kind: 'workbook', book });
    const content = await readOffice(('made' in answered ? answered.made : undefined) as Blob);
    expect(content).not.toHaveProperty('kept');
    expect(content.tables[0]?.rows[0]?.cells.map((cell) => cell?.text)).toEqual(['Indsats/projekt', 'Tidsperiode']);
    expect(content.tables[0]?.rows.every(({ cells }) => cells.length <= 2)).toBe(true);
  });
});
