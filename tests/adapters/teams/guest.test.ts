import { isGuest } from '../../../src/adapters/teams/guest';

const TOWN = '55555555-5555-5555-5555-555555555555';

it.each<[string, string, boolean]>([
  ['is at home where they are signed in', `somebody.${TOWN}`, false],
  ['comes from another organisation', 'somebody.99999999-9999-9999-9999-999999999999', true],
  ['comes from a sign-in that tells no home', 'somebody', false],
])('somebody who %s', (_who, homeAccountId, expected) => {
  expect(isGuest({ homeAccountId, tenantId: TOWN })).toBe(expected);
});
