import { createHash } from 'node:crypto';
import { addPart, editPart, Pace, runService, type AnsweredPress, type CardTransport, type FromTeams, type Journal } from '../../src/application';
import {
  addDays,
  askingSteps,
  asId,
  currentStatuses,
  danishDayOf,
  danishTimeOf,
  instantOf,
  movedTo,
  partsOfKey,
  QUIET_HOUR,
  ASKING_HOUR,
  readinessFor,
  stepName,
  windowFor,
  type ActionPlan,
  type Day,
  type Instant,
  type KeyParts,
  type Meeting,
  type MeetingId,
  type MutationKey,
  type Person,
} from '../../src/domain';
import { botDesk } from '../../src/faces/bot/desk';
import { cardDrawing } from '../../src/faces/bot/draw';
import { inputIds } from '../../src/faces/bot/press';
import { browserLinks } from '../../src/faces/bot/states/links';
import { townService } from '../../src/local/town/people';
import { servicePortsOf } from '../adapters/ledger/stages';
import { portsOf } from '../adapters/sharepoint/ports-of';
import { SITE_OWNER } from '../support/local-site';
import { aTownSite, TOWN_MORNING } from '../support/town-site';

/** What became of one step before one meeting, or of the meeting itself. */
export type YearLine =
  | { readonly on: Day; readonly body: string; readonly meeting: Day; readonly step: string; readonly cards: number; readonly answered: number }
  | { readonly on: Day; readonly body: string; readonly meeting: Day; readonly held: { readonly confirmed: number; readonly of: number } };

export interface LivedYear {
  readonly lines: readonly YearLine[];
  /** Cards that went out, answers that were stored, and how often the service looked whether there was something to do. */
  readonly counts: { readonly cards: number; readonly answers: number; readonly runs: number };
  /** What should not have happened, a sentence each. */
  readonly findings: readonly string[];
}

interface Arrived extends KeyParts {
  readonly key: string;
  readonly at: Instant;
  readonly card: unknown;
  hasAnswered: boolean;
}

/** Written down by hand, so that the rules are not judged by themselves: holidays, and when the town hall is closed or quiet, from November 2026 to November 2027. */
const OFF = new Set('2026-12-24 2026-12-25 2026-12-31 2027-01-01 2027-03-25 2027-03-26 2027-03-29 2027-05-06 2027-05-17'.split(' '));
const QUIET = { from: '2027-07-12', to: '2027-08-01' } as const;
const isOff = (day: Day): boolean => OFF.has(day) || [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()) || (day >= QUIET.from && day <= QUIET.to);

/** The service looks around at these hours of every day, holidays and all, and whenever it expects something to do. */
const LOOKS = ['07:30', '12:00', '18:00'];
const TEAMS = 'https://smba.trafficmanager.net/emea/';
/** The project group meets again on this day after the town's first one: its meeting is put off when the first cards are out. */
const PUT_OFF_BY_DAYS = 7;
/** An extra meeting just after the summer's quiet weeks. */
const AFTER_THE_SUMMER = '2027-08-10' as Day;

/** So many people in a hundred answer a card in the hour in which they get it; the rest are silent. */
const WILLING = { first: 60, again: 50 } as const;
/** Of those, so many have something to tell. */
const CHANGED = 20;

/**
 * The demo town in virtual time, from its day zero on, upon the genuine local site: the service asks, people press the very buttons of the cards they get, the secretary marks
 * meetings as held, moves one and adds one. Who answers is decided by the card, so that every year is the same.
 */
export async function liveAYear({ days = 365 }: { readonly days?: number } = {}): Promise<LivedYear> {
  const site = await aTownSite();
  try {
    return await new TownYear(site).live(days);
  } finally {
    site.close();
  }
}

class TownYear {
  private readonly arrived: Arrived[] = [];
  private readonly findings: string[] = [];
  private readonly lines: YearLine[] = [];
  private answers = 0;
  private runs = 0;
  private readonly hasPutOff = new Set<MeetingId>();
  private readonly editor;
  private readonly service;
  private readonly ports;
  private readonly desk;

  constructor(private readonly site: Awaited<ReturnType<typeof aTownSite>>) {
    const { login } = townService();
    const now = () => site.clock.now;
    const clock = { now: () => now().toISOString() as Instant };
    const wait = (ms: number): Promise<void> => Promise.resolve(void (site.clock.now = new Date(site.clock.now.getTime() + ms)));
    const journal: Journal = { note: (level, event, facts) => level !== 'info' && this.findings.push(`The service says ${event} ${JSON.stringify(facts ?? {})}`) };
    const links = browserLinks('https://handleplan.eksempelby.example/');
    this.editor = portsOf(site, SITE_OWNER);
    this.service = servicePortsOf(site, {}, login);
    this.ports = {
      ...this.service, clock, wait, journal, keys: { next: () => asId<MutationKey>(`${login}-${site.requests.length}`) },
      keyOf: (seed: string) => asId<MutationKey>(createHash('sha256').update(seed).digest('hex')),
      loginOf: (name: string) => name,
      knownAbsences: () => [],
      transport: this.teams(),
      pace: new Pace({ clock, wait }),
      draw: cardDrawing({ language: 'da', links, now: clock.now }),
    };
    this.desk = botDesk({ ...this.ports, wait: () => new Promise(() => undefined) }, { language: 'da', links });
  }

  async live(days: number): Promise<LivedYear> {
    const first = danishDayOf(TOWN_MORNING.toISOString() as Instant);
    for (const person of (await this.plan()).people.values()) await this.desk.met(placeOf(person), 'install', () => Promise.resolve(memberOf(person)));
    await this.planTheExtraMeeting();
    for (let day = 0; day < days; day += 1) await this.liveADay(addDays(first, day));
    await this.judge();
    return { lines: this.lines, counts: { cards: this.arrived.length, answers: this.answers, runs: this.runs }, findings: this.findings };
  }

  private async liveADay(day: Day): Promise<void> {
    const looks = LOOKS.map((hour) => instantOf(day, hour));
    const evening = looks.at(-1) as Instant;
    for (let at = looks.shift(); at !== undefined; at = looks.shift()) {
      if (at < this.now) continue;
      this.site.clock.now = new Date(at);
      const before = this.arrived.length;
      const next = await this.look();
      if (next !== undefined && next > at && next < (looks[0] ?? evening)) looks.unshift(next);
      if (this.arrived.length > before) await this.hearFrom(this.arrived.slice(before));
    }
    await this.holdMeetings();
  }

  private get now(): Instant {
    return this.site.clock.now.toISOString() as Instant;
  }

  private async plan(): Promise<ActionPlan> {
    return (await this.editor.plans.open()).actionPlan;
  }

  private async look(): Promise<Instant | undefined> {
    this.runs += 1;
    const { sent, nextAt } = await runService(this.ports, { instance: 'year' });
    if (sent.left + sent.failed + sent.uncertain > 0) this.findings.push(`${this.now}: not everything went out: ${JSON.stringify(sent)}`);
    return nextAt;
  }

  private teams(): CardTransport {
    return {
      send: (to, { card }) => {
        const key = /"key":"([^"]+)"/.exec(JSON.stringify(card))?.[1] ?? '';
        const parts = partsOfKey(key);
        if (!parts || parts.person !== to.person) throw new Error(`A card without a key of its reader: ${key}`);
        this.arrived.push({ ...parts, key, card, at: this.now, hasAnswered: false });
        return Promise.resolve({ is: 'sent', activity: `activity-${this.arrived.length}` });
      },
      edit: (_to, activity) => Promise.resolve({ is: 'sent', activity }),
    };
  }

  private async hearFrom(cards: readonly Arrived[]): Promise<void> {
    for (const card of cards.filter(({ step }) => step.kind === 'ask')) if (isWilling(card)) await this.answer(card);
    await this.tell(cards);
    await this.putOff(cards);
  }

  /** Presses one button after another, each on the card that the last one led to, until nothing is asked any more. */
  private async answer(arrived: Arrived): Promise<void> {
    const person = (await this.plan()).people.get(arrived.person) as Person;
    for (let card = arrived.card, action = buttonOf(card); action; action = buttonOf(card)) {
      const { answer, after }: AnsweredPress = await this.desk.pressed({ from: placeOf(person), value: pressed(action, arrived.key), way: 'execute', member: () => Promise.resolve(memberOf(person)) });
      await after?.();
      if (answer.shows !== 'card') return void this.findings.push(`${arrived.key}: a press led to "${answer.text}"`);
      if (JSON.stringify(answer.message.card) === JSON.stringify(card)) return void this.findings.push(`${arrived.key}: a press changed nothing`);
      card = answer.message.card;
      this.answers += 1;
      arrived.hasAnswered = true;
    }
  }

  private async tell(cards: readonly Arrived[]): Promise<void> {
    const { meetings, bodies } = await this.plan();
    for (const name of new Set(cards.map(({ meeting, step }) => `${meeting}|${stepName(step)}`))) {
      const these = cards.filter(({ meeting, step }) => `${meeting}|${stepName(step)}` === name);
      const meeting = meetings.find(({ id }) => id === these[0]?.meeting) as Meeting;
      const step = these[0]?.step as Arrived['step'];
      this.lines.push({
        on: danishDayOf(this.now), body: bodies.find(({ id }) => id === meeting.body)?.title ?? '', meeting: danishDayOf(meeting.startsAt),
        step: stepName(step), cards: these.length, answered: these.filter(({ hasAnswered }) => hasAnswered).length,
      });
    }
  }

  private async putOff(cards: readonly Arrived[]): Promise<void> {
    const { meetings, bodies } = await this.plan();
    const asked = meetings.find(({ id, body }) => cards.some(({ meeting }) => meeting === id) && bodies.some((one) => one.id === body && one.role === 'project'));
    if (!asked || asked.startsAt < '2027-05' || this.hasPutOff.size > 0) return;
    this.hasPutOff.add(asked.id);
    await editPart(this.editor, 'meetings', asked, movedTo(asked, instantOf(addDays(danishDayOf(asked.startsAt), PUT_OFF_BY_DAYS), danishTimeOf(asked.startsAt))));
  }

  private async planTheExtraMeeting(): Promise<void> {
    const { bodies, plan } = await this.plan();
    const body = bodies.find(({ role }) => role === 'knowledge');
    if (!body) throw new Error('The town has no chefforum');
    await addPart(this.editor, 'meetings', {
      body: body.id, title: 'Ekstra møde', startsAt: instantOf(AFTER_THE_SUMMER, '09:00'), endsAt: instantOf(AFTER_THE_SUMMER, '10:00'), place: '', agenda: '', state: 'planned', plans: [plan.id], guests: [],
    }, asId<MutationKey>('extra'));
  }

  private async holdMeetings(): Promise<void> {
    const plan = await this.plan();
    const statuses = currentStatuses(plan);
    for (const meeting of plan.meetings.filter(({ state, endsAt }) => state === 'planned' && endsAt < this.now)) {
      await editPart(this.editor, 'meetings', meeting, { ...meeting, state: 'held' });
      const body = plan.bodies.find(({ id }) => id === meeting.body);
      const window = windowFor(meeting, plan.bodies, plan.meetings);
      if (!body || !window || body.askWorkingDaysBefore.length === 0) continue;
      const { fresh, due } = readinessFor(window, plan.initiatives, statuses);
      this.lines.push({ on: danishDayOf(this.now), body: body.title, meeting: danishDayOf(meeting.startsAt), held: { confirmed: fresh.length, of: fresh.length + due.length } });
      await this.judgeMeeting(meeting, askingSteps(meeting, body, plan.calendar).map(stepName));
    }
  }

  /** Every step before it was taken, and nobody was asked twice in one. */
  private async judgeMeeting(meeting: Meeting, steps: readonly string[]): Promise<void> {
    const closed = new Set((await this.service.ledger.closedSteps([meeting.id])).map(({ step }) => stepName(step)));
    const missing = steps.filter((step) => !closed.has(step));
    // Of steps that were late when the service was first started, the latest is taken, and the others with it.
    if (missing.length > 0 && danishDayOf(meeting.startsAt) > addDays(danishDayOf(TOWN_MORNING.toISOString() as Instant), 20)) this.findings.push(`${meeting.title} ${danishDayOf(meeting.startsAt)}: nobody was asked at ${missing.join(', ')}`);
  }

  private async judge(): Promise<void> {
    const seen = new Set<string>();
    for (const { key, at, meeting, person, step } of this.arrived) {
      const day = danishDayOf(at);
      const time = danishTimeOf(at);
      if (isOff(day)) this.findings.push(`${key} went out on ${day}, which is no working day`);
      if (time < ASKING_HOUR || time >= QUIET_HOUR) this.findings.push(`${key} went out at ${time}`);
      const name = `${person} at ${stepName(step)} of meeting ${meeting}`;
      if (seen.has(name)) this.findings.push(`${name}: two cards`);
      seen.add(name);
    }
    for (const { key, state } of (await this.service.ledger.of([...new Set(this.arrived.map(({ meeting }) => meeting))])).map(({ value }) => value)) {
      if (state !== 'sent') this.findings.push(`${key} is ${state}`);
    }
  }
}

const hundredth = (of: string): number => createHash('sha256').update(of).digest().readUInt16BE() % 100;
const isWilling = ({ key, step }: Arrived): boolean => hundredth(key) < (step.kind === 'ask' && step.workingDaysBefore > 5 ? WILLING.first : WILLING.again);

const placeOf = ({ id, email }: Person): FromTeams => ({ directoryId: email, teamsUser: `29:${id}`, conversation: `a:${id}`, serviceUrl: TEAMS, tenant: 'eksempelby' });
const memberOf = ({ email, name }: Person) => ({ login: email, email, name });

interface Button {
  readonly type: string;
  readonly verb: string;
  readonly data: { readonly initiative?: string };
}

/** The first button that answers for something on a card; `undefined` on a receipt. */
function buttonOf(card: unknown): Button | undefined {
  const buttons: Button[] = [];
  JSON.stringify(card, (_name, value: unknown) => {
    if (typeof value === 'object' && value !== null && (value as Button).type === 'Action.Execute') buttons.push(value as Button);
    return value;
  });
  return buttons.find(({ verb }) => verb === 'still') ?? buttons.find(({ verb }) => verb === 'save');
}

/** As Teams sends it: the data of the button, and what stands in the inputs. */
function pressed({ verb, data }: Button, key: string): unknown {
  const { light, note } = inputIds(asId(data.initiative ?? ''));
  const hasNews = verb === 'save' || hundredth(`${key}|${data.initiative ?? ''}`) < CHANGED;
  const typed = hasNews ? { [light]: hundredth(`${key}|light`) < 50 ? 'yellow' : 'green', [note]: 'Vi er et stykke, og det næste skridt er aftalt.' } : {};
  return { action: { type: 'Action.Execute', verb: hasNews ? 'save' : verb, data: { ...data, ...typed } }, trigger: 'manual' };
}
