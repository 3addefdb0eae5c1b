import type { Ask } from '../../../../src/adapters/sharepoint/send';
import { WITHIN, read, add, save, aPolicy, addresses, refusal } from './a-policy';

describe('what goes together', () => {
  it('leaves as one request, writes in their order, with the token and nothing of the caller’s own', async () => {
    const { site, results } = aPolicy();
    expect(await results(read('a'), add('k1'), add('k2'), read('b'))).toEqual([200, 201, 201, 200]);
    expect(addresses(site)).toEqual([['GET a', 'POST items', 'POST items', 'GET b']]);
    expect(site.tokens).toEqual(['Bearer t1']);
  });

  it('is cut into requests of at most a hundred parts and 900,000 bytes', async () => {
    const { site, results } = aPolicy();
    await results(...Array.from({ length: 205 }, (_, at) => read(`r${at}`)));
    expect(site.requests.map((questions) => questions.length)).toEqual([100, 100, 5]);
    const long = add('x'.repeat(400_000));
    site.requests.length = 0;
    await results(...['a', 'b', 'c'].map((start) => ({ ...long, body: JSON.stringify({ key: start + 'x'.repeat(400_000) }) })));
    expect(site.requests.map((questions) => questions.length)).toEqual([2, 1]);
  });
});

describe('a row with a key of its own', () => {
  it.each([
    ['its answer was lost', 'lost'],
    ['the request never got there', 'unsent'],
    ['the site said 503', refusal(503)],
    ['the site said 504', refusal(504)],
    ['the site said 500 without a reason', refusal(500)],
  ] as const)('is stored once when %s: it is looked for before it is added again', async (_what, fate) => {
    const { site, results } = aPolicy();
    site.fates = [fate];
    expect(await results(add('k1'))).toEqual([201]);
    expect(site.rows).toEqual([{ id: 1, key: 'k1' }]);
    expect(addresses(site)).toEqual(fate === 'lost' ? [['POST items'], ['GET items?']] : [['POST items'], ['GET items?'], ['POST items']]);
  });

  it('is given back as it stands when it was stored long ago', async () => {
    const { site, send, time } = aPolicy();
    await time.settled(send([add('k1')], WITHIN));
    const [reply] = send([add('k1')], WITHIN);
    expect(JSON.parse((await time.result(reply!)).body)).toEqual({ id: 1, key: 'k1' });
    expect(site.rows).toHaveLength(1);
  });

  it('is stored once wherever its answer breaks off, and nothing that came whole is asked for again', async () => {
    let cutAfter = 0;
    for (let isWhole = false; !isWhole; cutAfter += 1) {
      const { site, results } = aPolicy();
      site.fates = [{ cutAfter }];
      expect(await results(add('k'), read('a'))).toEqual([201, 200]);
      expect(site.rows).toHaveLength(1);
      const [, again = []] = addresses(site);
      expect([['GET items?', 'GET a'], ['GET a'], []]).toContainEqual(again);
      isWhole = site.requests.length === 1;
    }
    expect(cutAfter).toBeGreaterThan(300);
  });

  it('is said to be possibly stored when neither the write nor the look was answered in time', async () => {
    const { site, results, time } = aPolicy();
    site.fates = ['lost', ...Array.from({ length: 40 }, () => 'unsent' as const)];
    const from = time.nowMs;
    expect(await results(add('k1'))).toEqual(['no-answer']);
    expect(time.nowMs - from).toBeLessThanOrEqual(WITHIN);
  });

  it.each([
    ['busy', refusal(429)],
    ['signed-out', refusal(401)],
  ] as const)('that may have been stored is never said to have stayed, though the site then is %s', async (_code, answer) => {
    const { site, results } = aPolicy();
    site.fates = ['lost', ...Array.from({ length: 60 }, () => answer)];
    expect(await results(add('k1'))).toEqual(['no-answer']);
  });

  it('that was surely not stored is said to wait for a busy site', async () => {
    const { site, results } = aPolicy();
    site.fates = Array.from({ length: 60 }, () => refusal(429));
    expect(await results(add('k1'))).toEqual(['busy']);
  });
});

describe('a row that the site says it has already', () => {
  const isPost = ({ method }: { readonly method: string }): boolean => method === 'POST';
  const DUPLICATE = { status: 500, body: '{"odata.error":{"code":"-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException"}}' };

  it('and then cannot show is added again three times, and then nobody knows', async () => {
    const { site, results } = aPolicy();
    site.answers = Array.from({ length: 9 }, () => ({ fits: isPost, answer: DUPLICATE, isDone: false }));
    expect(await results(add('k1'))).toEqual(['no-answer']);
    expect(addresses(site)).toEqual([['POST items'], ['GET items?'], ['POST items'], ['GET items?'], ['POST items'], ['GET items?'], ['POST items']]);
  });

  it('and that had no key of its own is a bug, for it can be anybody’s', async () => {
    const { site, results } = aPolicy();
    site.answers = [{ fits: isPost, answer: DUPLICATE, isDone: false }];
    expect(await results({ ...add('k1'), repeat: 'safe' })).toEqual(['Error: POST web/items: refused as a duplicate']);
  });

  it.each([
    ['a page of something else', { status: 200, body: '<html>Sign in to the network</html>' }],
    ['nothing of use', { status: 200, body: 'null' }],
    ['no rows', { status: 200, body: '{"value":"none"}' }],
  ])('is looked for again when the look brings %s', async (_what, answer) => {
    const { site, results } = aPolicy();
    site.fates = ['lost'];
    site.answers = [{ fits: ({ method }) => method === 'GET', answer, isDone: false }];
    expect(await results(add('k1'))).toEqual([201]);
    expect(addresses(site)).toEqual([['POST items'], ['GET items?'], ['GET items?']]);
  });

  it('may have arrived when the look itself is refused, and the reason of the last trouble is kept for the log', async () => {
    const { site, send, time } = aPolicy();
    site.fates = ['lost'];
    site.answers = [{ fits: ({ method }) => method === 'GET', answer: { status: 403 }, isDone: false }];
    const [reply] = send([add('k1')], WITHIN);
    await expect(time.result(reply!)).rejects.toMatchObject({ code: 'no-answer', message: 'POST web/items: may have arrived', cause: { code: 'no-answer', message: 'POST web/items: given up (no-answer)' } });
  });
});

describe('a part that fails alone', () => {
  const isA = ({ url }: { readonly url: string }): boolean => url.endsWith('/a');

  it.each([429, 503, 504, 500, 408])('with %i is asked for alone; the others are not sent again', async (status) => {
    const { site, results } = aPolicy();
    site.answers = [{ fits: isA, answer: refusal(status), isDone: false }];
    expect(await results(read('a'), add('k1'), read('b'))).toEqual([200, 201, 200]);
    expect(addresses(site)).toEqual([['GET a', 'POST items', 'GET b'], ['GET a']]);
  });

  it.each([
    [403, 'GET', 'no-access'],
    [403, 'POST', 'read-only'],
    [404, 'GET', 'not-found'],
    [400, 'GET', 'Error: GET web/a: 400'],
  ])('with %i to a %s is settled at once as %s', async (status, method, outcome) => {
    const { site, results } = aPolicy();
    site.answers = [{ fits: (question) => question.method === method && (method === 'POST' || isA(question)), answer: { status }, isDone: false }];
    const asks = method === 'POST' ? [add('k1'), read('b')] : [read('a'), read('b')];
    expect(await results(...asks)).toEqual([outcome, 200]);
    expect(site.requests).toHaveLength(1);
  });

  it('and writes takes the reads behind it along: they tell what stands after it', async () => {
    const { site, results } = aPolicy();
    site.answers = [{ fits: ({ method }) => method === 'POST', answer: refusal(429), isDone: false }];
    expect(await results(read('a'), add('k1'), read('b'))).toEqual([200, 201, 200]);
    expect(addresses(site)).toEqual([['GET a', 'POST items', 'GET b'], ['POST items', 'GET b']]);
  });

  it('with a threshold, or another refusal that SharePoint answers with 500, is not asked for again', async () => {
    const { site, results } = aPolicy();
    site.answers = [{ fits: isA, answer: { status: 500, body: '{"odata.error":{"code":"-2147024860, Microsoft.SharePoint.SPQueryThrottledException"}}' }, isDone: false }];
    expect(await results(read('a'))).toEqual(['Error: GET web/a: 500 (-2147024860)']);
    expect(site.requests).toHaveLength(1);
  });

  it.each([
    [503, 'busy'],
    [504, 'no-answer'],
  ])('with %i to its end is said to be %s', async (status, code) => {
    const { site, results } = aPolicy();
    site.answers = Array.from({ length: 60 }, () => ({ fits: isA, answer: refusal(status), isDone: false }));
    expect(await results(read('a'))).toEqual([code]);
  });

  it('with 500 and no reason is asked for three times and no more', async () => {
    const { site, results } = aPolicy();
    site.answers = Array.from({ length: 9 }, () => ({ fits: isA, answer: refusal(500), isDone: false }));
    expect(await results(read('a'), read('b'))).toEqual(['no-answer', 200]);
    expect(addresses(site)).toEqual([['GET a', 'GET b'], ['GET a'], ['GET a']]);
  });
});

describe('a save against a version', () => {
  it('is a conflict on 412, also when it was an earlier try of its own that made the version old', async () => {
    const { site, results } = aPolicy();
    const isMerge = ({ method }: { readonly method: string }): boolean => method === 'MERGE';
    site.answers = [
      { fits: isMerge, answer: refusal(503), isDone: true },
      { fits: isMerge, answer: refusal(412), isDone: false },
    ];
    expect(await results(save('"1"'))).toEqual(['conflict']);
    expect(site.requests[0]?.[0]?.headers['if-match']).toBe('"1"');
  });

  it('that the site lost against another at the same moment is a conflict', async () => {
    const { site, results } = aPolicy();
    site.answers = [{ fits: () => true, answer: refusal(409), isDone: false }];
    expect(await results(save('"1"'))).toEqual(['conflict']);
  });

  it('that must not be repeated is not, once it may have arrived; a refusal before the work does not count', async () => {
    const once: Ask = { ...add('k1'), repeat: 'once' };
    const { site, results } = aPolicy();
    site.fates = [refusal(429), 'lost'];
    expect(await results(once)).toEqual(['no-answer']);
    expect(site.requests).toHaveLength(2);
  });
});
