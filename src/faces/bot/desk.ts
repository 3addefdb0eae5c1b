import {
  answerCard,
  isPlanError,
  PeopleInTeams,
  proveArrival,
  wholePlans,
  type AnsweredCard,
  type AnsweredPress,
  type AnsweringPorts,
  type BotDesk,
  type CardMessage,
  type CardTransport,
  type Conversation,
  type FromTeams,
  type LedgerRow,
  type Pace,
  type PeopleInTeamsPorts,
  type PressedStatement,
  type ReminderLedger,
  type TeamsPress,
} from '../../application';
import { cardMeeting as meetingNow, digestOf, INITIATIVES_ON_A_CARD, partsOfKey, partsOfNotice, previewRound, type Absence, type ActionPlan, type CardMeeting, type InitiativeId, type KeyParts, type PersonId } from '../../domain';
import { closedCard, digestCard, greetingCard, notYoursCard, reminderCard, withTyped } from './cards';
import type { Viewer } from './cards/state';
import { readPress, type Press } from './press';
import { digestState } from './states/digest-state';
import type { Links } from './states/links';
import { afterPress } from './states/pressed-card';
import { cardMeeting, closedState, nameOf, reminderState } from './states/reminder-state';
import { servedToo } from './states/served-too';
import { speechOf, type Language } from './texts';

export interface DeskPorts extends AnsweringPorts, PeopleInTeamsPorts {
  readonly ledger: ReminderLedger;
  readonly transport: CardTransport;
  readonly pace: Pace;
  /** Resolves after so many milliseconds. */
  readonly wait: (ms: number) => Promise<void>;
  /** Who is away, as far as it is known at the moment. */
  readonly knownAbsences: () => readonly Absence[];
}

export interface DeskOptions {
  readonly language: Language;
  readonly links: Links;
}

/** Teams shows an error after ten to fifteen seconds, and sends the press again. */
export const ANSWERED_WITHIN_MS = 2_500;
/** So often an edit is tried that Teams would not take just now. */
const MOST_EDITS = 3;
const FIRST_PAUSE_MS = 2_000;
const MOST_TRIES_TO_KEEP = 4;

type MeetingThere = Exclude<CardMeeting, { readonly is: 'gone' }>;

/** What a press led to: a card, or a sentence beneath the one there is. */
type Shown = { readonly message: CardMessage; readonly row: LedgerRow | undefined; readonly person: PersonId; readonly isTheirs: boolean } | { readonly sentence: string };

/** Sees to what comes in from Teams: who it is, what they pressed, what they see of it, and what the message shows from then on. */
export function botDesk(ports: DeskPorts, options: DeskOptions): BotDesk {
  const { clock, ledger } = ports;
  const people = new PeopleInTeams(ports);
  const words = () => speechOf(options.language, clock.now()).texts;
  const viewerOf = ({ teamsUser }: FromTeams): Viewer => ({ teamsUser, language: options.language, now: clock.now() });

  async function seeTo(press: Press, parts: KeyParts, { from, member }: TeamsPress): Promise<Shown> {
    const person = await people.personOf(from, member);
    if (person === undefined) return { sentence: words().service.notKnown };
    const [row, answered] = await Promise.all([rowOf(press), answer(press, parts, person)]);
    const { plans, meeting, outcomes } = answered;
    const isTheirs = parts.person === person;
    const shown = (message: CardMessage): Shown => ({ message, row, person, isTheirs });
    if (meeting.is === 'gone') return { sentence: words().service.oldCard };
    if (!isTheirs && outcomes.every(({ is }) => is === 'notYours')) {
      return shown(notYoursCard({ meeting: cardMeeting(plans, meeting.meeting), person: nameOf(plans, parts.person), link: options.links.plan }, viewerOf(from)));
    }
    const closed = closedState(plans, press.key, meeting, options.links);
    if (closed) return shown(closedCard(closed, viewerOf(from)));
    if (parts.step.kind !== 'digest') return shown(reminderOf(press, parts, person, row, answered, meeting, from));
    const isChair = row !== undefined || plans.some(({ bodies }) => bodies.some(({ id, chair }) => id === meeting.meeting.body && chair === person));
    return isChair ? shown(await overviewOf(press, answered, meeting, from)) : { sentence: words().service.oldCard }; // anybody can make up a key in their own name
  }

  /** The chair's, as things stand now. */
  async function overviewOf({ key }: Press, { plans }: AnsweredCard, { meeting }: MeetingThere, from: FromTeams): Promise<CardMessage> {
    const rows = await ledger.of([meeting.id]);
    const digest = digestOf(plans, meeting, rows.map(({ value }) => value), clock.now());
    return digest ? digestCard(digestState(plans, digest, key, options.links), viewerOf(from)) : closedCard({ key, why: 'nothingLeft', meeting: cardMeeting(plans, meeting), link: options.links.mine }, viewerOf(from));
  }

  const rowOf = async ({ key }: Press): Promise<LedgerRow | undefined> => (await ledger.get(key).catch(nothingWhenUnread))?.value;

  async function answer(press: Press, { meeting }: KeyParts, by: PersonId): Promise<AnsweredCard> {
    const statement = statementOf(press);
    if (statement) return answerCard(ports, { reminder: press.key, meeting, by, statements: [statement], ...startOf(press) });
    const plans = await wholePlans(ports);
    return { plans, meeting: meetingNow(plans, { meeting, ...startOf(press) }, clock.now()), outcomes: [] };
  }

  function reminderOf(press: Press, { step }: KeyParts, person: PersonId, row: LedgerRow | undefined, answered: AnsweredCard, { is, meeting }: MeetingThere, from: FromTeams): CardMessage {
    const { plans } = answered;
    const initiatives = row && row.initiatives.length > 0 ? row.initiatives.slice(0, INITIATIVES_ON_A_CARD) : [...press.seen.keys()];
    const owed = owedStill(plans, person, { meeting: meeting.id, step });
    const { typed, settled, ...after } = afterPress(press, answered);
    const state = reminderState({
      plans, key: press.key, meeting, step, reader: person, initiatives, links: options.links,
      ...(row?.sentAt && { sentAt: row.sentAt }),
      isMoved: is === 'moved',
      rest: owed.filter((id) => !initiatives.includes(id)).length,
      servesToo: servedToo(plans, meeting, initiatives, clock.now()),
      ...after,
    });
    return reminderCard(withTyped(state, typed, settled), viewerOf(from));
  }

  /** All that somebody would be asked about, were the step taken now. */
  function owedStill(plans: readonly ActionPlan[], person: PersonId, { meeting, step }: Pick<KeyParts, 'meeting' | 'step'>): readonly InitiativeId[] {
    const round = previewRound({ plans, absences: ports.knownAbsences(), reminders: [], closed: [], orders: [], now: clock.now() }, meeting, step);
    const card = round?.cards.find((one) => one.person === person);
    return card ? [...card.initiatives, ...card.rest].map(({ initiative }) => initiative) : [];
  }

  async function afterwards(press: TeamsPress, { key, verb }: Press, shown: Shown): Promise<void> {
    if ('sentence' in shown) return;
    const { message, row, person, isTheirs } = shown;
    if (isTheirs && press.activity !== undefined) await proveArrival({ ledger }, key, press.activity);
    const activity = press.activity ?? row?.activity;
    const isEdited = press.way === 'submit' || verb === 'still' || verb === 'save'; // an edit makes cards refresh, and a refresh that edits would never end
    if (isTheirs && isEdited && activity !== undefined) await edit(ports, chatWith(person, press.from), activity, message);
  }

  return {
    async met(place, by, member) {
      if (by === 'install') await patiently(ports.wait, () => people.meet(place, member));
      else {
        const person = await people.personOf(place, member);
        if (person !== undefined && (await ports.pace.turn())) await ports.transport.send(chatWith(person, place), greetingCard(options.links.mine, viewerOf(place)));
      }
    },

    left: (directoryId) => people.leave(directoryId),

    async pressed(press): Promise<AnsweredPress> {
      const read = readPress(press.value);
      if ('press' in read && partsOfNotice(read.press.key)) return { answer: { shows: 'message', text: words().service.onlyTold } };
      const parts = 'press' in read ? partsOfKey(read.press.key) : undefined;
      if (!('press' in read) || !parts || (parts.step.kind === 'digest' && read.press.verb !== 'refresh')) return { answer: { shows: 'error', code: 'bad-request', text: words().service.oldCard } };
      const work = seeTo(read.press, parts, press).catch((error: unknown): Shown => {
        if (!isPlanError(error)) throw error;
        ports.journal.note('warning', 'press-not-read', { code: error.code });
        return { sentence: words().form.notSaved };
      });
      const shown = await Promise.race([work, ports.wait(ANSWERED_WITHIN_MS).then(() => 'late' as const)]);
      if (shown !== 'late') return { answer: 'sentence' in shown ? { shows: 'message', text: shown.sentence } : { shows: 'card', message: shown.message }, after: () => afterwards(press, read.press, shown) };
      const text = statementOf(read.press) ? words().service.stillSaving : words().service.sorry; // the write goes on, and its key keeps it from being made twice
      return { answer: { shows: 'message', text }, after: async () => afterwards(press, read.press, await work) };
    },
  };
}

const chatWith = (person: PersonId, { directoryId, conversation, serviceUrl, tenant, teamsUser }: FromTeams): Conversation => ({ person, directoryId, id: conversation, serviceUrl, tenant, teamsUser });

/** Teams says only once that somebody has the app: whoever is not kept then is not reached. @throws PlanError when the store stays away */
async function patiently(wait: DeskPorts['wait'], act: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await act();
      return;
    } catch (error) {
      if (!isPlanError(error) || tries === MOST_TRIES_TO_KEEP) throw error;
      await wait(FIRST_PAUSE_MS * 2 ** tries);
    }
  }
}

/** A card can be drawn without its row in the ledger: it says itself what it showed. */
function nothingWhenUnread(error: unknown): undefined {
  if (!isPlanError(error)) throw error;
}

const startOf = ({ startsAt }: Press): Pick<Press, 'startsAt'> => (startsAt ? { startsAt } : {});

/** `undefined` for a press that states nothing. */
function statementOf(press: Press): PressedStatement | undefined {
  if (press.verb !== 'still' && press.verb !== 'save') return undefined;
  const { initiative, light } = press;
  const seen = press.seen.get(initiative) ?? undefined;
  if (!light) return undefined;
  return { initiative, said: press.verb === 'still' ? { says: 'still', light } : { says: 'this', light, text: press.text }, ...(seen !== undefined && { seen }) };
}

async function edit({ transport, pace, journal }: DeskPorts, to: Conversation, activity: string, message: CardMessage): Promise<void> {
  for (let tries = 0; tries < MOST_EDITS; tries += 1) {
    if (!(await pace.turn())) return;
    const delivery = await transport.edit(to, activity, message);
    if (delivery.is === 'later') pace.hold(delivery.afterMs ?? FIRST_PAUSE_MS * 2 ** tries);
    else {
      if (delivery.is !== 'sent') journal.note('warning', 'card-not-edited', { detail: delivery.detail });
      return;
    }
  }
}
