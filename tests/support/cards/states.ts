import fc from 'fast-check';
import { addDays, asId, instantOf, TRAFFIC_LIGHTS, type Day, type InitiativeId, type Instant, type StatusUpdateId } from '../../../src/domain';
import type { AnsweredItem, CardMeeting, DigestState, Draft, Notice, OnYourBehalfState, OpenItem, ProposalState, ReminderState, Viewer } from '../../../src/faces/bot/cards';
import hardCases from '../../../src/local/town/hard-cases.json';
import { day } from '../builders';

/** Cards as they might come to be, and worse. */

const HARD = hardCases.cases.map(({ value }) => value);
const typed = (most: number) => fc.oneof(fc.constantFrom(...HARD), fc.string({ unit: 'grapheme', maxLength: most }), fc.string({ unit: 'binary', maxLength: most })).map((text) => text.slice(0, most));
const title = typed(255);
const name = typed(60);
const statusText = typed(1000);

const aDay: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 3650 }).map((days) => addDays(day('2024-01-01'), days));
const aTime: fc.Arbitrary<Instant> = fc.tuple(aDay, fc.constantFrom('00:00', '08:00', '13:59', '23:59')).map(([on, clock]) => instantOf(on, clock));
const aLight = fc.constantFrom(...TRAFFIC_LIGHTS);
const anUpdate: fc.Arbitrary<StatusUpdateId> = fc.integer({ min: 1, max: 999_999 }).map((id) => asId(id));
const aMeeting: fc.Arbitrary<CardMeeting> = fc.record({ body: fc.oneof(fc.constantFrom('Chefforum', 'Erhverv på tværs'), name), day: aDay });
const aKey = fc.integer({ min: 1, max: 9999 }).map((n) => asId<ReminderState['key']>(`${n}|ask-10|${n + 1}`));
const aLink = fc.constant('https://handleplan.example/?plan=1#/mine');

const optional = <T extends object>(values: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record<T>(values, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;

const aDraft: fc.Arbitrary<Draft> = fc.tuple(statusText, optional({ light: aLight })).map(([text, light]) => ({ text, ...light }));
const aNotice: fc.Arbitrary<Notice> = fc.oneof(
  fc.record({ is: fc.constant('statedMeanwhile' as const), by: name, at: aTime }),
  fc.constantFrom<Notice>(
    { is: 'notSaved' },
    { is: 'refused', why: { code: 'light-needed' } },
    { is: 'refused', why: { code: 'text-needed' } },
    { is: 'refused', why: { code: 'text-needed-worse', from: 'green', to: 'red' } },
    { is: 'refused', why: { code: 'text-too-long', over: 1, limit: 1000 } },
  ),
);
const aStatus = fc.record({ light: aLight, since: aDay, text: statusText, update: anUpdate });

const openItem = (initiative: InitiativeId): fc.Arbitrary<OpenItem> =>
  fc.tuple(title, optional({ status: aStatus, insteadOf: name }), fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: optional({ draft: aDraft, notice: aNotice }) })).map(([text, some, work]) => ({
    initiative,
    title: text,
    ...some,
    ...work,
  }));

const answeredItem = (initiative: InitiativeId): fc.Arbitrary<AnsweredItem> =>
  fc
    .tuple(
      fc.record({ title, light: aLight, update: anUpdate, change: fc.oneof(fc.constantFrom('unchanged' as const, 'newText' as const, 'first' as const), fc.record({ from: aLight })), at: aTime }),
      optional({ by: name, correcting: optional({ draft: aDraft, notice: aNotice }) }),
    )
    .map(([item, some]) => ({ initiative, ...item, ...some }));

export const viewers: fc.Arbitrary<Viewer> = fc.record({ teamsUser: fc.uuid().map((id) => `29:${id}`), language: fc.constantFrom('da' as const, 'en' as const), now: aTime });

/** @param most open ones; more than a card holds. */
export const reminders = (most = 12): fc.Arbitrary<ReminderState> =>
  fc.tuple(fc.nat({ max: most }), fc.nat({ max: 8 })).chain(([open, answered]) =>
    fc.record({
      key: aKey,
      ask: fc.constantFrom('first' as const, 'again' as const, 'now' as const),
      meeting: fc.tuple(aMeeting, aTime).map(([meeting, startsAt]) => ({ ...meeting, startsAt })),
      gone: fc.array(fc.record({ title, why: fc.constantFrom('notYours' as const, 'notRunning' as const, 'removed' as const) }), { maxLength: 2 }),
      isMoved: fc.boolean(),
      open: fc.tuple(...Array.from({ length: open }, (_, at) => openItem(asId(at + 1)))),
      answered: fc.tuple(...Array.from({ length: Math.min(answered, 8) }, (_, at) => answeredItem(asId(at + 101)))),
      rest: fc.nat({ max: 40 }),
      servesToo: fc.array(aMeeting, { maxLength: 3 }),
      link: aLink,
    }),
  );

const count = fc.nat({ max: 60 });
export const digests: fc.Arbitrary<DigestState> = fc
  .record({
    key: aKey,
    meeting: fc.tuple(aMeeting, aTime).map(([meeting, startsAt]) => ({ ...meeting, startsAt })),
    lights: fc.record({ red: count, yellow: count, green: count }),
    without: count,
    discuss: fc.array(fc.record({ title, light: aLight, text: statusText }), { maxLength: 20 }),
    news: fc
      .tuple(fc.record({ moved: fc.array(fc.record({ from: aLight, to: aLight, count }), { maxLength: 6 }), completed: count, added: count, proposals: count }), optional({ since: aDay }))
      .map(([news, since]) => ({ ...news, ...since })),
    waiting: fc.array(
      fc
        .tuple(fc.record({ title, person: name, asked: fc.array(aDay, { maxLength: 3 }), is: fc.constantFrom('asked' as const, 'uncertain' as const, 'notReached' as const, 'notAsked' as const) }), optional({ centre: name, isOfDeputy: fc.boolean() }))
        .map(([item, some]) => ({ ...item, ...some })),
      { maxLength: 20 },
    ),
    link: aLink,
  })
  .map(({ without, ...state }) => {
    const running = state.lights.red + state.lights.yellow + state.lights.green + without;
    return { ...state, running, confirmed: Math.min(running, state.lights.green) };
  });

export const proposals: fc.Arbitrary<ProposalState> = fc.tuple(title, optional({ centre: name, by: name, others: count })).map(([text, some]) => ({ title: text, link: 'https://handleplan.example/', ...some }));
export const behalves: fc.Arbitrary<OnYourBehalfState> = fc.record({ title, by: name, light: aLight, text: statusText, at: aTime, link: aLink });

export { aMeeting as meetings, name as names, statusText as statusTexts, title as titles };
