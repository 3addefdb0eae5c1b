import { PlanError } from '../../../src/application';
import { earlySession } from '../../../src/adapters/teams/early-session';
import type { SignedIn } from '../../../src/adapters/teams';

const OWNER = { tenant: 'town', person: 'owner', name: 'Klimakoordinator, BMC', isGuest: false };
const signedIn = (over: Partial<SignedIn> = {}): SignedIn => ({ ...OWNER, token: () => Promise.resolve('token'), signIn: jest.fn(), signOut: jest.fn(), ...over });

function aSession(signIn: () => Promise<SignedIn>) {
  const [onSomebodyElse, startOver] = [jest.fn(), jest.fn()];
  return { onSomebodyElse, startOver, session: earlySession(OWNER, { signIn, onSomebodyElse, startOver }) };
}

describe('a session that begins before the sign-in', () => {
  it('knows who it is at once, and asks the sign-in when the first token is wanted, once', async () => {
    const signIn = jest.fn(() => Promise.resolve(signedIn()));
    const { session } = aSession(signIn);
    expect([session.name, session.person, session.tenant, signIn.mock.calls.length]).toEqual([OWNER.name, 'owner', 'town', 0]);
    expect(await Promise.all([session.token(false), session.token(false)])).toEqual(['token', 'token']);
    expect(signIn).toHaveBeenCalledTimes(1);
  });

  it.each([{ person: 'director' }, { tenant: 'another' }])('gives no token to a page that shows somebody else’s plan, and says so: %p', async (other) => {
    const { session, onSomebodyElse } = aSession(() => Promise.resolve(signedIn(other)));
    const settled = jest.fn();
    void session.token(false).then(settled, settled);
    await new Promise((turn) => setImmediate(turn));
    expect(onSomebodyElse).toHaveBeenCalledTimes(1);
    expect(settled).not.toHaveBeenCalled();
  });

  it('asks again when the connection was not there', async () => {
    const answers = [() => Promise.reject(new PlanError('offline', 'test')), () => Promise.resolve(signedIn())];
    const { session } = aSession(() => answers.shift()!());
    await expect(session.token(false)).rejects.toMatchObject({ code: 'offline' });
    expect(await session.token(false)).toBe('token');
  });

  it('signs out through the sign-in, or begins again where that cannot be reached', async () => {
    const signed = signedIn();
    aSession(() => Promise.resolve(signed)).session.signOut();
    const { session, startOver } = aSession(() => Promise.reject(new PlanError('offline', 'test')));
    session.signOut();
    await new Promise((turn) => setImmediate(turn));
    expect(signed.signOut).toHaveBeenCalledTimes(1);
    expect(startOver).toHaveBeenCalledTimes(1);
  });
});
