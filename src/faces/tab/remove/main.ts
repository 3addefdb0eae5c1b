import { queryHost } from '../../../adapters/teams/query-host';
import { devicePreferences } from '../../shared/preferences';
import { readSettings } from '../settings';
import { showRemove } from './Remove';

const { language, framedBy } = readSettings(document);
const host = queryHost(new URLSearchParams(window.location.search));

void import(/* webpackChunkName: "teams" */ '../../../adapters/teams/configuring').then(({ beginRemoving }) => beginRemoving({ host, framedBy })).catch(() => undefined); // it is read outside Teams too

showRemove({ host, preferences: devicePreferences(() => window.localStorage), language, report: (code, error) => console.error(`Handleplan ${code}`, error) });
