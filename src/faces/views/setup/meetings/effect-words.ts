import type { DueChange, DueForMeeting, InitiativeId, Instant, Meeting, MeetingChange, StepChange } from '../../../../domain';
import { danishDayOf } from '../../../../domain';
import type { meetings } from '../../../shared/texts/da/meetings';
import type { Formats } from '../../../shared/texts';
import type { MeetingWords } from './useMeetingWords';

/** What a change of a meeting does, in words. */
export interface EffectWords {
  readonly sentences: readonly string[];
  /** Initiatives, each kind under its own words. */
  readonly lists: readonly { readonly lead: string; readonly initiatives: readonly InitiativeId[] }[];
}

export interface Speech {
  readonly effect: (typeof meetings)['effect'];
  readonly formats: Formats;
  readonly words: MeetingWords;
}

/** Of a meeting that is made, moved, cancelled or put back. @param known as it is kept; `undefined` for a new one. */
export function plannedEffect(change: MeetingChange, known: Meeting | undefined, speech: Speech): EffectWords {
  const { effect, words } = speech;
  const { asking, own, steps } = change;
  const isSwitched = asking.before?.id !== asking.after?.id;
  const isMoving = steps.some(({ fate }) => fate !== 'stays' && fate !== 'done');
  const named = (meeting: Meeting) => `${words.bodyOf(meeting)} ${words.dayOf(meeting)}`;
  const asks = !asking.after ? effect.asksNone : asking.before ? effect.asksInstead(named(asking.after), named(asking.before)) : effect.asksFirst(named(asking.after));
  const due = dueWords(change, known, isSwitched, speech);
  return {
    sentences: [...(isMoving ? steps.flatMap((step) => stepSentence(step, own.meeting, speech)) : [effect.nothing]), ...(isSwitched ? [asks] : []), ...due.sentences],
    lists: due.lists,
  };
}

/** Of a meeting that is marked as held. @param next the body's next planned meeting. */
export function heldEffect({ others }: MeetingChange, next: Meeting | undefined, { effect, formats, words }: Speech): EffectWords {
  const counting = others.find(({ meeting }) => meeting.id === next?.id);
  if (!next || !counting?.from.after) return { sentences: [next ? effect.nextUnchanged : effect.noNext], lists: [] };
  const counts = effect.nextCounts(words.bodyOf(next), words.dayOf(next), momentIn(formats, counting.from.after));
  return { sentences: counting.due.length > 0 ? [counts, effect.nextDue(counting.due.length)] : [counts], lists: [] };
}

const momentIn = (formats: Formats, at: Instant): string => `${formats.dayInSentence(danishDayOf(at))} ${formats.clock(at)}`;

function stepSentence(change: StepChange, meeting: Meeting, { effect, formats, words }: Speech): readonly string[] {
  const { fate, step } = change;
  const day = formats.weekdayInSentence(step.on);
  const isDigest = step.kind === 'digest';
  switch (fate) {
    case 'done':
      return [isDigest ? effect.digestDone : effect.done(day)];
    case 'stays':
      return isDigest ? [] : [effect.stays(day)];
    case 'moves': {
      const from = formats.weekdayInSentence(change.from.on);
      return [isDigest ? effect.digestMoves(from, day) : effect.moves(from, words.timeOf(step.at))];
    }
    case 'comes':
      return [isDigest ? effect.digestComes(day) : effect.comes(words.timeOf(step.at))];
    case 'catchesUp':
      return [effect.catchesUp(words.timeOf(step.at))];
    case 'dropped':
      if (isDigest) return [effect.digestDropped];
      return [meeting.state === 'planned' ? effect.tooNear(step.workingDaysBefore) : effect.dropped(day)];
  }
}

function dueWords(change: MeetingChange, known: Meeting | undefined, isSwitched: boolean, speech: Speech): EffectWords {
  const { own, asking } = change;
  const { effect } = speech;
  const isOff = own.meeting.state !== 'planned';
  if (isOff) return isSwitched ? changedLists(asking, effect) : { sentences: [], lists: [] };
  if (known?.state !== 'planned') {
    return own.due.length === 0 ? { sentences: [effect.noneDue], lists: [] } : { sentences: [], lists: [{ lead: effect.dueNow(own.due.length), initiatives: own.due }] };
  }
  if (isSwitched) return changedLists(asking, effect);
  const changed = isAskedOut(change) ? lackingLists(own, effect) : changedLists(own, effect);
  return { ...changed, sentences: [...countSentences(own, speech), ...changed.sentences] };
}

function changedLists({ due, becomeDue, noLongerDue }: DueChange, effect: Speech['effect']): EffectWords {
  if (becomeDue.length + noLongerDue.length === 0) return { sentences: [due.length === 0 ? effect.noneDue : effect.sameDue(due.length)], lists: [] };
  const lists = [
    { lead: effect.becomeDue(becomeDue.length), initiatives: becomeDue },
    { lead: effect.noLongerDue(noLongerDue.length), initiatives: noLongerDue },
  ];
  return { sentences: [], lists: lists.filter(({ initiatives }) => initiatives.length > 0) };
}

/** Whether everybody has been asked, and nobody will be again. */
const isAskedOut = ({ steps }: MeetingChange): boolean => {
  const asks = steps.filter(({ step }) => step.kind === 'ask');
  return asks.length > 0 && asks.every(({ fate }) => fate === 'done' || fate === 'dropped');
};

/** The same as {@link changedLists}, of a meeting for which nobody is asked any more. */
function lackingLists({ due, becomeDue, noLongerDue }: DueChange, effect: Speech['effect']): EffectWords {
  if (due.length + noLongerDue.length === 0) return { sentences: [effect.noneLacking], lists: [] };
  const isSame = becomeDue.length + noLongerDue.length === 0;
  const lists = [
    { lead: effect.becomeLacking(becomeDue.length), initiatives: becomeDue },
    { lead: effect.noLongerLacking(noLongerDue.length), initiatives: noLongerDue },
  ];
  return { sentences: [...(isSame ? [effect.sameLacking(due.length)] : []), effect.askedOut], lists: lists.filter(({ initiatives }) => initiatives.length > 0) };
}

/** From when statements count, where that has changed. */
const countSentences = ({ from: { before, after } }: DueForMeeting, { effect, formats }: Speech): readonly string[] =>
  before && after && danishDayOf(before) !== danishDayOf(after) ? [effect.counts(formats.dayInSentence(danishDayOf(after)))] : [];
