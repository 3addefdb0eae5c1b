/** @jest-environment jsdom */
import { Host } from '../../../src/local/teams/page/host';
import { OpenApps, type Opening } from '../../../src/local/teams/page/open-apps';
import type { HostPage } from '../../../src/local/teams/page/told';

const APP = 'http://localhost:4810';
const app = { id: 'app', name: 'An app', staticTabs: [], configurable: undefined, validDomains: ['localhost:4810'], clientId: undefined };
const told: HostPage = {
  origin: 'http://localhost:4840', apps: { da: app }, person: { name: 'Somebody', login: 'somebody@town.example', objectId: 'oid', tenantId: 'tid' }, environment: 'localhost:4830',
  surroundings: { team: { name: 'Team', channel: 'Kanal', siteUrl: 'http://localhost:4820/sites/x' }, meeting: { title: 'Møde' } }, refusals: [], sessionId: 'session', hasChat: false, jumps: [],
};
const opening = (key: string): Opening => ({ key, frameContext: 'content', url: `${APP}/${key}`, entityId: key, around: {}, name: key });

function aStage() {
  const stage = document.createElement('div');
  document.body.replaceChildren(stage);
  const nothing = () => undefined;
  const apps = new OpenApps({ host: new Host(told, window.localStorage), stage, bridge: () => Promise.resolve(''), onLink: () => false, onRefused: nothing, onStart: nothing, onShare: nothing });
  const frames = () => [...stage.querySelectorAll('iframe')];
  const says = (key: string, func: string, ...args: readonly unknown[]) => {
    const source = frames().find(({ name }) => name === key)!.contentWindow;
    window.dispatchEvent(new MessageEvent('message', { source, origin: APP, data: { func, args } }));
  };
  /** As an app begins that can be kept asleep. */
  const begins = (key: string) => [['initialize'], ['registerHandler', 'load'], ['registerHandler', 'beforeUnload']].forEach(([func, ...args]) => says(key, func!, ...args));
  return { apps, says, begins, shown: () => frames().filter(({ hidden }) => !hidden).map(({ name }) => name), open: () => frames().map(({ name }) => name) };
}

describe('an app that is left', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('is closed when it cannot be put to sleep', () => {
    const { apps, open } = aStage();
    apps.bring(opening('first'), undefined);
    apps.bring(opening('second'), undefined);
    expect(open()).toEqual(['second']);
  });

  it('stays, asleep, and is woken when somebody comes back', async () => {
    const { apps, begins, says, shown, open } = aStage();
    apps.bring(opening('first'), undefined);
    begins('first');
    apps.bring(opening('second'), undefined);
    says('first', 'readyToUnload');
    await jest.advanceTimersByTimeAsync(60_000);
    expect([open(), shown()]).toEqual([['first', 'second'], ['second']]);
    apps.bring(opening('first'), undefined);
    expect(shown()).toEqual(['first']);
  });

  it('is closed when it does not fall asleep in half a minute, but not once somebody has come back to it', async () => {
    const { apps, begins, open } = aStage();
    apps.bring(opening('first'), undefined);
    begins('first');
    apps.leave();
    await jest.advanceTimersByTimeAsync(20_000);
    apps.bring(opening('first'), undefined);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(open()).toEqual(['first']);
    apps.leave();
    await jest.advanceTimersByTimeAsync(30_000);
    expect(open()).toEqual([]);
  });
});

describe('an address of the manifest', () => {
  it('is filled in as Teams does it, and what nobody knows of stays', () => {
    expect(new Host(told, window.localStorage).filled(`${APP}/?theme={theme}&locale={locale}&hint={loginHint}&x={other}`)).toBe(`${APP}/?theme=default&locale=da-dk&hint=somebody%40town.example&x={other}`);
  });
});
