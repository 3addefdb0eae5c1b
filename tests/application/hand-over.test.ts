import { chooseOwner, handOver } from '../../src/application';
import { asId, type InitiativeId } from '../../src/domain';
import { aCentre, anActionPlan, anInitiative, anOpenedPlan, personId, versioned } from '../support/builders';
import { memoryPorts } from '../support/memory-ports';

const OWNER = personId('owner');
const MANAGER = personId('manager');
const CENTRE = aCentre({ manager: MANAGER });
const ID = asId<InitiativeId>('7');

function aSite() {
  const initiative = anInitiative({ id: ID, owner: OWNER, centre: CENTRE.id, description: 'Før' });
  const ports = memoryPorts(anOpenedPlan(anActionPlan({ initiatives: [initiative], centres: [CENTRE] })));
  const read = versioned(initiative);
  return { ...ports, read, give: () => handOver(ports, { initiative: read, person: OWNER, centres: [CENTRE] }) };
}

describe('"Jeg er ikke længere ansvarlig"', () => {
  it('hands the initiative to the centre’s manager, marked', async () => {
    const { give, site } = aSite();
    await give();
    expect(site.initiative(ID)).toMatchObject({ owner: MANAGER, needsOwner: true });
  });

  it('keeps what somebody else changed meanwhile', async () => {
    const { give, site } = aSite();
    site.changeByHand(ID, { description: 'Efter', title: 'Et nyt navn' });
    await give();
    expect(site.initiative(ID)).toMatchObject({ owner: MANAGER, needsOwner: true, description: 'Efter', title: 'Et nyt navn' });
  });

  it('is done when somebody else has become the owner meanwhile, and leaves them be', async () => {
    const { give, site } = aSite();
    site.changeByHand(ID, { owner: personId('new') });
    expect((await give()).value.owner).toBe('new');
    expect(site.initiative(ID).needsOwner).toBeFalsy();
  });

  it('can be repeated when its answer was lost: it is done once', async () => {
    const { give, site } = aSite();
    site.failsOnce('no-answer', { stores: true });
    await expect(give()).rejects.toMatchObject({ code: 'no-answer' });
    expect((await give()).value).toMatchObject({ owner: MANAGER, needsOwner: true });
  });

  it('leaves all as it was without a connection', async () => {
    const { give, site } = aSite();
    site.fails('offline');
    await expect(give()).rejects.toMatchObject({ code: 'offline' });
    expect(site.initiative(ID)).toMatchObject({ owner: OWNER });
  });
});

describe('choosing an owner', () => {
  it('clears the mark, whoever is chosen', async () => {
    const { give, site, initiatives } = aSite();
    const given = await give();
    await chooseOwner({ initiatives }, { initiative: given, owner: MANAGER });
    expect(site.initiative(ID)).toMatchObject({ owner: MANAGER, needsOwner: false });
  });

  it('is done when that person was chosen meanwhile', async () => {
    const { give, site, initiatives } = aSite();
    const given = await give();
    site.changeByHand(ID, { owner: personId('new'), needsOwner: false });
    expect((await chooseOwner({ initiatives }, { initiative: given, owner: personId('new') })).value.owner).toBe('new');
  });

  it('does not take it from somebody else who was chosen meanwhile', async () => {
    const { give, site, initiatives } = aSite();
    const given = await give();
    site.changeByHand(ID, { owner: personId('new'), needsOwner: false });
    await expect(chooseOwner({ initiatives }, { initiative: given, owner: MANAGER })).rejects.toMatchObject({ code: 'conflict' });
    expect(site.initiative(ID).owner).toBe('new');
  });
});
