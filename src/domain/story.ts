import type { Instant } from './day';
import { byTime } from './history';
import type { Decision, Meeting } from './meeting';
import type { StatusUpdate } from './status-update';
import type { TrafficLight } from './traffic-light';

/** What happened with an initiative, as its panel tells it. */
export type StoryEntry =
  | { readonly kind: 'statement'; readonly at: Instant; readonly update: StatusUpdate }
  /** Two or more confirmations in a row that said nothing new, latest first: "Stadig grøn tre gange". */
  | { readonly kind: 'confirmations'; readonly at: Instant; readonly light: TrafficLight; readonly updates: readonly StatusUpdate[] }
  | { readonly kind: 'decision'; readonly at: Instant; readonly decision: Decision; readonly meeting: Meeting };

/**
 * One initiative's statements and decisions, latest first. A decision stands at its meeting's end; confirmations
 * on either side of it are not folded together.
 */
export function storyOf(updates: readonly StatusUpdate[], decisions: readonly Decision[], meetings: readonly Meeting[]): readonly StoryEntry[] {
  const entries: StoryEntry[] = [...updates].sort(byTime).map((update) => ({ kind: 'statement', at: update.at, update }));
  for (const decision of decisions) {
    const meeting = meetings.find(({ id }) => id === decision.meeting);
    if (meeting) entries.push({ kind: 'decision', at: meeting.endsAt, decision, meeting });
  }
  entries.sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1)); // stable: statements at the same time keep their order
  return folded(entries).reverse();
}

function folded(oldestFirst: readonly StoryEntry[]): StoryEntry[] {
  const story: StoryEntry[] = [];
  let before: { readonly light?: TrafficLight; readonly words: string } = { words: '' };
  let quiet: readonly StatusUpdate[] = []; // the confirmations the story ends with, latest first
  for (const entry of oldestFirst) {
    if (entry.kind !== 'statement') {
      quiet = [];
      story.push(entry);
      continue;
    }
    const { update } = entry;
    quiet = saysNothingNew(update, before) ? [update, ...quiet] : [];
    if (quiet.length < 2) story.push(entry);
    else story.splice(-1, 1, { kind: 'confirmations', at: update.at, light: update.light, updates: quiet });
    before = { light: update.light, words: update.text === '' && update.light === before.light ? before.words : update.text };
  }
  return story;
}

/** A light confirmed with no words, or with the words that stood there already, and nothing about success. */
const saysNothingNew = (update: StatusUpdate, before: { readonly light?: TrafficLight; readonly words: string }): boolean =>
  update.confirmsUnchanged && update.success === undefined && update.light === before.light && (update.text === '' || update.text === before.words);
