import { sharePointServicePorts, type SharePointServicePorts } from '../../../src/adapters/sharepoint/reminders';
import { bodies, goals, initiatives, meetings, plans, themes } from '../../../src/adapters/sharepoint/lists';
import { restOf } from '../../../src/adapters/sharepoint/provision';
import { directoryPeople } from '../../../src/local/town/people';
import { asId, type PersonId } from '../../../src/domain';
import { instant } from '../../support/builders';
import { SITE_OWNER, type LocalSite } from '../../support/local-site';
import { byHand } from '../sharepoint/by-hand';
import { reaching } from '../sharepoint/ports-of';

/** The site as the service sees it; on its clock nobody waits unless told how. */
export const servicePortsOf = (site: LocalSite, over: Partial<Omit<Parameters<typeof sharePointServicePorts>[0], 'page' | 'token'>> = {}, login = SITE_OWNER): SharePointServicePorts =>
  sharePointServicePorts({ ...reaching(site, login), ...over });

/** What a ledger of reminders points to: a plan with two initiatives, two meetings, and so many people. @returns who they are */
export async function putMeetings(site: LocalSite, people: number): Promise<readonly PersonId[]> {
  const hand = byHand(site);
  await hand.add(plans, { Title: 'Handleplan', Stage: 'rolledOut' });
  await hand.add(themes, { Title: 'Tema', Plan: 1 });
  await hand.add(goals, { Title: 'Mål', Theme: 1 });
  await hand.addMany(initiatives, [1, 2].map((at) => ({ Title: `Indsats ${at}`, Plan: 1, Goal: 1, Kind: 'course', Phase: 'running', PeriodText: 'løbende' })));
  await hand.add(bodies, { Title: 'Chefforum', Role: 'steering' });
  await hand.addMany(meetings, ['Marts', 'April'].map((Title) => ({ Title, Body: 1, State: 'planned', StartsAt: instant('2026-12-09T08:00:00Z'), EndsAt: instant('2026-12-09T09:00:00Z') })));
  const rest = restOf(site.url, site.fetchAs(SITE_OWNER));
  const answers = await rest.askTogether(directoryPeople().slice(0, people).map(({ login }) => ({ path: 'web/ensureuser', body: { logonName: login } })));
  return answers.map(({ body }) => asId<PersonId>((body as { readonly Id: number }).Id));
}
