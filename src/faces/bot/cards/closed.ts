import { pressData } from '../press';
import { speechOf } from '../texts';
import { heading, message, openUrl, runs, sentence, type Element, type TypedMessage } from './elements';
import { inBlock, inLine } from './inert';
import type { ClosedState, NotYoursState, Viewer } from './state';

/** A reminder to which nobody needs to answer any more. It still refreshes: a meeting that was cancelled may be held after all. @param before what is to be said first. */
export function closedCard({ key, why, meeting, link }: ClosedState, viewer: Viewer, before: readonly Element[] = []): TypedMessage {
  const speech = speechOf(viewer.language, viewer.now);
  const { texts, formats } = speech;
  const title = texts.closed.title(inLine(meeting.body), formats.day(meeting.day));
  const said = `${title}. ${texts.closed[why]}`;
  return message({
    speech,
    summary: said,
    fallbackText: said,
    speak: said,
    body: [heading(texts.closed.title(inBlock(meeting.body), formats.day(meeting.day))), ...before, sentence(texts.closed[why], { spacing: 'Small' })],
    open: openUrl(texts.reminder.openMine, link),
    refresh: { viewer, data: pressData({ key }, []) },
  });
}

/** To somebody who has pressed on another's card. Theirs alone, and it never refreshes. */
export function notYoursCard({ meeting, person, link }: NotYoursState, viewer: Viewer): TypedMessage {
  const speech = speechOf(viewer.language, viewer.now);
  const { texts, formats } = speech;
  const said = texts.closed.notYours(inLine(person));
  return message({
    speech,
    summary: said,
    fallbackText: said,
    speak: said,
    body: [heading(texts.closed.title(inBlock(meeting.body), formats.day(meeting.day))), runs([said], { spacing: 'Small' })],
    open: openUrl(texts.closed.openPlan, link),
  });
}
