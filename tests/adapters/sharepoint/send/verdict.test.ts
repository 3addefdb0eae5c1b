import { verdictOn } from '../../../../src/adapters/sharepoint/send/verdict';
import type { Ask } from '../../../../src/adapters/sharepoint/send';
import { add, read, save, SITE } from './a-policy';

const ofList: Ask = { ...read(`GetList('/sites/plan/Lists/Initiatives')/items?$select=Id,Owner'Name`) };
const changes: Ask = { ...read(`GetList('/sites/plan/Lists/Goals')/getchanges`), method: 'POST' };
const reason = (code: string) => JSON.stringify({ 'odata.error': { code, message: { lang: 'da-DK', value: 'Nej.' } } });
const inOtherWords = (code: string) => JSON.stringify({ error: { code } });
const verdict = (ask: Ask, status: number, body = '') => verdictOn(ask, { status, headers: new Headers(), body });

const DUPLICATE = '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException';
const TOO_MANY_ROWS = '-2147024860, Microsoft.SharePoint.SPQueryThrottledException';
const POINTS_NOWHERE = '-1, Microsoft.SharePoint.SPInvalidLookupValuesException';

describe('what an answer means', () => {
  it.each<[string, Ask, number, string, string]>([
    ['done, at the least', read('a'), 200, '', 'done'],
    ['done, with nothing to say', save('"1"'), 204, '', 'done'],
    ['not done when it sends elsewhere', read('a'), 302, '', 'refused'],
    ['not done below what means done', read('a'), 199, '', 'refused'],
    ['not at the three hundreds', read('a'), 300, '', 'refused'],
    ['who are you', read('a'), 401, '', 'unauthorized'],
    ['who are you, when the digest ran out', add('k'), 403, '{"odata.error":{"code":"-2130575251, Microsoft.SharePoint.SPException"}}', 'unauthorized'],
    ['later, when it is asked for a pause', add('k'), 429, '', 'later'],
    ['later, when somebody else writes the row this moment', add('k'), 409, '', 'later'],
    ['nobody knows, when a write without a version meets one', add('k'), 412, '', 'unknown'],
    ['nobody knows: it waited too long', add('k'), 408, '', 'unknown'],
    ['nobody knows: a gateway', add('k'), 502, '', 'unknown'],
    ['nobody knows: overloaded', add('k'), 503, '', 'unknown'],
    ['nobody knows: a gateway that waited', add('k'), 504, '', 'unknown'],
    ['nobody knows: fell over without a reason', add('k'), 500, '', 'unknown'],
    ['nobody knows: fell over with a reason nobody knows', add('k'), 500, reason('-1, System.Exception'), 'unknown'],
    ['nobody knows: fell over and sent a page', add('k'), 500, '<html>Error</html>', 'unknown'],
    ['nobody knows: fell over and sent nothing of use', add('k'), 500, 'null', 'unknown'],
    ['there already', add('k'), 500, reason(DUPLICATE), 'duplicate'],
    ['there already, in the words of newer answers', add('k'), 500, inOtherWords(DUPLICATE), 'duplicate'],
    ['there already, as a file of that name', add('k'), 400, reason('-2130575257, Microsoft.SharePoint.SPException'), 'duplicate'],
    ['later, when somebody is at the same file', add('k'), 423, reason('-2147018894, Microsoft.SharePoint.SPFileLockException'), 'later'],
    ['too many rows', read('a'), 500, reason(TOO_MANY_ROWS), 'refused'],
    ['a mark of changes that is too old', changes, 500, '', 'refused'],
  ])('%s', (_what, ask, status, body, kind) => {
    expect(verdict(ask, status, body).kind).toBe(kind);
  });

  it.each<[string, Ask, number, string, string, string]>([
    ['no access to what is read', read('a'), 403, '', 'no-access', 'GET web/a: 403'],
    ['no right to write', add('k'), 403, '', 'read-only', 'POST web/items: 403'],
    ['not there', read('a'), 404, reason('-2130575338, System.ArgumentException'), 'not-found', 'GET web/a: 404 (-2130575338)'],
    ['saved meanwhile, at the version', save('"1"'), 412, '', 'conflict', 'MERGE web/items(1): 412'],
    ['saved meanwhile, this moment', save('"1"'), 409, '', 'conflict', 'MERGE web/items(1): 409'],
    ['a row that points to one that is gone', add('k'), 400, reason(POINTS_NOWHERE), 'not-found', 'POST web/items: 400 (-1)'],
    ['a column that is gone', ofList, 400, reason('-1, Microsoft.SharePoint.SPException'), 'lists-changed', "GET web/GetList('/sites/plan/Lists/Initiatives')/items: 400 (-1)"],
  ])('is refused with a code and a place, and none of what was typed: %s', (_what, ask, status, body, code, message) => {
    expect(verdict(ask, status, body)).toMatchObject({ kind: 'refused', error: { name: 'PlanError', code, message } });
  });

  it.each<[string, Ask, number, string, string]>([
    ['a question we should not have asked', read('a b?$filter=x'), 400, '', 'GET web/a b: 400'],
    ['too many rows', read('a'), 500, reason(TOO_MANY_ROWS), 'GET web/a: 500 (-2147024860)'],
    ['a mark of changes that is too old', changes, 500, '', "POST web/GetList('/sites/plan/Lists/Goals')/getchanges: 500"],
    ['something new', read('a'), 418, '', 'GET web/a: 418'],
  ])('is a bug of ours and no sentence for a person, when it is %s', (_what, ask, status, body, message) => {
    const found = verdict({ ...ask, url: ask.url.replace(' ', '%20') }, status, body);
    expect(found).toMatchObject({ kind: 'refused', error: { name: 'Error', message } });
  });

  it('reads the place behind the last word of the site’s address that begins one', () => {
    const ask = { ...read('a'), url: `${SITE}/_api/web/lists?$filter=Title eq '/_api/secret'` };
    expect(verdict(ask, 404)).toMatchObject({ error: { message: 'GET web/lists: 404' } });
  });
});
