import type { Instant } from './day';
import { isDueFor, type FreshnessWindow } from './freshness';
import type { InitiativeId, MeetingId, PersonId, PlanId } from './ids';
import type { Initiative, InitiativeContent, Phase } from './initiative';
import { ownerNeed } from './owners';
import { whoAnswersFor } from './people';
import type { Person, Stage } from './plan';
import type { CurrentStatus } from './status-update';

/** Why an owner is not asked, but their deputies are. `left`: no longer among the site's people. */
export type Absent = 'away' | 'left';

/** Whether somebody is asked about an initiative in a step before a meeting, and why, or why not. */
export type WhyAsked =
  /** `insteadOf`: the owner, where deputies are asked. Never nobody. */
  | { readonly is: 'asked'; readonly to: readonly PersonId[]; readonly insteadOf?: { readonly owner: PersonId; readonly because: Absent } }
  /** Whoever is to be asked about it has this step's card already, with it or without. */
  | { readonly is: 'sentAlready'; readonly to: readonly PersonId[] }
  /** It was said in time for the meeting. */
  | { readonly is: 'fresh'; readonly since: Instant; readonly by: PersonId }
  /** It is asked about for an earlier meeting, and one answer serves both. */
  | { readonly is: 'leftTo'; readonly meeting: MeetingId }
  | { readonly is: 'notRunning'; readonly phase: Phase }
  | { readonly is: 'notRolledOut'; readonly stage: Stage }
  /** Its owner has given it back: it waits for another one, and asks for no light meanwhile. */
  | { readonly is: 'needsOwner' }
  /** Nobody was ever chosen. */
  | { readonly is: 'noOwner' }
  /** The owner is not here, and no deputy is. */
  | { readonly is: 'nobodyHere'; readonly owner: PersonId; readonly because: Absent };

/** An initiative of a plan that the meeting is about. */
export interface InitiativeAsked {
  readonly plan: PlanId;
  readonly initiative: InitiativeId;
  readonly why: WhyAsked;
}

/** Who is there to be asked. */
export interface Present {
  /** Those the site knows. */
  readonly people: ReadonlyMap<PersonId, Person>;
  /** Those who are away today. */
  readonly away: ReadonlySet<PersonId>;
}

/** Who is to be asked about what runs: its owner; when the owner is not here, every deputy who is; of what was given back, nobody. */
export function whoIsAskedAbout(initiative: Pick<InitiativeContent, 'owner' | 'needsOwner' | 'phase' | 'deputies'>, { people, away }: Present): Extract<WhyAsked, { is: 'asked' | 'needsOwner' | 'noOwner' | 'nobodyHere' }> {
  const { owner } = initiative;
  const need = ownerNeed(initiative, people);
  if (need === 'handedOver') return { is: 'needsOwner' };
  if (owner === undefined) return { is: 'noOwner' };
  const because: Absent | undefined = need === 'left' ? 'left' : away.has(owner) ? 'away' : undefined;
  if (!because) return { is: 'asked', to: [owner] };
  const hasLeft = (person: PersonId): boolean => people.size > 0 && !people.has(person);
  const to = [...new Set(whoAnswersFor(initiative))].filter((person) => person !== owner && !away.has(person) && !hasLeft(person));
  return to.length > 0 ? { is: 'asked', to, insteadOf: { owner, because } } : { is: 'nobodyHere', owner, because };
}

/** What a step knows of one plan before it asks about its initiatives. */
export interface AskingOfPlan {
  readonly stage: Stage;
  readonly window: FreshnessWindow | undefined;
  /** Earlier meetings whose cards ask about whatever is due for them, earliest first. */
  readonly covering: readonly FreshnessWindow[];
  readonly sent: ReadonlySet<PersonId>;
}

/** @param status the initiative's, now. */
export function whyAsked(initiative: Initiative, status: CurrentStatus | undefined, { stage, window, covering, sent }: AskingOfPlan, present: Present): WhyAsked {
  if (stage !== 'rolledOut' || !window) return { is: 'notRolledOut', stage };
  if (initiative.phase !== 'running') return { is: 'notRunning', phase: initiative.phase };
  if (status && !isDueFor(window, initiative, status)) return { is: 'fresh', since: status.at, by: status.by };
  const who = whoIsAskedAbout(initiative, present);
  if (who.is !== 'asked') return who;
  const earlier = covering.find((other) => isDueFor(other, initiative, status));
  if (earlier) return { is: 'leftTo', meeting: earlier.meeting.id };
  return who.to.every((person) => sent.has(person)) ? { is: 'sentAlready', to: who.to } : who;
}
