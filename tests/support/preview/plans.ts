import type { MalformedRow, OpenedPlan } from '../../../src/application';
import { asId, isAbout, statusOf, type ActionPlan, type Day, type Initiative, type InitiativeId, type Instant, type Plan, type PlanId, type Stage, type StatusUpdate } from '../../../src/domain';
import cases from '../../../src/local/town/hard-cases.json';
import { townId, townPerson } from '../town-plan';

const withPlan = (opened: OpenedPlan, change: Partial<ActionPlan>): OpenedPlan => ({ ...opened, actionPlan: { ...opened.actionPlan, ...change } });

/** A plan that waits for its first initiative. */
export const emptyPlan = (opened: OpenedPlan): OpenedPlan => withPlan(opened, { initiatives: [], updates: [], decisions: [] });

/** One goal of the town has lost its initiatives. */
export function planWithEmptyGoal(opened: OpenedPlan): OpenedPlan {
  const { goals, initiatives } = opened.actionPlan;
  return withPlan(opened, { initiatives: initiatives.filter(({ goal }) => goal !== goals[0]?.id) });
}

/** Every third initiative has not said yet what success looks like. */
export const planWithFewPromises = (opened: OpenedPlan): OpenedPlan =>
  withPlan(opened, { initiatives: opened.actionPlan.initiatives.map((initiative, at) => (at % 3 === 0 ? { ...initiative, success: '' } : initiative)) });

/** Beside an initiative of the town stand forty more like it: of the same goal, kind and owner. */
export function planWithManyLike(title: string, opened: OpenedPlan): OpenedPlan {
  const { initiatives } = opened.actionPlan;
  const like = initiatives.find((initiative) => initiative.title === title);
  if (!like) throw new Error(`The town has no ${title}`);
  return withPlan(opened, { initiatives: [...initiatives, ...Array.from({ length: 40 }, (_, at) => ({ ...like, id: asId<InitiativeId>(1001 + at), title: `${title} (${at + 1})` }))] });
}

/** One initiative was handed to the manager of its centre, one has an owner who has left, and somebody has more than they can carry. */
export function planInNeedOfOwners(opened: OpenedPlan): OpenedPlan {
  const { initiatives, centres } = opened.actionPlan;
  const change: Readonly<Record<string, (initiative: Initiative) => Partial<Initiative>>> = {
    [townId<InitiativeId>('initiatives', 'i18')]: ({ centre }) => ({ owner: centres.find(({ id }) => id === centre)?.manager, needsOwner: true }),
    [townId<InitiativeId>('initiatives', 'i07')]: () => ({ owner: asId('4711') }),
  };
  const busy = townPerson('erhvervskonsulent.cba');
  return withPlan(opened, {
    initiatives: initiatives.map((initiative, at) => ({ ...initiative, ...(change[initiative.id]?.(initiative) ?? (at < 8 ? { owner: busy } : {})) })),
  });
}

/** Rows that somebody has made unreadable in the list: one with a light of its own, one without a goal. */
export function planWithMalformedRows(opened: OpenedPlan): OpenedPlan {
  const [first] = opened.actionPlan.initiatives;
  const row = (over: Partial<MalformedRow>): MalformedRow => ({
    list: 'initiatives',
    row: '71',
    title: 'Lokale leverandører klar til udbud',
    reason: 'unknown-value',
    column: 'Light',
    value: 'Rød (afventer)',
    address: 'http://site.test/sites/erhverv/Lists/Initiatives/DispForm.aspx?ID=71',
    ...over,
  });
  return {
    ...opened,
    malformed: [row({ goal: first?.goal }), row({ row: '72', title: 'Fælles messe', column: 'Goal', reason: 'missing', value: '' }), row({ row: '73', title: '', goal: first?.goal, column: 'Phase', value: 'I gang' })],
  };
}

/** A site of which a list and two columns are gone: it can be read, and not written. */
export const planOfChangedLists = (opened: OpenedPlan): OpenedPlan => ({
  ...opened,
  missing: [{ list: 'strategies' }, { list: 'initiatives', column: 'Success' }, { list: 'initiatives', column: 'Centre' }],
  viewer: { ...opened.viewer, mayContribute: false, mayEditPlan: false },
});

/** Somebody has typed a light into the list's own grid. */
export function planChangedByHand(opened: OpenedPlan): OpenedPlan {
  const id = townId<InitiativeId>('initiatives', 'i01');
  const initiatives = opened.actionPlan.initiatives.map((initiative) => (initiative.id === id ? { ...initiative, copy: { light: 'red' as const, text: 'Rettet i listen' } } : initiative));
  return withPlan(opened, { initiatives });
}

/** The 49 nasty but legal values, each on an initiative of its own. */
export function planOfHardCases(opened: OpenedPlan): OpenedPlan {
  const model = opened.actionPlan.initiatives[0]!;
  const said = opened.actionPlan.updates[0]!;
  const goals = opened.actionPlan.goals;
  const updates: StatusUpdate[] = [];
  const initiatives = cases.cases.map(({ id, field, value }, at): Initiative => {
    const initiative: Initiative = { ...model, id: asId<InitiativeId>(1000 + at), phase: 'running', title: id, goal: goals[at % goals.length]!.id, copy: undefined };
    const name = field.split('.')[1];
    if (field.startsWith('statusUpdate')) updates.push({ ...said, id: asId(5000 + at), initiative: initiative.id, light: at % 2 ? 'yellow' : 'red', text: value, confirmsUnchanged: false });
    if (name === 'periodText') return { ...initiative, period: { text: value } };
    return field.startsWith('initiative') ? { ...initiative, [name ?? '']: value } : initiative;
  });
  return withPlan(opened, { initiatives: initiatives.map((one) => ({ ...one, copy: undefined })), updates, decisions: [], plan: { ...opened.actionPlan.plan, statusThrough: undefined } });
}

/** As many initiatives as a large municipality would hardly have. */
export function planOf(count: number, opened: OpenedPlan): OpenedPlan {
  const { initiatives, updates } = opened.actionPlan;
  const newest = new Map(updates.map((update) => [update.initiative, update]));
  const more: Initiative[] = [];
  const said: StatusUpdate[] = [];
  for (let at = 0; at < count; at += 1) {
    const model = initiatives[at % initiatives.length]!;
    const id = asId<InitiativeId>(10_000 + at);
    const update = newest.get(model.id);
    const own = update && { ...update, id: asId<StatusUpdate['id']>(100_000 + at), initiative: id };
    if (own) said.push(own);
    more.push({ ...model, id, title: `${model.title} ${at + 1}`, copy: own && statusOf(own) });
  }
  return withPlan(opened, { initiatives: more, updates: said, decisions: [] });
}

/** The town's plan at another stage of its way. */
export function planAtStage(stage: Stage, opened: OpenedPlan): OpenedPlan {
  const { presentedAt, ...plan } = opened.actionPlan.plan;
  const changed: Plan = { ...plan, stage, ...(stage !== 'draft' && presentedAt && { presentedAt }), reached: { draft: { at: '2023-11-03T09:00:00.000Z' as Instant, by: opened.viewer.person } } };
  return { ...withPlan(opened, { plan: changed }), plans: [changed] };
}

/** A second, small plan of the town, as a draft: two themes, three initiatives, one of them red. */
export function climatePlan({ actionPlan }: OpenedPlan): ActionPlan {
  const id = asId<PlanId>(2);
  const plan: Plan = { id, title: 'Klimaplan 2026-2030', policy: 'Klimapolitik', from: '2026-01-01' as Day, to: '2030-12-31' as Day, stage: 'draft', reached: { draft: { at: '2026-11-20T09:00:00.000Z' as Instant, by: actionPlan.initiatives[0]!.createdBy } } };
  const themes = ['Energi', 'Transport'].map((title, at): ActionPlan['themes'][number] => ({ id: asId(201 + at), plan: id, title, description: '', order: at + 1 }));
  const goals = themes.map((theme, at): ActionPlan['goals'][number] => ({ id: asId(211 + at), theme: theme.id, title: ['Mindre varme spildes', 'Flere kører sammen'][at]!, description: '', order: 1 }));
  const [model] = actionPlan.initiatives;
  const [said] = actionPlan.updates;
  const initiatives = ['Energitjek af skolerne', 'Varmepumper i Hallerne', 'Samkørsel til rådhuset'].map((title, at): Initiative => ({ ...model!, id: asId(221 + at), plan: id, title, goal: goals[at === 2 ? 1 : 0]!.id, phase: 'running', strategies: [], copy: undefined }));
  const updates = initiatives.slice(0, 2).map((initiative, at): StatusUpdate => ({ ...said!, id: asId(9001 + at), plan: id, initiative: initiative.id, light: at === 0 ? 'green' : 'red', text: at === 0 ? '' : 'Leverandøren er gået konkurs, og hallen står uden varme til marts.', confirmsUnchanged: false }));
  return { ...actionPlan, plan, themes, goals, initiatives, updates, historyIsWhole: true, decisions: [], meetings: actionPlan.meetings.filter((meeting) => isAbout(meeting, id)) };
}
