import { type People } from '../../../src/application';
import { asId, type Person } from '../../../src/domain';
import { next, type MemoryStore } from './store';

export function memoryPeople(store: MemoryStore): People {
  return {
    search: (text) =>
      store.call('people.search', () => store.directory.filter(({ name, email }) => `${name} ${email}`.toLowerCase().includes(text.toLowerCase())).slice(0, 10)),
    resolve: (found) =>
      store.call('people.resolve', () => {
        const known = [...store.plan.people.values()].find(({ email }) => email === found.email);
        if (known) return known;
        const person: Person = { id: asId(next(store.plan.people.keys())), name: found.name, email: found.email };
        store.plan = { ...store.plan, people: new Map([...store.plan.people, [person.id, person]]) };
        return person;
      }),
  };
}
