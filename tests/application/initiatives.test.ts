import { acceptInitiative, declineInitiative, editInitiative, editPlan, moveCopyOn, moveStage, proposeInitiative } from '../../src/application';
import { asId, contentOf, type ActionPlan, type InitiativeContent, type InitiativeId, type MutationKey } from '../../src/domain';
import { aBody, aMeeting, aPlan, aStatusUpdate, anActionPlan, anInitiative, anOpenedPlan, day, personId, someContent, version, versioned } from '../support/builders';
import { memoryPorts } from '../support/memory-ports';

const ID: InitiativeId = asId('1');
const KEY: MutationKey = asId('form-1');
const contributor = { person: personId('owner'), mayContribute: true, mayEditPlan: false };

const site = (over: Partial<ActionPlan> = {}) => memoryPorts(anOpenedPlan(anActionPlan({ initiatives: [anInitiative({ id: ID, title: 'Klimaklar virksomhed' })], ...over })));

describe('proposing an initiative', () => {
  const { phase: _phase, ...content } = someContent({ title: '  Studiejob i bymidten ' });

  it('adds a proposal to a plan that is rolled out, once however often it is tried', async () => {
    const ports = site();
    ports.site.failsOnce('no-answer', { stores: true });
    expect(await proposeInitiative(ports, { key: KEY, plan: aPlan(), content })).toMatchObject({ outcome: 'waiting', reason: 'no-answer' });
    const value = { title: 'Studiejob i bymidten', phase: 'proposed', createdBy: 'editor' };
    expect(await proposeInitiative(ports, { key: KEY, plan: aPlan(), content })).toMatchObject({ outcome: 'saved', initiative: { value } });
    expect(ports.site.actionPlan.initiatives).toHaveLength(2);
  });
  it('adds it to a draft as part of the plan', async () => {
    const ports = site();
    const period = { text: '2027', from: day('2027-01-01') };
    expect(await proposeInitiative(ports, { key: KEY, plan: aPlan({ stage: 'draft' }), content: { ...content, period } })).toMatchObject({ initiative: { value: { phase: 'planned' } } });
  });
  it.each([
    ['a closed plan', aPlan({ stage: 'closed' }), {}, 'gate-closed'],
    ['no title', aPlan(), { title: '\u200b' }, 'title-needed'],
    ['nobody responsible', aPlan(), { owner: undefined }, 'owner-needed'],
    ['an end before its start', aPlan(), { period: { text: '', from: day('2026-02-01'), to: day('2026-01-01') } }, 'period-reversed'],
  ])('refuses %s before anything is sent', async (_what, plan, over, code) => {
    const ports = site();
    await expect(proposeInitiative(ports, { key: KEY, plan, content: { ...content, ...over } })).rejects.toMatchObject({ code });
    expect([ports.site.calls, ports.outbox.all()]).toEqual([[], []]);
  });
});

describe('judging a proposal', () => {
  const withProposal = (over: Partial<InitiativeContent> = {}) => {
    const proposal = anInitiative({ id: ID, phase: 'proposed', ...over });
    return { ports: site({ initiatives: [proposal] }), proposal: versioned(proposal) };
  };

  it.each([
    ['2027-01-01', 'planned'],
    ['2025-01-01', 'running'],
  ] as const)('accepts one that begins on %s as %s', async (from, phase) => {
    const { ports, proposal } = withProposal({ period: { text: '', from: day(from) } });
    expect(await acceptInitiative(ports, { proposal, mayEditPlan: true })).toMatchObject({ outcome: 'saved', initiative: { value: { phase } } });
  });
  it('lets the editor choose', async () => {
    const { ports, proposal } = withProposal();
    await acceptInitiative(ports, { proposal, mayEditPlan: true, phase: 'planned' });
    expect(ports.site.initiative(ID).phase).toBe('planned');
  });
  it('keeps what is declined, as dropped', async () => {
    const { ports, proposal } = withProposal();
    await declineInitiative(ports, { proposal, mayEditPlan: true });
    expect(ports.site.initiative(ID).phase).toBe('dropped');
  });
  it('is for editors, and for proposals', async () => {
    const { ports, proposal } = withProposal();
    await expect(acceptInitiative(ports, { proposal, mayEditPlan: false })).rejects.toMatchObject({ code: 'read-only' });
    const running = versioned(anInitiative({ id: ID }));
    await expect(declineInitiative(ports, { proposal: running, mayEditPlan: true })).rejects.toMatchObject({ code: 'gate-closed' });
    expect(ports.site.calls).toEqual([]);
  });
});

describe('editing an initiative', () => {
  const started = (ports: ReturnType<typeof site>) => versioned(contentOf(ports.site.initiative(ID)));
  const edit = (ports: ReturnType<typeof site>, change: Partial<InitiativeContent>, base = started(ports)) => ({ id: ID, base, content: { ...base.value, ...change }, mayEditPlan: false });

  it('saves the content and touches no light', async () => {
    const ports = site();
    ports.site.changeByHand(ID, {});
    const base = { ...started(ports), version: version(2) };
    expect(await editInitiative(ports, edit(ports, { title: ' Klimaklar ' }, base))).toMatchObject({ outcome: 'saved', initiative: { value: { title: 'Klimaklar' }, version: '3' } });
    expect(ports.site.updates).toEqual([]);
  });
  it('shows both versions when two have changed it, and saves neither over the other', async () => {
    const ports = site();
    const other = ports.site.portsFor(contributor);
    const [mine, theirs] = [edit(ports, { description: '80 virksomheder' }), edit(ports, { description: 'mindst tre tiltag' })];
    await editInitiative(other, theirs);
    const outcome = await editInitiative(ports, mine);
    expect(outcome).toMatchObject({
      outcome: 'conflict',
      mine: { description: '80 virksomheder' },
      theirs: { value: { description: 'mindst tre tiltag' }, savedBy: 'owner' },
      base: { description: '' },
    });
    expect(ports.site.initiative(ID).description).toBe('mindst tre tiltag');
    if (outcome.outcome !== 'conflict') return;
    const again = await editInitiative(ports, { ...mine, base: { value: contentOf(outcome.theirs.value), version: outcome.theirs.version }, content: outcome.mine });
    expect(again.outcome).toBe('saved');
    expect(ports.site.initiative(ID).description).toBe('80 virksomheder');
  });
  it('is no conflict when only the status copy was moved on meanwhile', async () => {
    const ports = site({ updates: [aStatusUpdate({ initiative: ID })] });
    const mine = edit(ports, { title: 'Nyt navn' });
    await moveCopyOn(ports, ports.site.actionPlan);
    expect((await editInitiative(ports, mine)).outcome).toBe('saved');
    expect(ports.site.initiative(ID)).toMatchObject({ title: 'Nyt navn', copy: { light: 'green' } });
  });
  it('is no conflict with one’s own words, when an earlier try had arrived', async () => {
    const ports = site();
    const mine = edit(ports, { title: 'Nyt navn' });
    ports.site.failsOnce('no-answer', { stores: true });
    await expect(editInitiative(ports, mine)).rejects.toMatchObject({ code: 'no-answer' });
    expect((await editInitiative(ports, mine)).outcome).toBe('saved');
  });
  it('gives up on a row that never stands still', async () => {
    const ports = site();
    const mine = edit(ports, { title: 'Nyt navn' });
    const save: typeof ports.initiatives.save = (id, change) => {
      ports.site.changeByHand(ID, {});
      return ports.initiatives.save(id, change);
    };
    await expect(editInitiative({ initiatives: { ...ports.initiatives, save } }, mine)).rejects.toMatchObject({ code: 'conflict' });
  });
  it('does not let a contributor take their own proposal into the plan', async () => {
    const ports = site({ initiatives: [anInitiative({ id: ID, phase: 'proposed' })] });
    await expect(editInitiative(ports, edit(ports, { phase: 'running' }))).rejects.toMatchObject({ code: 'gate-closed' });
    expect(ports.site.calls).toEqual([]);
  });
  it('tells when it is gone', async () => {
    const ports = site();
    await expect(editInitiative(ports, { ...edit(ports, { title: 'x' }), id: asId('99') })).rejects.toMatchObject({ code: 'not-found' });
  });
});

const EDITOR = personId('editor');

describe('moving a plan’s stage', () => {
  const held = aMeeting('2026-03-06', { state: 'held' });
  const draft = { plan: aPlan({ stage: 'draft' }), bodies: [aBody()], meetings: [held] };

  it('goes to presented with the meeting where it happened, and then on', async () => {
    const ports = site(draft);
    await moveStage(ports, { actionPlan: ports.site.actionPlan, version: version(1), to: 'presented', by: EDITOR, presentedAt: held.id });
    expect(ports.site.actionPlan.plan).toMatchObject({ stage: 'presented', presentedAt: held.id, reached: { presented: { by: EDITOR, at: ports.site.now } } });
    await moveStage(ports, { actionPlan: ports.site.actionPlan, version: version(2), to: 'rolledOut', by: EDITOR });
    expect(ports.site.actionPlan.plan).toMatchObject({ stage: 'rolledOut', presentedAt: held.id });
  });
  it('does not pass the gate without it', async () => {
    const ports = site(draft);
    const move = moveStage(ports, { actionPlan: ports.site.actionPlan, version: version(1), to: 'presented', by: EDITOR });
    await expect(move).rejects.toMatchObject({ code: 'gate-closed', message: expect.stringContaining('presentation-needed') });
    expect(ports.site.calls).toEqual([]);
  });
  const change = (ports: ReturnType<typeof site>) => ({ actionPlan: ports.site.actionPlan, version: version(1), to: 'presented', by: EDITOR, presentedAt: held.id }) as const;
  it('tells when somebody else has moved it, and whoever came first stands', async () => {
    const ports = site(draft);
    const mine = change(ports);
    await moveStage(ports, { ...mine, by: personId('other') });
    await expect(moveStage(ports, mine)).rejects.toMatchObject({ code: 'conflict' });
    expect(ports.site.actionPlan.plan.reached?.presented?.by).toBe('other');
  });
  it('is no conflict with somebody who only renamed the plan', async () => {
    const ports = site(draft);
    const mine = change(ports);
    await editPlan(ports, ports.site.actionPlan.plan, { title: 'Ny titel', policy: '' });
    await moveStage(ports, mine);
    expect(ports.site.actionPlan.plan).toMatchObject({ title: 'Ny titel', stage: 'presented' });
  });
  it('is not for a contributor', async () => {
    const ports = site(draft);
    await expect(moveStage(ports.site.portsFor(contributor), change(ports))).rejects.toMatchObject({ code: 'read-only' });
  });
});

describe('a plan’s own words', () => {
  const words = { title: 'Klimaplan', policy: 'Klimapolitik', from: day('2026-01-01'), to: day('2030-12-31') };
  it('are saved by an editor, once, though the answer to the first try was lost', async () => {
    const ports = site();
    const before = ports.site.actionPlan.plan;
    ports.site.failsOnce('no-answer', { stores: true });
    await expect(editPlan(ports, before, words)).rejects.toMatchObject({ code: 'no-answer' });
    await editPlan(ports, before, words);
    await editPlan(ports, before, words);
    expect(ports.site.actionPlan.plan).toMatchObject({ ...words, stage: 'rolledOut' });
    expect(ports.site.calls.filter((call) => call === 'plans.save')).toHaveLength(1);
  });
  it('are not written over what somebody else wrote meanwhile', async () => {
    const ports = site();
    const before = ports.site.actionPlan.plan;
    await editPlan(ports, before, { ...words, title: 'Deres' });
    await expect(editPlan(ports, before, words)).rejects.toMatchObject({ code: 'conflict' });
    expect(ports.site.actionPlan.plan.title).toBe('Deres');
  });
  it.each([
    ['no title', { title: ' ' }, 'title-needed'],
    ['a title that does not fit', { title: 'a'.repeat(256) }, 'title-too-long'],
    ['a policy that does not fit', { policy: 'a'.repeat(256) }, 'title-too-long'],
    ['an end before its start', { from: day('2031-01-01') }, 'period-reversed'],
  ])('with %s are refused before anything is sent', async (_what, over, code) => {
    const ports = site();
    await expect(editPlan(ports, ports.site.actionPlan.plan, { ...words, ...over })).rejects.toMatchObject({ code });
    expect(ports.site.calls).toEqual([]);
  });
});
