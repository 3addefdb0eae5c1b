/**
 * How long the site asks to be left alone, in milliseconds: the longer of `Retry-After`, in seconds or as a date, and `RateLimit-Reset`.
 * `undefined` when it does not say. A date is read against the site's own clock where the answer tells it: a device's may be wrong.
 */
export function askedPause(headers: Headers, now: Date): number | undefined {
  const asked = [pauseIn(headers.get('retry-after'), headers.get('date'), now), secondsIn(headers.get('ratelimit-reset'))].filter((pause) => pause !== undefined);
  return asked.length > 0 ? Math.max(...asked) : undefined;
}

function pauseIn(retryAfter: string | null, date: string | null, now: Date): number | undefined {
  const seconds = secondsIn(retryAfter);
  if (seconds !== undefined || !retryAfter || !/^[a-z]{3}/i.test(retryAfter)) return seconds;
  const until = Date.parse(retryAfter);
  const from = date ? Date.parse(date) : now.getTime();
  const pause = until - (Number.isNaN(from) ? now.getTime() : from);
  return Number.isNaN(pause) ? undefined : Math.max(0, pause);
}

const secondsIn = (text: string | null): number | undefined => (text && /^\s*\d+(\.\d+)?\s*$/.test(text) ? Number(text) * 1000 : undefined);
