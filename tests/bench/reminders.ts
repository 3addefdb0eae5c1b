import { sharePointServicePorts } from '../../src/adapters/sharepoint/reminders';
import { bodyOf, meetings as meetingsList, type List } from '../../src/adapters/sharepoint/lists';
import { conversations as conversationsList } from '../../src/adapters/sharepoint/lists/service';
import { listAddress, restOf, type Ask } from '../../src/adapters/sharepoint/provision';
import { Pace, sayingOf, sendReminders } from '../../src/application';
import { asId, type Instant, type MeetingId, type MutationKey } from '../../src/domain';
import { VirtualTime } from '../adapters/sharepoint/virtual-time';
import { SITE_OWNER, type LocalSite } from '../support/local-site';
import { memoryLedger } from '../support/memory-ledger';
import { putPlan } from '../support/plan-on-site';
import { aCard, ASK, aConversation, somePeople, World } from '../support/reminding';
import { aProvisionedSite } from '../support/town-site';
import { VirtualTeams, type TeamsAnswer } from '../support/virtual-teams';

/** What Teams takes from an app a second. */
const TEAMS_A_SECOND = 50;
/** How long it takes to answer. */
const LATENCY_MS = 200;
/** What one instance alone is set to. */
const PACE = 48;

export interface FanOut {
  /** Virtual time until all have their card ÷ the least that Teams allows. */
  readonly ratio: number;
  /** How often Teams asked to be left alone. */
  readonly throttled: number;
}

/** One instance asks so many owners, with a Teams that counts its calls. */
export async function fanOut(owners: number): Promise<FanOut> {
  const world = new World({ people: somePeople(owners), latencyMs: LATENCY_MS, teamsPerSecond: TEAMS_A_SECOND });
  const from = world.time.nowMs;
  await world.time.result(world.run({ perSecond: PACE }));
  const seconds = (world.time.nowMs - from) / 1000;
  const { sent } = await world.judge();
  if (sent !== owners) throw new Error(`${sent} of ${owners} were asked`);
  return { ratio: seconds / (owners / TEAMS_A_SECOND), throttled: world.teams.throttled };
}

/** Every so many answers of Teams are lost after it took the card, and so many calls of an instance are made before it is killed. */
const LOST_ANSWERS = 25;
const AWAITS_OF_A_LIFE = 2000;

/** Cards that came more than once, of two instances that ask so many owners at once, one of which is killed and started again, with a Teams that loses answers. */
export async function duplicates(owners: number): Promise<number> {
  const world = new World({ people: somePeople(owners), latencyMs: LATENCY_MS, teamsPerSecond: TEAMS_A_SECOND });
  world.teams.script.push(...Array.from({ length: owners }, (_, at): TeamsAnswer => (at % LOST_ANSWERS === 0 ? { is: 'silence', isTaken: true } : { is: 'taken' })));
  const [first] = await world.runAll([{ perSecond: PACE / 2, diesAt: AWAITS_OF_A_LIFE }, { perSecond: PACE / 2 }]);
  if (first !== 'died') throw new Error('Nobody was killed');
  await world.untilQuiet();
  return [...world.teams.delivered.values()].filter((times) => times > 1).length;
}

async function addAll(site: LocalSite, list: List, rows: readonly Parameters<typeof bodyOf>[1][]): Promise<void> {
  const rest = restOf(site.url, site.fetchAs(SITE_OWNER));
  const asks = rows.map((values): Ask => ({ path: `${listAddress(rest.sitePath, list)}/items`, body: bodyOf(list, values) }));
  for (const { status } of await rest.askTogether(asks)) if (status !== 201) throw new Error(`${list.name} took a row with ${status}`);
}

/**
 * Requests to SharePoint of a whole run that asks so many owners, its ledger being a table: plans, orders, absences and conversations are read, cards are
 * sent, and what became of them is written for the plan's people.
 */
export async function sharePointRequests(owners: number): Promise<number> {
  const site = await aProvisionedSite();
  await putPlan(site, { count: owners });
  await addAll(site, meetingsList, [{ Title: 'Chefforum', State: 'planned' }]);
  // the site knows one person; whose row it is decides nothing here, and the conversations are read page by page all the same
  await addAll(site, conversationsList, somePeople(owners).map((person) => ({ ConversationKey: `0-${person}`, ConversationId: `a:${person}`, ServiceUrl: 'https://smba.trafficmanager.net/emea/', TenantId: 'by', TeamsUserId: `29:${person}` })));
  const time = new VirtualTime();
  const clock = { now: () => time.now().toISOString() as Instant };
  const ports = sharePointServicePorts({ siteUrl: site.url, fetch: time.timed(site.fetchAs(SITE_OWNER)), token: () => Promise.resolve(SITE_OWNER), now: time.now, wait: time.wait, isOnline: () => true });
  const meeting = asId<MeetingId>(1);
  const people = somePeople(owners);
  let claims = 0;
  const run = async (): Promise<number> => {
    await Promise.all([ports.plans.openAll(), ports.reminderOrders.of([meeting]), ports.absences.all()]);
    const due = { meetings: [meeting], notices: [], cards: people.map((person) => aCard(person, ASK, meeting)), begun: [{ meeting, step: ASK }] };
    const ledger = memoryLedger();
    const { sent } = await sendReminders(
      {
        ...ports,
        conversations: { ...ports.conversations, all: async () => (await ports.conversations.all(), new Map(people.map((person) => [person, aConversation(person)]))) },
        ledger,
        transport: new VirtualTeams({ nowMs: () => time.nowMs, wait: time.wait, latencyMs: LATENCY_MS }),
        clock,
        wait: time.wait,
        keys: { next: () => asId<MutationKey>((claims += 1)) },
        pace: new Pace({ clock, wait: time.wait }, PACE),
      },
      { ...due, saying: await sayingOf(ledger, due.meetings) },
      { instance: 'bench' },
    );
    return sent;
  };
  const before = site.requests.length;
  const sent = await time.result(run());
  const requests = site.requests.length - before;
  const [told] = await time.result(ports.reminderReports.of([meeting]));
  site.close();
  if (sent !== owners || told?.reminders.length !== owners) throw new Error(`${sent} of ${owners} were asked, ${told?.reminders.length ?? 0} told`);
  return requests;
}
