import { tokenPass } from '../../../../src/adapters/sharepoint/send';
import { PlanError } from '../../../../src/application';
import type { Ask } from '../../../../src/adapters/sharepoint/send';
import { WITHIN, read, add, aPolicy, addresses, refusal } from './a-policy';

describe('waiting', () => {
  it.each([
    ['seconds', { 'retry-after': '7' }],
    ['a date', { 'retry-after': 'Wed, 25 Nov 2026 08:00:07 GMT' }],
  ])('is as long as the site asks for by %s, of the whole request or of one part', async (_how, headers) => {
    for (const isWhole of [true, false]) {
      const { site, time, results } = aPolicy();
      if (isWhole) site.fates = [refusal(429, headers)];
      else site.answers = [{ fits: () => true, answer: refusal(429, headers), isDone: false }];
      const from = time.nowMs;
      expect(await results(read('a'))).toEqual([200]);
      expect(time.nowMs - from).toBe(7000);
    }
  });

  it('is a little longer than the site asks for, so that not all come back at the same moment', async () => {
    const { site, time, results } = aPolicy({ random: () => 0.5 });
    site.fates = [refusal(429, { 'retry-after': '7' })];
    const from = time.nowMs;
    await results(read('a'));
    expect(time.nowMs - from).toBe(7250);
  });

  it('grows from half a second to sixteen when the site does not say, and ends with the deadline', async () => {
    const sentMs: number[] = [];
    const { site, time, send } = aPolicy({ random: () => 0.999_999, fetch: (input, init) => (sentMs.push(time.nowMs), site.fetch(input, init)) });
    site.fates = Array.from({ length: 30 }, () => refusal(429));
    const from = time.nowMs;
    const [reply] = send([read('a')], 120_000);
    await expect(time.result(reply!)).rejects.toMatchObject({ code: 'busy' });
    const pauses = sentMs.slice(1).map((ms, at) => Math.round(ms - (sentMs[at] ?? 0)));
    expect(pauses).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 16_000, 16_000, 16_000, 16_000, 16_000]);
    expect(time.nowMs - from).toBeLessThanOrEqual(120_000);
  });

  it('is not begun when it would outlast the deadline, and then nothing else is sent either until it is over', async () => {
    const { site, time, results } = aPolicy();
    site.fates = [refusal(429, { 'retry-after': '60' })];
    const from = time.nowMs;
    expect(await results(read('a'))).toEqual(['busy']);
    expect(await results(add('k1'))).toEqual(['busy']);
    expect(time.nowMs).toBe(from);
    expect(site.requests).toHaveLength(1);
    time.nowMs += 60_000;
    expect(await results(add('k1'))).toEqual([201]);
  });

  it('holds up every other question to the site', async () => {
    const { site, time, send } = aPolicy();
    site.fates = [refusal(429, { 'retry-after': '5' })];
    const first = send([read('a')], WITHIN);
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(site.requests).toHaveLength(1);
    const from = time.nowMs;
    await time.settled([...first, ...send([read('b')], WITHIN)]);
    expect(time.nowMs - from).toBe(5000);
    expect(addresses(site)).toEqual([['GET a'], ['GET a'], ['GET b']]);
  });

  it('is told when it is long, with its end, and taken back when it is over', async () => {
    const { site, time, told, results } = aPolicy();
    site.fates = [refusal(429), refusal(429, { 'retry-after': '9' })];
    const from = time.nowMs;
    await results(read('a'));
    expect(told).toEqual([{ reason: 'busy', untilMs: from + 250 + 9000 }, undefined]);
  });

  it('can be cut short by somebody who would rather not wait', async () => {
    const { site, time, send } = aPolicy();
    site.fates = ['unsent', 'unsent', 'unsent'];
    const [reply] = send([read('a')], WITHIN);
    const from = time.nowMs;
    for (let turn = 0; turn < 200; turn += 1) {
      time.wakeAll();
      await new Promise((resolve) => setImmediate(resolve));
    }
    await expect(reply).resolves.toMatchObject({ status: 200 });
    expect(time.nowMs).toBe(from);
  });
});

describe('every promise settles in time', () => {
  it('when the site never answers', async () => {
    const { site, time, results } = aPolicy();
    site.fates = Array.from({ length: 9 }, () => 'silence' as const);
    const from = time.nowMs;
    expect(await results(read('a'), add('k1'))).toEqual(['no-answer', 'no-answer']);
    expect(time.nowMs - from).toBe(WITHIN);
  });

  it('when the first try is never answered: at half the time it is given up and tried again', async () => {
    const { site, time, results } = aPolicy();
    site.fates = ['silence'];
    const from = time.nowMs;
    expect(await results(read('a'))).toEqual([200]);
    expect(time.nowMs - from).toBe(WITHIN / 2 + 250);
  });

  it('and nothing is left to wait for when all is settled', async () => {
    const { time, results } = aPolicy();
    await results(read('a'), add('k1'));
    expect(time.waitingCount).toBe(0);
  });

  it('when the sign-in never answers', async () => {
    const { results } = aPolicy({ pass: () => new Promise(() => undefined) });
    expect(await results(read('a'))).toEqual(['no-answer']);
  });

  it('and at once when the device has no connection: then nothing was sent', async () => {
    const { site, results } = aPolicy({ isOnline: () => false });
    expect(await results(read('a'), add('k1'))).toEqual(['offline', 'offline']);
    expect(site.requests).toHaveLength(0);
  });

  it('with no answer for what had left when the connection went', async () => {
    let isOnline = true;
    const { site, results } = aPolicy({ isOnline: () => isOnline });
    const fetch = site.fetch;
    site.fates = ['lost'];
    const policy = aPolicy({ isOnline: () => isOnline, fetch: (input, init) => fetch(input, init).finally(() => (isOnline = false)) });
    expect(await policy.results(read('a'), add('k1'))).toEqual(['offline', 'no-answer']);
    expect(await results(read('a'))).toEqual(['offline']);
  });
});

describe('the token', () => {
  it('is asked for once more when the site does not take it, and the work goes on', async () => {
    const asked: boolean[] = [];
    const { site, results } = aPolicy({ pass: tokenPass((isRefused) => Promise.resolve((asked.push(isRefused), isRefused ? 'new' : 'old'))) });
    site.fates = [refusal(401)];
    expect(await results(add('k1'), read('a'))).toEqual([201, 200]);
    expect(asked).toEqual([false, true]);
    expect(site.tokens).toEqual(['Bearer old', 'Bearer new']);
  });

  it('that is refused twice means that the person is signed out', async () => {
    const { site, results } = aPolicy();
    site.fates = [refusal(401), refusal(401), refusal(401)];
    expect(await results(add('k1'), read('a'))).toEqual(['signed-out', 'signed-out']);
    expect(site.requests).toHaveLength(2);
  });

  it('that the sign-in cannot give says why', async () => {
    const { results } = aPolicy({ pass: tokenPass(() => Promise.reject(new PlanError('signed-out', 'gone'))) });
    expect(await results(read('a'))).toEqual(['signed-out']);
  });
});

describe('what travels alone', () => {
  const alone: Ask = { ...read('a'), isAlone: true };
  const broken = (status: number) => new Response(new ReadableStream({ pull: (controller) => controller.error(new TypeError('terminated')) }), { status });
  const inTurn = (...answers: readonly Response[]) => {
    const left = [...answers];
    return () => Promise.resolve(left.shift() ?? new Response('{"value":[]}'));
  };

  it('and breaks off is asked for again', async () => {
    const { send, time } = aPolicy({ fetch: inTurn(broken(200)) });
    const [reply] = send([alone], WITHIN);
    expect((await time.result(reply!)).body).toBe('{"value":[]}');
  });

  it('and is refused is refused, though the reason broke off', async () => {
    const { results } = aPolicy({ fetch: inTurn(broken(404)) });
    expect(await results(alone)).toEqual(['not-found']);
  });
});
