import { danishDayOf, LIGHT_SIGN, WORST_FIRST } from '../../../domain';
import { inSentence } from '../../shared/body-name';
import { pressData } from '../press';
import { speechOf, type Speech } from '../texts';
import { MOST_ITEMS, withinBudget } from './budget';
import { bold, container, heading, message, openUrl, quiet, runs, sentence, subheading, type Element, type TypedMessage } from './elements';
import { digestFeed, summaryOf } from './feed';
import { inBlock, inLine, inRun, shortenedLines } from './inert';
import type { DigestState, Viewer, WaitingItem } from './state';
import { whenItMeets } from './wording';

const MOST_LINES = 3;

const part = (items: readonly Element[]): readonly Element[] => (items.length === 0 ? [] : [container(items, { separator: true, spacing: 'Large' })]);

/** Hosts tint the ground of these and keep the letters dark on it, or light: unlike their coloured letters, which nobody can read on white. */
const GROUNDS = { red: 'attention', yellow: 'warning', green: 'good' } as const;

/** Each light there is, with its number. */
function tiles({ texts, formats }: Speech, { lights }: DigestState): readonly Element[] {
  const shown = WORST_FIRST.filter((light) => lights[light] > 0);
  if (shown.length === 0) return [];
  return [
    {
      type: 'ColumnSet',
      spacing: 'Medium',
      columns: shown.map((light) => ({
        type: 'Column' as const,
        width: 'stretch',
        style: GROUNDS[light],
        items: [sentence(`${LIGHT_SIGN[light]} ${formats.number(lights[light])}`, { size: 'Large', weight: 'Bolder' }), sentence(texts.digest.tile(light, lights[light]), { spacing: 'None' })],
      })),
    },
  ];
}

const more = ({ texts }: Speech, hidden: number): readonly Element[] => (hidden > 0 ? [sentence(texts.digest.more(hidden), { isSubtle: true, spacing: 'Small' })] : []);

function toDiscuss(speech: Speech, { discuss }: DigestState, quoted: number, most: number): readonly Element[] {
  const { texts } = speech;
  const shown = discuss.slice(0, most);
  if (shown.length === 0) return [];
  const hasRed = shown.some(({ light }) => light === 'red');
  return [
    subheading(texts.digest.discuss),
    ...(hasRed ? [] : [sentence(texts.digest.noRed, { spacing: 'Small' })]),
    ...shown.flatMap(({ title, light, text }) => {
      const said = shortenedLines(text, quoted, MOST_LINES);
      return [runs([bold(`${LIGHT_SIGN[light]} ${texts.light[light]}`), ' · ', bold(inLine(title))], { spacing: 'Small' }), ...(said === '' ? [] : [runs([quiet(inRun(said))], { spacing: 'None' })])];
    }),
    ...more(speech, discuss.length - shown.length),
  ];
}

function news({ texts, formats }: Speech, { news: { since, moved, completed, added, proposals } }: DigestState): readonly Element[] {
  const said = [
    ...moved.filter(({ count }) => count > 0).map(({ from, to, count }) => texts.digest.moved(count, from, to)),
    ...(completed > 0 ? [texts.digest.completed(completed)] : []),
    ...(added > 0 ? [texts.digest.added(added)] : []),
    ...(proposals > 0 ? [texts.digest.proposals(proposals)] : []),
  ];
  if (said.length === 0) return [];
  return [subheading(since === undefined ? texts.digest.newsWithoutSince : texts.digest.news(formats.dayInSentence(since))), sentence(said.join(' · '), { spacing: 'Small' })];
}

/** ”Uddannelsesvejleder, UUC · spurgt den 28. maj og den 9. juni” */
function waitingLine({ texts, formats }: Speech, { person, centre, is, asked, isOfDeputy }: WaitingItem): string {
  const isNamed = centre === undefined || person.endsWith(`, ${centre}`); // many organisations write it into the name
  const who = [person, ...(isNamed ? [] : [centre])].map(inLine).join(', ');
  const days = formats.list(asked.map(formats.dayInSentence));
  const said = days === '' ? [] : [isOfDeputy ? texts.digest.askedDeputy(days) : texts.digest.asked(days)];
  return [who, ...said, ...(is === 'asked' ? [] : [texts.digest[is]])].join(' · ');
}

function waiting(speech: Speech, { waiting: all }: DigestState, most: number): readonly Element[] {
  const { texts } = speech;
  const shown = all.slice(0, most);
  if (shown.length === 0) return [];
  return [
    subheading(texts.digest.waiting(all.length)),
    ...shown.flatMap((item) => [runs([inLine(item.title)], { spacing: 'Small' }), runs([quiet(waitingLine(speech, item))], { spacing: 'None' })]),
    ...more(speech, all.length - shown.length),
  ];
}

/** What the chair is told before the meeting: what is red, what has moved, and who was asked. */
export function digestCard(state: DigestState, viewer: Viewer): TypedMessage {
  const speech = speechOf(viewer.language, viewer.now);
  const { texts, formats } = speech;
  const { meeting } = state;
  const title = (body: string) => texts.digest.title(whenItMeets(speech, danishDayOf(meeting.startsAt), viewer.now), inSentence(body), formats.clock(meeting.startsAt));
  const without = state.running - WORST_FIRST.reduce((sum, light) => sum + state.lights[light], 0);
  const confirmed = state.running === 0 ? [] : [texts.digest.confirmed(state.confirmed, state.running), ...(without > 0 ? [texts.digest.withoutStatus(without)] : [])];
  const spoken = [`${title(inLine(meeting.body))}.`, ...confirmed].join(' ');
  return withinBudget(MOST_ITEMS, 1, (quoted, most) =>
    message({
      speech,
      summary: summaryOf(digestFeed(state, viewer)),
      fallbackText: `${title(inLine(meeting.body))}. ${texts.fallback.other}`,
      speak: spoken,
      body: [
        heading(title(inBlock(meeting.body))),
        ...(confirmed.length > 0 ? [sentence(confirmed.join(' '), { spacing: 'Small' })] : []),
        ...tiles(speech, state),
        ...part(toDiscuss(speech, state, quoted, most)),
        ...part(news(speech, state)),
        ...part(waiting(speech, state, most)),
      ],
      open: openUrl(texts.digest.openMeeting, state.link),
      isParted: true,
      refresh: { viewer, data: pressData({ key: state.key, startsAt: meeting.startsAt }, []) },
    }),
  );
}
