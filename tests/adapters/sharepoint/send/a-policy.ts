import { sendPolicy, tokenPass, type Ask, type SendOptions, type Waiting } from '../../../../src/adapters/sharepoint/send';
import { PlanError } from '../../../../src/application';
import { VirtualTime } from '../virtual-time';
import { FakeSite, type FakeAnswer } from './a-fake-site';

export const SITE = 'https://town.test/sites/plan';
export const WITHIN = 20_000;

export const read = (name: string): Ask => ({ method: 'GET', url: `${SITE}/_api/web/${name}`, accept: 'application/json', repeat: 'safe' });
export const add = (key: string): Ask => ({
  method: 'POST',
  url: `${SITE}/_api/web/items`,
  accept: 'application/json',
  body: JSON.stringify({ key }),
  repeat: { lookup: `${SITE}/_api/web/items?$filter=${encodeURIComponent(`key eq '${key}'`)}` },
});
export const save = (etag: string): Ask => ({ method: 'MERGE', url: `${SITE}/_api/web/items(1)`, accept: 'application/json', ifMatch: etag, body: '{"key":"saved"}', repeat: 'safe' });

export function aPolicy(over: Partial<SendOptions> = {}) {
  const site = new FakeSite();
  const time = new VirtualTime();
  const told: (Waiting | undefined)[] = [];
  const send = sendPolicy({
    siteUrl: SITE,
    fetch: time.timed(site.fetch),
    pass: tokenPass(() => Promise.resolve('t1')),
    now: time.now,
    wait: time.wait,
    onWaiting: (waiting) => told.push(waiting),
    isOnline: () => true,
    random: () => 0,
    ...over,
  });
  const results = async (...asks: readonly Ask[]) => {
    const settled = await time.settled(send(asks, WITHIN));
    return settled.map((one) => (one.status === 'fulfilled' ? one.value.status : one.reason instanceof PlanError ? one.reason.code : String(one.reason)));
  };
  return { site, time, told, send, results };
}

export const addresses = (site: FakeSite) => site.requests.map((questions) => questions.map(({ method, url }) => `${method} ${url.replace(/^.*_api\/web\//, '').replace(/\?.*$/, '?')}`));
export const refusal = (status: number, headers?: Record<string, string>): FakeAnswer => ({ status, headers, body: `${status} TOO MANY` });
