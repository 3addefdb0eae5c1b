import fc from 'fast-check';
import {
  asId,
  changedFields,
  contentFindings,
  handedOver,
  initiativesAskedOf,
  initiativesOf,
  MOST_OWNED,
  MOST_RUNNING,
  needingOwnerFrom,
  ownerNeed,
  PHASES,
  needsAttention,
  planLoad,
  planRows,
  statedOnBehalfOf,
  withOwner,
  type Initiative,
  type InitiativeContent,
  type PersonId,
} from '../../src/domain';
import { aCentre, aPerson, aStatusUpdate, anActionPlan, anInitiative, instant, personId, someContent } from '../support/builders';

const OWNER = personId('owner');
const MANAGER = personId('manager');
const DEPUTY = personId('deputy');
const CENTRE = aCentre({ manager: MANAGER });
const people = new Map([OWNER, MANAGER, DEPUTY].map((id) => [id, aPerson({ id })]));
const content = (over: Partial<InitiativeContent> = {}) => someContent({ owner: OWNER, deputies: [DEPUTY], centre: CENTRE.id, ...over });
const rowsOf = (initiatives: readonly Initiative[], over: Partial<Parameters<typeof anActionPlan>[0]> = {}) =>
  planRows(anActionPlan({ initiatives, people, centres: [CENTRE], ...over }), instant('2026-05-28'));

describe('giving an initiative back', () => {
  it('hands it to the manager of its centre, as needing an owner', () => {
    expect(handedOver(content(), OWNER, [CENTRE])).toMatchObject({ owner: MANAGER, needsOwner: true, deputies: [DEPUTY] });
  });

  it.each<[string, Partial<InitiativeContent>, PersonId, PersonId | undefined]>([
    ['no centre', { centre: undefined }, OWNER, MANAGER],
    ['a centre without a manager', {}, OWNER, undefined],
    ['the manager as the owner who gives it back', { owner: MANAGER }, MANAGER, MANAGER],
  ])('leaves it without an owner where there is %s', (_where, over, who, manager) => {
    const given = handedOver(content(over), who, [{ ...CENTRE, manager }]);
    expect(given).toMatchObject({ needsOwner: true });
    expect(given?.owner).toBeUndefined();
  });

  it('may be saved without an owner, where every other initiative needs one', () => {
    const given = handedOver(content({ centre: undefined }), OWNER, [])!;
    expect(contentFindings(given)).toEqual([]);
    expect(contentFindings({ ...given, needsOwner: false }).map(({ code }) => code)).toEqual(['owner-needed']);
  });

  it('only takes a deputy off', () => {
    const before = content();
    expect(handedOver(before, DEPUTY, [CENTRE])).toEqual({ ...before, deputies: [] });
  });

  it('does not make the manager the deputy of themselves', () => {
    expect(handedOver(content({ deputies: [MANAGER] }), OWNER, [CENTRE])).toMatchObject({ owner: MANAGER, deputies: [] });
  });

  it('is not for those who do not answer for it', () => {
    expect(handedOver(content(), personId('somebody'), [CENTRE])).toBeUndefined();
  });

  it('touches nothing but who answers for it, and leaves the person nothing to answer for', () => {
    const who = fc.constantFrom(OWNER, MANAGER, DEPUTY, personId('fourth'));
    fc.assert(
      fc.property(who, fc.uniqueArray(who), who, fc.boolean(), (owner, deputies, person, hasCentre) => {
        const before = content({ owner, deputies: deputies.filter((deputy) => deputy !== owner), centre: hasCentre ? CENTRE.id : undefined });
        const after = handedOver(before, person, [CENTRE]);
        if (!after) return;
        expect(changedFields(before, after).filter((field) => field !== 'owner' && field !== 'deputies')).toEqual([]);
        expect([after.owner, ...after.deputies]).not.toContain(person);
        expect(handedOver(after, person, [CENTRE])).toBeUndefined();
      }),
    );
  });
});

describe('choosing an owner', () => {
  it('clears the mark, also when whoever has it keeps it, which is a change that two versions can differ in', () => {
    const marked = content({ owner: MANAGER, needsOwner: true });
    const kept = withOwner(marked, MANAGER);
    expect(kept.needsOwner).toBe(false);
    expect(changedFields(marked, kept)).toEqual(['owner']);
  });

  it('makes a deputy owner and no longer their own deputy', () => {
    expect(withOwner(content(), DEPUTY)).toMatchObject({ owner: DEPUTY, deputies: [] });
  });
});

describe('whether an owner is needed', () => {
  it.each<[string, Partial<InitiativeContent>, ReturnType<typeof ownerNeed>]>([
    ['no need: it has one', {}, undefined],
    ['handed over, to whoever has it for now', { owner: MANAGER, needsOwner: true }, 'handedOver'],
    ['none was ever chosen', { owner: undefined }, 'none'],
    ['the owner is no longer among the site’s people', { owner: personId('gone') }, 'left'],
    ['what is over asks for nobody', { owner: personId('gone'), needsOwner: true, phase: 'completed' }, undefined],
  ])('%s', (_what, over, need) => expect(ownerNeed(content(over), people)).toBe(need));

  it('is not known of a person where no people were read', () => {
    expect(ownerNeed(content({ owner: personId('gone') }), new Map())).toBeUndefined();
  });

  it('is asked of whoever has it for now, and of the centre’s manager', () => {
    const rows = rowsOf([anInitiative({ owner: MANAGER, needsOwner: true }), anInitiative({ owner: undefined, centre: CENTRE.id }), anInitiative({ owner: personId('gone') }), anInitiative({ owner: MANAGER })]);
    expect(needingOwnerFrom(rows, MANAGER).map(({ ownerNeed: need }) => need)).toEqual(['handedOver', 'none']);
    expect(needingOwnerFrom(rows, OWNER)).toEqual([]);
  });

  it('comes instead of the question about the light', () => {
    const rows = rowsOf([anInitiative({ owner: MANAGER, needsOwner: true })]).map((row) => ({ ...row, isDue: true }));
    const mine = initiativesOf(rows, MANAGER);
    expect([mine.owned.length, mine.needingOwner.length]).toEqual([0, 1]);
    expect(initiativesAskedOf(rows, MANAGER)).toEqual([]);
  });
});

describe('how the work is shared out', () => {
  const running = (count: number, owner: PersonId = OWNER) => Array.from({ length: count }, () => anInitiative({ owner }));

  it('is told when more run than a meeting can talk about, and not at that number', () => {
    expect(planLoad(rowsOf(running(MOST_RUNNING))).running).toBeUndefined();
    expect(planLoad(rowsOf(running(MOST_RUNNING + 1))).running).toBe(41);
  });

  it('is told when one person owns more than five that run, the most first', () => {
    expect(planLoad(rowsOf(running(MOST_OWNED))).owners).toEqual([]);
    const load = planLoad(rowsOf([...running(6), ...running(8, MANAGER)]));
    expect(load.owners.map(({ person, count }) => [person.id, count])).toEqual([[MANAGER, 8], [OWNER, 6]]);
  });

  it('names two who own as many in one order, whatever stands first', () => {
    const rows = [...running(6), ...running(6, MANAGER)];
    const named = (initiatives: readonly Initiative[]) => planLoad(rowsOf(initiatives)).owners.map(({ person }) => person.id);
    expect(named(rows)).toEqual([MANAGER, OWNER].sort());
    expect(named([...rows].reverse())).toEqual([MANAGER, OWNER].sort());
  });

  it('is of interest to an editor when too many run, when one owns too much, or when an owner is needed', () => {
    const many = new Map(Array.from({ length: MOST_RUNNING + 1 }, (_, at) => personId(`p${at}`)).map((id) => [id, aPerson({ id })]));
    const shared = [...many.keys()].flatMap((owner) => running(1, owner));
    expect(needsAttention(rowsOf(running(MOST_OWNED)))).toBe(false);
    expect(needsAttention(rowsOf([]))).toBe(false);
    expect(needsAttention(rowsOf(running(MOST_OWNED + 1)))).toBe(true);
    expect(needsAttention(rowsOf(shared, { people: many }))).toBe(true);
    expect(needsAttention(rowsOf([...running(1), anInitiative({ owner: MANAGER, needsOwner: true })]))).toBe(true);
  });

  it('counts only what runs', () => {
    const phases = PHASES.filter((phase) => phase !== 'running').flatMap((phase) => running(50).map((initiative) => ({ ...initiative, phase })));
    expect(planLoad(rowsOf(phases))).toEqual({ running: undefined, owners: [] });
  });
});

describe('what was stated on somebody’s behalf', () => {
  const initiative = anInitiative({ id: asId('1'), owner: OWNER, deputies: [DEPUTY] });
  const by = (id: string, statedBy: PersonId) => aStatusUpdate({ id: asId(id), initiative: initiative.id, statedBy, at: instant(`2026-05-${10 + Number(id)} 09:00`) });
  const told = (updates: readonly ReturnType<typeof by>[], after?: string, person = OWNER) =>
    statedOnBehalfOf(anActionPlan({ initiatives: [initiative], updates }), person, after === undefined ? undefined : asId(after)).map(({ id }) => id);

  it('is told to the owner once: not again when it was seen', () => {
    expect(told([by('1', OWNER), by('2', MANAGER)])).toEqual(['2']);
    expect(told([by('1', OWNER), by('2', MANAGER)], '2')).toEqual([]);
  });

  it('is not told of the time before they owned it, as far as anybody can tell', () => {
    expect(told([by('1', MANAGER)])).toEqual([]);
    expect(told([by('1', MANAGER)], '0')).toEqual(['1']);
  });

  it('is told when it was stated after what was seen', () => expect(told([by('1', MANAGER), by('2', MANAGER)], '1')).toEqual(['2']));

  it('is old news when the owner or a deputy has spoken since', () => {
    expect(told([by('1', MANAGER), by('2', OWNER)], '0')).toEqual([]);
    expect(told([by('1', MANAGER), by('2', DEPUTY)], '0')).toEqual([]);
  });

  it('is told to nobody else', () => expect(told([by('1', MANAGER)], '0', DEPUTY)).toEqual([]));
});
