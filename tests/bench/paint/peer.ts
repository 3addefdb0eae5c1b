import { planOf } from '../../support/preview/plans';
import { townPlan } from '../../support/town-plan';
import { SITE_PATH } from './asked';
import { connect } from './connect';

/**
 * The yardstick: our own screens, and behind them the way in which the best of the peers asks for a portfolio overview: in six waves,
 * each of which waits for the one before, its lists page by page. Only the shape of the questions is another.
 */
const PAGE = 500;
const STATUS_COLUMNS = 3;

interface Row {
  readonly Id: number;
  readonly Title: string;
  readonly Light?: string | null;
}
interface Page {
  readonly value: readonly Row[];
  readonly 'odata.nextLink'?: string;
}

async function ask<T>(path: string): Promise<T> {
  const response = await fetch(path.startsWith('http') ? path : `${SITE_PATH}/_api/web/${path}`, { headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as T;
}

const list = (name: string): string => `GetList('${SITE_PATH}/Lists/${name}')`;

/** Page after page: the address of each stands in the one before. */
async function pages(path: string): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let next: string | undefined = path; next; ) {
    const page: Page = await ask<Page>(next);
    rows.push(...page.value);
    next = page['odata.nextLink'];
  }
  return rows;
}

async function overview(): Promise<readonly Row[]> {
  await ask(`${list('Plans')}/items?$top=1`);
  await ask('?$select=Title');
  await Promise.all([
    ask(`${list('Initiatives')}/fields?$select=InternalName,Title`),
    ask(`${list('Initiatives')}/views?$select=Title`),
    ask(`${list('Themes')}/items?$top=${PAGE}`),
    ask(`${list('Goals')}/items?$top=${PAGE}`),
    ask(`${list('StatusUpdates')}/views?$select=Title`),
    ask(`${list('Bodies')}/items?$top=${PAGE}`),
    ask(`${list('Plans')}?$select=EffectiveBasePermissions`),
  ]);
  await ask('currentuser?$select=Id');
  const [rows] = await Promise.all([
    pages(`${list('Initiatives')}/items?$select=Id,Title,Light,StatusText,PeriodText,OwnerId,CentreId,Phase&$top=${PAGE}`),
    pages(`${list('StatusUpdates')}/items?$select=Id,Title,Light,Text,InitiativeId&$top=${PAGE}`),
    ask(`${list('Centres')}/items?$top=${PAGE}`),
  ]);
  for (let column = 0; column < STATUS_COLUMNS; column += 1) {
    await Promise.all([
      ask(`${list('StatusUpdates')}/items?$select=Id,Light,InitiativeId&$orderby=Id%20desc&$top=${PAGE}`),
      ask(`${list('Themes')}/items?$select=Id,Title&$top=${PAGE}`),
      ask(`${list('Initiatives')}/fields?$select=InternalName&$top=1`),
    ]);
  }
  return rows;
}

/** What it has read, as our screens want it; the rows themselves are made up, so that no other question is asked. */
export const connecting = connect({ open: async () => planOf((await overview()).length, townPlan()) });
