import type { ReminderOrder } from '../../../application/ports';
import type { BodyRole, ClosedKind, Kind, MeetingState, NoticeAbout, Phase, ReminderFailure, ReminderState, ReminderStep, Source, Stage, SuccessAnswer, TrafficLight } from '../../../domain';

/** What a person reads in SharePoint itself, in the two languages a site can be set up in. */
export interface Words {
  readonly da: string;
  readonly en: string;
}
export type Language = keyof Words;

/** The codes of a column and what people read instead of them; `none` stands where the column is empty. */
export interface CodeWords<Code extends string = string> {
  readonly words: Readonly<Record<Code, Words>>;
  readonly none?: Words;
}

/** Shape and word: colour alone is lost in print, in high contrast and on those who do not see it. */
export const LIGHT_WORDS = {
  words: {
    green: { da: '● Grøn', en: '● Green' },
    yellow: { da: '▲ Gul', en: '▲ Yellow' },
    red: { da: '■ Rød', en: '■ Red' },
  },
  none: { da: '○ Ingen status endnu', en: '○ No status yet' },
} satisfies CodeWords<TrafficLight>;

/** Neither shape nor colour of a light: whether a promise is reached is another question than how the work goes. */
export const SUCCESS_WORDS = {
  words: {
    reached: { da: '⚑ Nået', en: '⚑ Reached' },
    notYet: { da: '⚐ Ikke endnu', en: '⚐ Not yet' },
  },
} satisfies CodeWords<SuccessAnswer>;

export const KIND_WORDS = {
  words: {
    course: { da: 'Konkret forløb', en: 'Concrete course' },
    strategic: { da: 'Strategisk indsats', en: 'Strategic initiative' },
  },
} satisfies CodeWords<Kind>;

export const PHASE_WORDS = {
  words: {
    proposed: { da: 'Forslag', en: 'Proposed' },
    planned: { da: 'Planlagt', en: 'Planned' },
    running: { da: 'I gang', en: 'Running' },
    completed: { da: 'Afsluttet', en: 'Completed' },
    dropped: { da: 'Udgået', en: 'Dropped' },
  },
} satisfies CodeWords<Phase>;

export const STAGE_WORDS = {
  words: {
    draft: { da: 'Udkast', en: 'Draft' },
    presented: { da: 'Præsenteret i chefforum', en: 'Presented' },
    rolledOut: { da: 'Udrullet', en: 'Rolled out' },
    closed: { da: 'Afsluttet', en: 'Closed' },
  },
} satisfies CodeWords<Stage>;

export const CLOSED_WORDS = {
  words: {
    everyYear: { da: 'Lukkedag hvert år', en: 'Closing day every year' },
    once: { da: 'Lukkedag én gang', en: 'Closing day once' },
    quietWeek: { da: 'Stille uge hvert år', en: 'Quiet week every year' },
  },
} satisfies CodeWords<ClosedKind>;

export const SOURCE_WORDS = {
  words: {
    tab: { da: 'Fane i Teams', en: 'Teams tab' },
    webpart: { da: 'Webdel', en: 'Web part' },
    card: { da: 'Kort i Teams', en: 'Card in Teams' },
    meeting: { da: 'På mødet', en: 'At the meeting' },
    import: { da: 'Hentet fra fil', en: 'Imported from a file' },
  },
} satisfies CodeWords<Source>;

export const ROLE_WORDS = {
  words: {
    steering: { da: 'Styregruppe', en: 'Steering group' },
    knowledge: { da: 'Følge- og vidensgruppe', en: 'Knowledge group' },
    project: { da: 'Projektgruppe', en: 'Project group' },
    working: { da: 'Arbejdsgruppe', en: 'Working group' },
  },
} satisfies CodeWords<BodyRole>;

export const MEETING_WORDS = {
  words: {
    planned: { da: 'Planlagt', en: 'Planned' },
    held: { da: 'Holdt', en: 'Held' },
    cancelled: { da: 'Aflyst', en: 'Cancelled' },
  },
} satisfies CodeWords<MeetingState>;

/** The states of a decision as its row keeps them. */
export const DECISION_STATES = ['open', 'done'] as const;
export type DecisionState = (typeof DECISION_STATES)[number];

export const DECISION_WORDS = {
  words: { open: { da: 'Åben', en: 'Open' }, done: { da: 'Udført', en: 'Done' } },
} satisfies CodeWords<DecisionState>;

/** As a chair reads them. A row without a state closes a step of its meeting. */
export const REMINDER_WORDS = {
  words: {
    claimed: { da: 'På vej', en: 'On its way' },
    sending: { da: 'Bliver sendt', en: 'Being sent' },
    sent: { da: 'Sendt', en: 'Sent' },
    uncertain: { da: 'Måske sendt', en: 'Perhaps sent' },
    failed: { da: 'Kunne ikke sendes', en: 'Could not be sent' },
  },
  none: { da: 'Trinnet er slut', en: 'The step is over' },
} satisfies CodeWords<ReminderState>;

export const STEP_WORDS = {
  words: {
    ask: { da: 'Ansvarlige bliver spurgt', en: 'Owners are asked' },
    digest: { da: 'Mødelederen får overblik', en: 'The chair gets an overview' },
    now: { da: 'Spurgt af mødelederen', en: 'Asked by the chair' },
    proposal: { da: 'Redaktører får besked om et forslag', en: 'Editors are told of a proposal' },
    onBehalf: { da: 'Den ansvarlige får besked om et lys som andre har sat', en: 'The owner is told of a light that others set' },
  },
} satisfies CodeWords<ReminderStep['kind'] | NoticeAbout['kind']>;

export const FAILURE_WORDS = {
  words: {
    notInstalled: { da: 'Har ikke appen', en: 'Does not have the app' },
    blocked: { da: 'Har blokeret appen', en: 'Has blocked the app' },
    disabled: { da: 'Slået fra af administrator', en: 'Disabled by an administrator' },
    noConversation: { da: 'Ingen samtale', en: 'No conversation' },
    tooLarge: { da: 'Kortet er for stort', en: 'The card is too large' },
    refused: { da: 'Afvist af Teams', en: 'Refused by Teams' },
  },
} satisfies CodeWords<ReminderFailure>;

export const ORDER_WORDS = {
  words: {
    askNow: { da: 'Spørg nu', en: 'Ask now' },
    sendAgain: { da: 'Send kortet igen', en: 'Send the card again' },
  },
} satisfies CodeWords<ReminderOrder['kind']>;
