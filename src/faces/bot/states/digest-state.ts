import { danishDayOf, isAbout, movementsSince, type ActionPlan, type Digest, type InitiativeId, type PlanRow, type ReminderKey, type TrafficLight } from '../../../domain';
import type { DigestState, WaitingItem } from '../cards/state';
import type { Links } from './links';

/** What the chair is told, from what the rules find. @param sitePlans all there are; as in the digest, those count that the meeting is about and that are rolled out. */
export function digestState(sitePlans: readonly ActionPlan[], digest: Digest, key: ReminderKey, links: Links): DigestState {
  const { meeting, body, lights, confirmed, all, discussion, news } = digest;
  const { counts } = lights;
  const plans = sitePlans.filter(({ plan }) => plan.stage === 'rolledOut' && isAbout(meeting, plan.id));
  return {
    key,
    meeting: { body: body.title, day: danishDayOf(meeting.startsAt), startsAt: meeting.startsAt },
    confirmed,
    running: all,
    lights: { green: counts.green, yellow: counts.yellow, red: counts.red },
    discuss: discussion.rows.flatMap(({ initiative, light, words }) => (light ? [{ title: initiative.title, light, text: words }] : [])),
    news: { ...(news && { since: danishDayOf(news.since.startsAt) }), moved: movedOf(plans, digest), completed: news?.completed ?? 0, added: news?.added ?? 0, proposals: news?.proposed ?? 0 },
    waiting: digest.silent.map(waitingItem),
    link: links.meeting(plans[0]?.plan.id, meeting.id),
  };
}

/** Those that stand for discussion are not told twice. */
function movedOf(plans: readonly ActionPlan[], { news, discussion }: Digest): DigestState['news']['moved'] {
  if (!news) return [];
  const told = new Set<InitiativeId>(discussion.rows.map(({ initiative }) => initiative.id));
  const counts = new Map<string, { readonly from: TrafficLight; readonly to: TrafficLight; count: number }>();
  for (const { initiatives, updates } of plans) {
    const running = new Set(initiatives.flatMap(({ id, phase }) => (phase === 'running' ? [id] : [])));
    for (const { initiative, from, to } of movementsSince(updates, news.since.endsAt)) {
      if (from === undefined || !running.has(initiative) || told.has(initiative)) continue;
      const known = counts.get(`${from} ${to}`) ?? { from, to, count: 0 };
      known.count += 1;
      counts.set(`${from} ${to}`, known);
    }
  }
  return [...counts.values()];
}

function waitingItem({ row, is, asked }: Digest['silent'][number]): WaitingItem {
  const { owner } = row.initiative;
  return {
    title: row.initiative.title,
    person: personOf(row),
    ...(row.centre && { centre: row.centre.code }),
    is,
    asked: [...new Set(asked.map(({ at }) => danishDayOf(at)))],
    ...(asked.length > 0 && asked.every(({ person }) => person !== owner) && { isOfDeputy: true }),
  };
}

const personOf = ({ owner, centre }: PlanRow): string => owner?.name ?? centre?.name ?? '';
