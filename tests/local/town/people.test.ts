import { directoryPeople, signInPeople, townPeople } from '../../../src/local/town/people';

describe('the people of the town', () => {
  it('are fifty, called by function, and the reminder service', () => {
    const people = townPeople();
    expect(people).toHaveLength(51);
    expect(people.find(({ id }) => id === 'klimakoordinator.bmc')).toMatchObject({ name: 'Klimakoordinator, BMC', jobTitle: 'Klimakoordinator', department: 'By- og Miljøcenter', centre: 'BMC' });
    expect(people.filter(({ isService }) => isService).map(({ login }) => login)).toEqual(['paamindelser@eksempelby.example']);
  });

  it('are known to the directory one and all, each login once', () => {
    const logins = directoryPeople().map(({ login }) => login);
    expect(new Set(logins).size).toBe(51);
  });

  it('sign in unless they have left or are a service', () => {
    const logins = signInPeople().map(({ login }) => login);
    expect(logins).toHaveLength(49);
    expect(logins).not.toContain('projektleder-groen-omstilling.bmc@eksempelby.example');
    expect(logins).not.toContain('paamindelser@eksempelby.example');
  });

  it('stand under their centre in the picker, the management and the guest under headings of their own', () => {
    const groupOf = (login: string) => signInPeople().find((person) => person.login.startsWith(login))?.group;
    expect(groupOf('klimakoordinator.bmc')).toBe('BMC · By- og Miljøcenter');
    expect(groupOf('vejdriftsleder')).toBe('Driftsbyen');
    expect(groupOf('kommunaldirektoer')).toBe('Direktionen');
    expect(groupOf('raadgiver')).toBe('Uden for kommunen');
  });
});
