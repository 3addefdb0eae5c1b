import { sharePointPorts } from '../../../adapters/sharepoint';
import { queryHost } from '../../../adapters/teams/query-host';
import type { Instant } from '../../../domain';
import { devicePreferences } from '../../shared/preferences';
import { isBeside } from '../../shared/sharepoint-address';
import { createPatience } from '../../views/patience';
import { readSettings } from '../settings';
import type { ConfigureProps } from './Configure';
import { showConfigure } from './show-configure';
import { readTabChoice, tabAddresses } from './tab-choice';

if (window.parent === window) window.location.replace('index.html'); // opened from a link: there is nothing to set up, but a plan to see

const settings = readSettings(document);
const base = new URL('.', window.location.href).href;
const host = queryHost(new URLSearchParams(window.location.search));
const startOver = (): void => window.location.reload();
const now = () => new Date();

const configuring = import(/* webpackChunkName: "teams" */ '../../../adapters/teams/configuring').then(({ beginConfiguring }) => beginConfiguring({ host, framedBy: settings.framedBy }));
const nested = configuring.then((teams) => teams.nested({ ...settings, redirectUri: base }, startOver));

async function begin(): Promise<ConfigureProps> {
  const [teams, session] = await Promise.all([configuring, nested.then(({ signIn }) => signIn())]);
  const { wait, onWaiting } = createPatience();
  const plansOf = (siteUrl: string) => sharePointPorts({ siteUrl, token: session.token, fetch: window.fetch.bind(window), now, wait, onWaiting }).plans;
  const homeSite = settings.siteUrl;
  return {
    homeSite,
    teamSite: teams.teamSite !== undefined && isBeside(teams.teamSite, homeSite) ? teams.teamSite.replace(/\/+$/, '') : undefined,
    first: readTabChoice(teams.contentUrl, homeSite),
    open: (siteUrl, plan) => plansOf(siteUrl).open(plan),
    now: () => now().toISOString() as Instant,
    onChoose: (choice) => teams.choose(choice && { ...tabAddresses(choice, { base, homeSite }), suggestedDisplayName: choice.planTitle }),
  };
}

const beginning = begin();
void configuring.then(({ report }) => beginning.then(() => report(), report), () => undefined);

showConfigure({
  beginning,
  onSignIn: () => void nested.then(({ askPerson }) => askPerson()).then(startOver, () => undefined),
  host,
  preferences: devicePreferences(() => window.localStorage),
  language: settings.language,
  report: (code, error) => console.error(`Handleplan ${code}`, error),
});
