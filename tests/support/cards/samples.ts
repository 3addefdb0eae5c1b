import { asId, type InitiativeId, type Instant, type ReminderKey, type StatusUpdateId } from '../../../src/domain';
import {
  closedCard,
  digestCard,
  notYoursCard,
  onYourBehalfCard,
  proposalCard,
  reminderCard,
  type AnsweredItem,
  type DigestState,
  type OpenItem,
  type ReminderState,
  type TypedMessage,
  type Viewer,
} from '../../../src/faces/bot/cards';
import type { Language } from '../../../src/faces/bot/texts';
import { day, instant } from '../builders';

/** The cards of the mockups and all the others, each with something in it. */

const KEY: ReminderKey = asId('12|ask-10|34');
const LINK = 'https://handleplan.example/?plan=1#/mine';
const MORNING = instant('2026-05-28 09:20');
export const CHEFFORUM = { body: 'Chefforum', day: day('2026-06-12'), startsAt: instant('2026-06-12 09:00') };

export const aViewer = (language: Language, now: Instant = MORNING): Viewer => ({ teamsUser: '29:1a2b3c', language, now });

const initiative = (id: number): InitiativeId => asId(id);
const update = (id: number): StatusUpdateId => asId(id);

const CLIMATE: OpenItem = {
  initiative: initiative(7),
  title: 'Klimaklar virksomhed',
  status: { light: 'green', since: day('2025-09-04'), text: '41 virksomheder er igennem, og 12 står på venteliste.', update: update(101) },
};
const NETWORK: OpenItem = {
  initiative: initiative(8),
  title: 'Netværk for cirkulær produktion',
  status: { light: 'green', since: day('2026-01-15'), text: '17 virksomheder deltager.', update: update(102) },
};
const ENERGY: OpenItem = {
  initiative: initiative(9),
  title: 'Energifællesskab i Nordre Erhvervspark',
  status: { light: 'yellow', since: day('2026-03-06'), text: 'Netselskabet svarer først i maj, så projekteringen venter. Grundejerne er klar.', update: update(103) },
};
const MY_TEXT = 'Netselskabet har svaret, og vi kan koble os på i 2027. Vi projekterer nu.';
const NEW: OpenItem = { initiative: initiative(10), title: 'Studiejob i bymidten' };

export const aReminder = (over: Partial<ReminderState> = {}): ReminderState => ({
  key: KEY,
  ask: 'first',
  meeting: CHEFFORUM,
  open: [CLIMATE, NETWORK, ENERGY],
  answered: [],
  rest: 0,
  servesToo: [],
  link: LINK,
  ...over,
});

const answered = ({ initiative: id, title }: OpenItem, over: Partial<AnsweredItem> = {}): AnsweredItem => ({
  initiative: id,
  title,
  light: 'green',
  update: update(201),
  change: 'unchanged',
  at: instant('2026-05-28 09:16'),
  ...over,
});
const CLIMATE_DONE = answered(CLIMATE);
const NETWORK_DONE = answered(NETWORK, { update: update(202) });
const ENERGY_DONE = answered(ENERGY, { light: 'yellow', update: update(203), change: 'newText' });
const ALSO = [{ body: 'Erhverv på tværs', day: day('2026-06-16') }];

export const aDigest = (over: Partial<DigestState> = {}): DigestState => ({
  key: asId('12|digest-1|4'),
  meeting: CHEFFORUM,
  confirmed: 20,
  running: 22,
  lights: { red: 2, yellow: 4, green: 15 },
  discuss: [
    { title: 'Byggemodning af Erhvervspark Syd', light: 'red', text: '6 hektar bliver forsinket et halvt år.' },
    { title: 'Fælles rekruttering til velfærdsområderne', light: 'red', text: 'Der er brug for en beslutning om en midlertidig løsning.' },
  ],
  news: { since: day('2026-03-06'), moved: [{ from: 'green', to: 'yellow', count: 1 }, { from: 'red', to: 'yellow', count: 1 }], completed: 1, added: 0, proposals: 1 },
  waiting: [
    { title: 'Åbn virksomhed for 8. klasse', person: 'Uddannelsesvejleder', centre: 'UUC', is: 'asked', asked: [day('2026-05-28'), day('2026-06-09')] },
    { title: 'Ejerskifte i tide', person: 'Erhvervskonsulent', centre: 'CBA', is: 'uncertain', asked: [day('2026-05-28')] },
  ],
  link: 'https://handleplan.example/?plan=1#/moeder/12',
  ...over,
});

const MOVED = { ...CHEFFORUM, day: day('2026-06-19'), startsAt: instant('2026-06-19 09:00') };
const eight: readonly OpenItem[] = [CLIMATE, NETWORK, ENERGY, NEW, CLIMATE, NETWORK, ENERGY, CLIMATE].map((item, at) => ({ ...item, initiative: initiative(20 + at), title: `${item.title} ${at + 1}` }));
const meanwhile = { ...ENERGY, status: { light: 'red' as const, since: day('2026-05-28'), text: 'Grundejerne har trukket sig.', update: update(301) } };
const by = { is: 'statedMeanwhile', by: 'Projektlederen i BMC', at: instant('2026-05-28 09:15') } as const;

const REMINDERS: Readonly<Record<string, ReminderState>> = {
  ask: aReminder(),
  'ask one': aReminder({ open: [CLIMATE] }),
  'ask for a first status': aReminder({ open: [NEW] }),
  'ask eight of eleven': aReminder({ open: eight, rest: 3 }),
  'second ask': aReminder({ ask: 'again' }),
  'ask now': aReminder({ ask: 'now', open: [ENERGY] }),
  'as deputy': aReminder({ open: [{ ...CLIMATE, insteadOf: 'Klimakoordinator Kim Bak' }] }),
  'as owner and deputy': aReminder({ open: [NETWORK, { ...CLIMATE, insteadOf: 'Klimakoordinator Kim Bak' }] }),
  moved: aReminder({ isMoved: true, meeting: MOVED, open: [ENERGY], answered: [] }),
  'moved, answered': aReminder({ isMoved: true, meeting: MOVED, open: [], answered: [CLIMATE_DONE] }),
  'one gone': aReminder({ open: [ENERGY], gone: [{ title: CLIMATE.title, why: 'notYours' }] }),
  'all gone': aReminder({ open: [], gone: [{ title: CLIMATE.title, why: 'notRunning' }, { title: NETWORK.title, why: 'removed' }] }),
  receipt: aReminder({ open: [], answered: [CLIMATE_DONE, NETWORK_DONE, ENERGY_DONE], servesToo: ALSO }),
  'receipt of one': aReminder({ open: [], answered: [answered(NEW, { change: 'first' })] }),
  'receipt, one by another': aReminder({ open: [], answered: [CLIMATE_DONE, answered(ENERGY, { light: 'red', change: { from: 'yellow' }, by: 'Projektlederen i BMC' })] }),
  correct: aReminder({ open: [], answered: [CLIMATE_DONE, NETWORK_DONE, { ...ENERGY_DONE, correcting: { draft: { light: 'yellow', text: MY_TEXT } } }] }),
  partly: aReminder({ open: [ENERGY], answered: [CLIMATE_DONE, NETWORK_DONE] }),
  stale: aReminder({ open: [{ ...meanwhile, draft: { light: 'yellow', text: MY_TEXT }, notice: by }], answered: [CLIMATE_DONE, NETWORK_DONE] }),
  'stale, nothing typed': aReminder({ open: [{ ...meanwhile, notice: by }] }),
  'stale, another light pressed': aReminder({ open: [{ ...meanwhile, draft: { light: 'yellow', text: '' }, notice: by }] }),
  'refused without a text': aReminder({ open: [{ ...CLIMATE, draft: { light: 'yellow', text: '' }, notice: { is: 'refused', why: { code: 'text-needed-worse', from: 'green', to: 'yellow' } } }, NETWORK] }),
  'refused, too long': aReminder({ open: [{ ...ENERGY, draft: { light: 'yellow', text: `${MY_TEXT} `.repeat(14) }, notice: { is: 'refused', why: { code: 'text-too-long', over: 36, limit: 1000 } } }] }),
  'refused without a light': aReminder({ open: [{ ...NEW, draft: { text: MY_TEXT }, notice: { is: 'refused', why: { code: 'light-needed' } } }] }),
  'not saved': aReminder({ open: [{ ...ENERGY, draft: { light: 'red', text: MY_TEXT }, notice: { is: 'notSaved' } }] }),
};

/** Every card there is, by what it is. */
export function everyCard(language: Language): ReadonlyMap<string, TypedMessage> {
  const viewer = aViewer(language);
  const evening = aViewer(language, instant('2026-06-11 08:00'));
  return new Map([
    ...Object.entries(REMINDERS).map(([name, state]) => [name, reminderCard(state, viewer)] as const),
    ...(['held', 'cancelled', 'nothingLeft'] as const).map((why) => [why, closedCard({ key: KEY, why, meeting: CHEFFORUM, link: LINK }, viewer)] as const),
    ['not yours', notYoursCard({ meeting: CHEFFORUM, person: 'Klimakoordinator Kim Bak', link: LINK }, viewer)],
    ['digest', digestCard(aDigest(), evening)],
    ['digest, all well', digestCard(aDigest({ confirmed: 22, lights: { red: 0, yellow: 1, green: 21 }, discuss: [{ title: 'Ejerskifte i tide', light: 'yellow', text: 'Få har meldt sig.' }], news: { moved: [], completed: 0, added: 0, proposals: 0 }, waiting: [] }), evening)],
    ['digest, many', digestCard(aDigest({ confirmed: 0, lights: { red: 12, yellow: 4, green: 1 }, discuss: eight.concat(eight).map(({ title }) => ({ title, light: 'red', text: MY_TEXT })), waiting: eight.concat(eight).map(({ title }) => ({ title, person: 'Byplanlægger', is: 'notReached' as const, asked: [] })) }), evening)],
    ['proposal', proposalCard({ title: 'Studiejob i bymidten', centre: 'UUC', by: 'Uddannelsesvejleder', link: LINK }, viewer)],
    ['proposal of a file', proposalCard({ title: 'Studiejob i bymidten', by: 'Plansekretariat', others: 11, link: LINK }, viewer)],
    ['proposal of nobody', proposalCard({ title: 'Studiejob i bymidten', link: LINK }, viewer)],
    ['on your behalf', onYourBehalfCard({ title: ENERGY.title, by: 'Projektlederen i BMC', light: 'yellow', text: MY_TEXT, at: MORNING, link: LINK }, viewer)],
  ]);
}
