import type { SignInOptions } from './browser-sign-in';
import { nestedSignIn, type NestedSignIn } from './nested-sign-in';
import type { QueryHost } from './query-host';
import { teamsHost, type SharedPlace, type TeamsHost } from './teams-host';

export interface InTeamsOptions {
  readonly host: QueryHost;
  readonly framedBy: readonly string[] | undefined;
  readonly signIn: SignInOptions;
  readonly onSignedIn: () => void;
  /** The event of the window by which the page tells that its place has changed. */
  readonly moved: string;
  /** Where somebody begins who opens the panel beside a meeting, without `#/`. */
  readonly besideMeeting: string;
}

export interface InTeams extends Pick<TeamsHost, 'report'>, NestedSignIn {
  readonly surroundings: { readonly isBesideMeeting: boolean; linkHere(place?: string): string };
}

/** The page joined to Teams, at the place a link may have led to, and the way to sign in: Teams' library lays the bridge that msal looks for. */
export async function beginInTeams({ host, framedBy, signIn, onSignedIn, moved, besideMeeting }: InTeamsOptions): Promise<InTeams> {
  const teams = await teamsHost({ host, framedBy, onResume: (address) => void comeBackTo(address) });
  const comeBackTo = async ({ hash }: URL): Promise<void> => {
    showPlace((await teams.subPage()) ?? hash);
    window.dispatchEvent(new Event('focus')); // whoever comes back to a page is shown what is new
  };
  const [subPage, nested] = await Promise.all([teams.subPage(), nestedSignIn(signIn, { onSignedIn })]);
  if (subPage !== undefined) showPlace(subPage);
  else if (teams.isBesideMeeting) showPlace(`${besideMeeting}${/\?.*$/s.exec(window.location.hash)?.[0] ?? ''}`);
  const share = () => teams.share(placeHere());
  for (const event of ['hashchange', 'popstate', moved]) window.addEventListener(event, () => window.setTimeout(share)); // the title comes after the place
  return { ...nested, report: teams.report, surroundings: { isBesideMeeting: teams.isBesideMeeting, linkHere: (place) => teams.linkTo(placeHere(place)) } };
}

const showPlace = (place: string): void => window.location.replace(`#/${place.replace(/^#?\/?/, '')}`);

/** Whoever follows the link without Teams comes to the same place in a browser. */
function placeHere(place?: string): SharedPlace {
  const { hash } = window.location;
  const webUrl = new URL(place ?? hash, window.location.href);
  ['host', 'theme', 'locale'].forEach((name) => webUrl.searchParams.delete(name));
  return { subPage: (place ?? hash).replace(/^#\/?/, ''), label: document.title, webUrl: webUrl.href };
}
