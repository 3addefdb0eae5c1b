import { inSentence } from '../../shared/body-name';
import { pressData } from '../press';
import { speechOf, type Speech } from '../texts';
import { MOST_ITEMS, withinBudget } from './budget';
import { closedCard } from './closed';
import { heading, message, openUrl, runs, quiet, sentence, type Element, type TypedMessage } from './elements';
import { reminderFeed, summaryOf } from './feed';
import { inBlock, inLine } from './inert';
import { answeredItem, isInWork, openItem, type Drawing } from './item';
import type { AnsweredItem, OpenItem, ReminderState, Viewer } from './state';
import { meetingsInSentence, whenItMeets } from './wording';

/** Everybody the reader stands in for, where that is all they are asked for. */
function onlyAsDeputy(open: readonly OpenItem[]): string | undefined {
  const [first, ...others] = new Set(open.map(({ insteadOf }) => insteadOf));
  return others.length === 0 ? first : undefined;
}

function intro(speech: Speech, state: ReminderState, viewer: Viewer): readonly Element[] {
  const { texts } = speech;
  const { meeting, open, ask } = state;
  const body = inLine(meeting.body);
  const count = open.length + state.rest;
  const owner = onlyAsDeputy(open);
  const asks = () => {
    if (ask === 'again') return texts.reminder.asksAgain(body, whenItMeets(speech, meeting.day, viewer.now));
    if (ask === 'now') return texts.reminder.asksNow(inSentence(body), count);
    if (owner !== undefined) return texts.reminder.onePress(count);
    return open.every(({ status }) => !status) ? texts.reminder.asksForFirstStatus(count) : texts.reminder.asks(count);
  };
  return [runs([quiet([...(owner === undefined ? [] : [owner === '' ? texts.reminder.asDeputyOfNobody : texts.reminder.asDeputy(inLine(owner))]), asks()].join(' '))], { spacing: 'Small' })];
}

function moved({ texts, formats }: Speech, { meeting, open, isMoved }: ReminderState): readonly Element[] {
  if (!isMoved) return [];
  const words = open.length === 0 ? texts.reminder.movedAnswered : texts.reminder.moved;
  return [runs([words(inLine(meeting.body), formats.weekdayInSentence(meeting.day))], { spacing: 'Small' })];
}

/** What a press has found gone. Titles are long, and there may be many: one line each. */
const gone = ({ texts }: Speech, state: Pick<ReminderState, 'gone'>): readonly Element[] =>
  (state.gone ?? []).slice(0, MOST_ITEMS).map(({ title, why }) => runs([texts.reminder.gone[why](inLine(title))], { spacing: 'Small' }));

/** When the last of them was saved. */
function savedAt({ texts, formats }: Speech, answered: readonly AnsweredItem[]): readonly Element[] {
  const last = answered.map(({ at }) => at).sort().at(-1);
  return last === undefined ? [] : [sentence(texts.receipt.saved(`${formats.weekdayInSentence(formats.dayOf(last))} ${formats.clock(last)}`), { isSubtle: true, spacing: 'Small' })];
}

function whatFollows(speech: Speech, { servesToo, answered }: ReminderState): Element {
  const { texts } = speech;
  const serves = servesToo.length === 0 ? [] : [texts.receipt.servesToo(answered.length, meetingsInSentence(speech, servesToo.map(({ body, day }) => ({ body: inLine(body), day }))))];
  return runs([{ type: 'TextRun', text: [...serves, texts.receipt.next].join(' '), size: 'Small', isSubtle: true }], { spacing: 'None' });
}

/** Those of which nothing may be lost, then the others, in the order of the card, as far as there is room. */
function roomFor(open: readonly OpenItem[], count: number): readonly OpenItem[] {
  const chosen = new Set([...open.filter(isInWork), ...open.filter((item) => !isInWork(item))].slice(0, count));
  return open.filter((item) => chosen.has(item));
}

/**
 * A reminder as it stands: the question, what is saved and what still waits, or the receipt. The same function draws the card that is sent, the answer to a
 * press, and the card that somebody opens again a week later.
 */
export function reminderCard(state: ReminderState, viewer: Viewer): TypedMessage {
  const { key, meeting, answered, link } = state;
  const speech = speechOf(viewer.language, viewer.now);
  if (state.open.length === 0 && answered.length === 0) return closedCard({ key, why: 'nothingLeft', meeting, link }, viewer, gone(speech, state));
  const { texts, formats } = speech;
  const card = { key, startsAt: meeting.startsAt };
  const day = formats.day(meeting.day);
  const question = texts.reminder.title(inLine(meeting.body), day);
  const waiting = state.open.length + state.rest;
  const isAsking = answered.length === 0;
  const title = isAsking ? question : waiting === 0 ? texts.receipt.ready(answered.length) : texts.receipt.partly(answered.length, waiting);
  const titleBlock = isAsking ? texts.reminder.title(inBlock(meeting.body), day) : title;

  /** A refresh knows nothing of what was typed, and Teams lets one follow every edit: it would take the form away from whoever writes in it. */
  const isBeingFilledIn = state.open.some(isInWork) || answered.some(({ correcting }) => correcting !== undefined);

  const draw = (quoted: number, items: number): TypedMessage => {
    const shown = roomFor(state.open, Math.max(items - answered.length, state.open.filter(isInWork).length));
    const drawing: Drawing = { speech, card, now: viewer.now, quoted, saysInsteadOf: onlyAsDeputy(state.open) === undefined || !isAsking };
    const rest = waiting - shown.length;
    const seen = [...shown.map(({ initiative, status }) => ({ initiative, update: status?.update ?? null })), ...answered];
    return message({
      speech,
      summary: isAsking ? summaryOf(reminderFeed(state, viewer)) : title,
      fallbackText: `${question} ${texts.fallback.reminder}`,
      speak: isAsking ? `${question} ${texts.fallback.reminder}` : title,
      body: [
        heading(titleBlock),
        ...moved(speech, state),
        ...gone(speech, state),
        ...(isAsking ? intro(speech, state, viewer) : waiting === 0 ? savedAt(speech, answered) : []),
        ...answered.map((item) => answeredItem(drawing, item)),
        ...shown.map((item) => openItem(drawing, item)),
      ],
      foot: waiting === 0 ? [whatFollows(speech, state)] : [],
      isParted: true,
      open: openUrl(rest > 0 ? texts.reminder.seeRest(formats.number(rest)) : texts.reminder.openMine, link),
      ...(!isBeingFilledIn && { refresh: { viewer, data: pressData(card, seen) } }),
    });
  };
  return withinBudget(answered.length + state.open.length, answered.length + state.open.filter(isInWork).length, draw);
}
