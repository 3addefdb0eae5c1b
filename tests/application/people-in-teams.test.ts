import { PeopleInTeams } from '../../src/application';
import { AskedTown, chatOf, inTeams, LONE, PER } from '../support/asked-town';

const nobody = () => Promise.resolve(undefined);

describe('people in Teams', () => {
  it('somebody who gets the app is found by the name they sign in with, and kept', async () => {
    const town = new AskedTown(undefined, []);
    expect(await new PeopleInTeams(town.ports()).meet(inTeams(LONE), town.member(LONE))).toBe(LONE);
    expect([...town.chats.values()]).toEqual([chatOf(LONE)]);
  });

  it('letters may be large or small, and the mail does where the name does not', async () => {
    const town = new AskedTown(undefined, []);
    const member = () => Promise.resolve({ login: 'lol@intern.eksempelby.example', email: 'Lone@EksempelBy.example', name: 'Lone Lund' });
    expect(await new PeopleInTeams(town.ports()).meet(inTeams(LONE), member)).toBe(LONE);
  });

  it('somebody whom the site has not seen is made known to it', async () => {
    const town = new AskedTown(undefined, []);
    town.site.directory = [{ login: 'login|nye@eksempelby.example', name: 'Nye Nielsen', email: 'nye@eksempelby.example' }];
    const person = await new PeopleInTeams(town.ports()).meet(inTeams(LONE), () => Promise.resolve({ login: 'nye@eksempelby.example', email: '', name: 'Nye Nielsen' }));
    expect(person).toBeDefined();
    expect([...town.chats.values()].map((chat) => chat.person)).toEqual([person]);
  });

  it('somebody of whom Teams says nothing is not kept, and that is noted without a name', async () => {
    const town = new AskedTown(undefined, []);
    expect(await new PeopleInTeams(town.ports()).meet(inTeams(LONE), nobody)).toBeUndefined();
    expect([town.chats.size, town.notes]).toEqual([0, [{ level: 'warning', event: 'person-not-known', facts: undefined }]]);
  });

  it('of two people with one address the site is asked which it is', async () => {
    const town = new AskedTown(undefined, []);
    (town.site.actionPlan.people as Map<unknown, unknown>).set('70', { id: '70', name: 'Lone den anden', email: 'lone@eksempelby.example' });
    await new PeopleInTeams(town.ports()).meet(inTeams(LONE), town.member(LONE));
    expect(town.site.calls).toContain('people.resolve');
  });

  it('an install says where somebody is reached from now on; a press leaves that as it is', async () => {
    const town = new AskedTown();
    const people = new PeopleInTeams(town.ports());
    const elsewhere = inTeams(LONE, { serviceUrl: 'https://smba.trafficmanager.net/amer/' });
    expect(await people.personOf(elsewhere, nobody)).toBe(LONE);
    expect(town.chats.get('dir-7')).toEqual(chatOf(LONE));
    await people.meet(elsewhere, nobody);
    expect(town.chats.get('dir-7')?.serviceUrl).toBe('https://smba.trafficmanager.net/amer/');
  });

  it('somebody whom another instance has met is known here too', async () => {
    const town = new AskedTown(undefined, [PER]);
    const people = new PeopleInTeams(town.ports());
    expect(await people.personOf(inTeams(PER), nobody)).toBe(PER);
    town.chats.set('dir-7', chatOf(LONE));
    town.site.now = new Date(Date.parse(town.site.now) + 20_000).toISOString() as never;
    expect(await people.personOf(inTeams(LONE), nobody)).toBe(LONE);
  });

  it('somebody who takes the app away is reached no more', async () => {
    const town = new AskedTown();
    await new PeopleInTeams(town.ports()).leave('dir-7');
    expect(town.chats.has('dir-7')).toBe(false);
  });
});
