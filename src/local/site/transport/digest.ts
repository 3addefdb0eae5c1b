import { createHmac, timingSafeEqual } from 'node:crypto';
import { serverDate } from '../dates';
import { refuse } from '../errors';
import type { Host } from '../host';
import type { Claims } from '../options';
import { readSetting } from '../store/store';

export const DIGEST_LIFETIME_S = 1800;

/** Proof that a write comes from a page of this site: who signed in by cookie must show it. As in `0x9F…,23 Nov 2026 23:00:00 -0000`. */
export function digestFor(host: Host, person: Pick<Claims, 'upn'>): string {
  const date = serverDate(host.now());
  return `0x${sign(host, person, date).toString('hex').toUpperCase()},${date}`;
}

/** @throws SiteError 403 for a digest that is missing, old, or another person's or site's */
export function checkDigest(host: Host, person: Pick<Claims, 'upn'>, digest: string | null): void {
  const [proof = '', date = ''] = (digest ?? '').split(/,(.*)/s);
  const made = Date.parse(date);
  const wanted = sign(host, person, date);
  const given = Buffer.from(proof.replace(/^0x/, ''), 'hex');
  const isOurs = given.length === wanted.length && timingSafeEqual(given, wanted);
  if (!isOurs || Number.isNaN(made) || made > host.now() || made < host.now() - DIGEST_LIFETIME_S * 1000) throw refuse.staleDigest();
}

const sign = (host: Host, person: Pick<Claims, 'upn'>, date: string): Buffer =>
  createHmac('sha256', readSetting(host.db, 'digest') ?? '').update(`${person.upn.toLowerCase()}\n${host.siteGuid}\n${date}`).digest();
