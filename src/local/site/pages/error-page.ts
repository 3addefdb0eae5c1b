import type { SiteError } from '../errors';
import { html } from '../../html';
import { pageAround, type Visit } from './page';
import type { Texts } from './texts';

interface Words {
  readonly title: string;
  readonly help: string;
}

const THRESHOLD = '-2147024860';
const STALE = '-2130575251';

function wordsFor(texts: Texts, error: SiteError, isWrite: boolean): Words {
  if (error.code.startsWith(STALE)) return texts.stale;
  if (error.code.startsWith(THRESHOLD)) return texts.tooLong;
  if (error.status === 403) return isWrite ? texts.mayNot : texts.noAccess;
  return error.status === 404 ? texts.notFound : { ...texts.failed, help: `${texts.failed.help} ${error.message}` };
}

/** A refusal as a page: what is wrong, what to do, and the way back. */
export function errorPage(visit: Visit, error: SiteError, isWrite: boolean): Response {
  return wordsPage(visit, wordsFor(visit.texts, error, isWrite), error.status);
}

export function wordsPage(visit: Visit, { title, help }: Words, status: number): Response {
  const body = html`
      <h1>${title}</h1>
      <p class="empty">${help}</p>
      <p><a class="button" href="${visit.host.path || '/'}">${visit.texts.home}</a></p>`;
  return pageAround(visit, { title, body, status });
}
