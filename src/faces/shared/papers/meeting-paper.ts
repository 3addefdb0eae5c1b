import type { Deck, Paper, PaperBlock, Slide } from '../../../application/ports';
import { danishDayOf, isInvisible, WORST_FIRST, type ActionPlan, type Decision, type MeetingPoint, type MeetingPreparation, type MeetingRecord, type NewsItem, type PersonId, type PlanRow } from '../../../domain';
import { inSentence } from '../body-name';
import type { useMeetingModeTexts } from '../texts/meeting-mode';
import type { useOverviewTexts } from '../texts/overview';
import type { useOverviewMoreTexts } from '../texts/overview-more';
import type { Formats, Language } from '../texts';
import { lightItem, lightItems } from './light-items';

/** What the papers of a meeting are made with. */
export interface MeetingPaperWords {
  readonly texts: ReturnType<typeof useMeetingModeTexts>;
  readonly overview: ReturnType<typeof useOverviewTexts>['overview'];
  readonly more: ReturnType<typeof useOverviewMoreTexts>['overview'];
  readonly formats: Formats;
  readonly language: Language;
}

/** "2 røde, 4 gule og 15 grønne"; empty where nothing has a light. */
function lightsInWords({ lights }: MeetingPreparation, { overview, formats }: MeetingPaperWords): string {
  return formats.list(WORST_FIRST.flatMap((light) => (lights.counts[light] > 0 ? [overview.counted(light, lights.counts[light], formats.number(lights.counts[light]))] : [])));
}

function nameOfMeeting({ meeting, body }: MeetingPreparation, { formats }: MeetingPaperWords): readonly [body: string, day: string] {
  return [inSentence(body.title), formats.printedDay(danishDayOf(meeting.startsAt))];
}

const personIn = ({ people }: ActionPlan, { texts }: MeetingPaperWords, id: PersonId): string => people.get(id)?.name ?? texts.common.unknownPerson;

/** Words that another sentence follows. */
const asSentence = (text: string): string => (/[.!?…:;]['"”»)]?$/.test(text) ? text : `${text}.`);

/** "Vi spørger bygherren. Ansvarlig: Byarkitekt. Senest den 1. juli 2026." */
function decisionInWords(plan: ActionPlan, { text, responsible, dueOn }: Decision, words: MeetingPaperWords): string {
  const { paper } = words.texts.meetingMode;
  const rest = [...(responsible ? [`${paper.responsible(personIn(plan, words, responsible))}.`] : []), ...(dueOn ? [`${paper.due(words.formats.printedDay(dueOn))}.`] : [])];
  return rest.length === 0 ? text : [asSentence(text), ...rest].join(' ');
}

const ownerOf = (row: PlanRow, { texts: { common } }: MeetingPaperWords): string => row.owner?.name ?? (row.initiative.owner ? common.unknownPerson : common.noOwner);

function newsInWords({ row, ...item }: NewsItem, { more, texts }: MeetingPaperWords): string {
  return item.kind === 'moved' ? more.moved(item.movement.from ?? 'none', item.movement.to) : texts.common.phase[row.phase];
}

/** What a meeting is opened with, to send on before it or lay on the table. */
export function preparationPaper(plan: ActionPlan, preparation: MeetingPreparation, words: MeetingPaperWords): Paper {
  const { texts, formats, language } = words;
  const { meetingMode: said } = texts;
  const [body, day] = nameOfMeeting(preparation, words);
  const { previous, discussion, presented, news, silent, openDecisions, meeting, lights } = preparation;
  const counts = lightsInWords(preparation, words);
  const section = (heading: string, blocks: readonly PaperBlock[]): readonly PaperBlock[] => (blocks.length === 0 ? [] : [{ kind: 'heading', level: 1, text: heading }, ...blocks]);
  const listed = (items: readonly string[]): readonly PaperBlock[] => (items.length === 0 ? [] : [{ kind: 'list', items }]);
  return {
    title: said.title(body, day),
    subtitle: [plan.plan.title, formats.clock(meeting.startsAt), meeting.place].filter((part) => !isInvisible(part)).join(' · '),
    language,
    isLandscape: false,
    footer: `${plan.plan.title} · ${said.title(body, day)}`,
    blocks: [
      { kind: 'text', text: [said.before(lights.running), ...(counts ? [said.paper.lights(counts)] : []), ...(previous ? [] : [said.firstTime(body)])].join(' ') },
      ...section(said.discussion, discussion.length === 0 ? [{ kind: 'text', text: said.calm }] : [{ kind: 'lights', items: discussion.map((row) => withOwner(row, words)) }]),
      ...section(said.presented, presented.flatMap((row) => presentedBlocks(row, words))),
      ...section(said.openDecisions, listed(openDecisions.map((decision) => decisionInWords(plan, decision, words)))),
      ...(previous ? section(said.news(body, formats.printedDay(danishDayOf(previous.startsAt))), news.length === 0 ? [{ kind: 'text', text: said.noNews }] : [{ kind: 'lights', items: news.map((item) => lightItem(item.row, newsInWords(item, words))) }]) : []),
      ...section(said.silent, listed(silent.map((row) => `${row.initiative.title} – ${ownerOf(row, words)}`))),
    ],
  };
}

/** What runs has a light; of what does not, its phase is said instead. */
function presentedBlocks(row: PlanRow, { texts }: MeetingPaperWords): readonly PaperBlock[] {
  const { title, description } = row.initiative;
  if (row.phase === 'running') return [{ kind: 'lights', items: [lightItem(row, description)] }];
  return [{ kind: 'heading', level: 3, text: title }, { kind: 'text', text: texts.common.phase[row.phase], isQuiet: true }, ...(isInvisible(description) ? [] : [{ kind: 'text', text: description } as const])];
}

function withOwner(row: PlanRow, words: MeetingPaperWords): ReturnType<typeof lightItem> {
  return lightItem(row, [isInvisible(row.words) ? '' : row.words, `${words.texts.common.columns.owner}: ${ownerOf(row, words)}`].filter(Boolean).join('\n'));
}

const proposed = ({ initiative: { title, description }, phase }: PlanRow, { texts }: MeetingPaperWords): string => [`${title} (${texts.common.phase[phase].toLowerCase()})`, ...(isInvisible(description) ? [] : [description])].join(': ');

/** So many letters are read from the back of a room; more go in smaller ones. */
const READ_AT_A_GLANCE = 400;

/** One point: its words large, and below them its light and who answers for it. */
function pointSlide(row: PlanRow, words: MeetingPaperWords): Slide {
  const { text, ...item } = lightItem(row);
  const isShort = text.length <= READ_AT_A_GLANCE;
  return { title: row.initiative.title, lead: isShort ? text : '', lights: [{ ...item, title: ownerOf(row, words), text: isShort ? '' : text }], points: [] };
}

/** The same for the wall: how it stands, then one slide a point, the worst first. */
export function preparationDeck(plan: ActionPlan, preparation: MeetingPreparation, words: MeetingPaperWords): Deck {
  const { texts, language, formats } = words;
  const { meetingMode: said } = texts;
  const [body, day] = nameOfMeeting(preparation, words);
  const { discussion, presented, openDecisions, silent, news, previous, lights } = preparation;
  const several = (title: string, items: readonly ReturnType<typeof lightItem>[]): readonly Slide[] => (items.length === 0 ? [] : [{ title, lead: '', lights: items, points: [] }]);
  const pointed = (title: string, points: readonly string[]): readonly Slide[] => (points.length === 0 ? [] : [{ title, lead: '', lights: [], points }]);
  return {
    title: said.title(body, day),
    subtitle: plan.plan.title,
    language,
    footer: `${plan.plan.title} · ${said.title(body, day)}`,
    slides: [
      { title: said.before(lights.running), lead: discussion.length === 0 ? said.calm : '', lights: [], points: [], ...(lights.running > 0 && { counts: lights.counts }) },
      ...discussion.map((row) => pointSlide(row, words)),
      ...(presented.length === 0 ? [] : [{ title: said.presented, lead: '', lights: presented.filter(({ phase }) => phase === 'running').map((row) => lightItem(row, row.initiative.description)), points: presented.filter(({ phase }) => phase !== 'running').map((row) => proposed(row, words)) }]),
      ...pointed(said.openDecisions, openDecisions.map((decision) => decisionInWords(plan, decision, words))),
      ...(previous ? several(said.news(body, formats.printedDay(danishDayOf(previous.startsAt))), lightItems(news.map(({ row }) => row))) : []),
      ...pointed(said.silent, silent.map((row) => `${row.initiative.title} – ${ownerOf(row, words)}`)),
    ],
  };
}

/** The minutes of the plan's item as they may be sent on: of each point its light, what was said and what was decided. Plain text, to be corrected. */
export function minutesText(plan: ActionPlan, { opening, points, decisions, settled }: MeetingRecord, words: MeetingPaperWords): string {
  const { paper } = words.texts.meetingMode;
  const [body, day] = nameOfMeeting(opening, words);
  const listed = (heading: string, items: readonly string[]): readonly string[] => (items.length === 0 ? [] : [[heading, ...items.map((item) => `– ${item}`)].join('\n')]);
  const counts = lightsInWords(opening, words);
  const hasDecided = decisions.length > 0 || points.some((point) => point.decisions.length > 0);
  return [
    paper.minutes(plan.plan.title, body, day),
    ...(counts ? [paper.lightsAtFirst(counts)] : []),
    ...(points.length === 0 ? [paper.nothingSpokenOf] : points.map((point, at) => pointInWords(plan, point, at + 1, words))),
    ...listed(paper.otherDecisions, decisions.map((decision) => decisionInWords(plan, decision, words))),
    ...listed(paper.settled, settled.map(({ text }) => text)),
    ...(hasDecided ? [] : [paper.noDecisions]),
  ].join('\n\n');
}

function pointInWords(plan: ActionPlan, { row, before, said, decisions }: MeetingPoint, number: number, words: MeetingPaperWords): string {
  const { meetingMode, common } = words.texts;
  const { paper } = meetingMode;
  const light = row.light ?? 'none';
  const stands = row.phase !== 'running' ? common.phase[row.phase] : said.length > 0 ? meetingMode.changed(before ?? 'none', light) : meetingMode.writtenOf(light);
  const spoken = said.length > 0 ? said.filter(({ text }) => !isInvisible(text)).map(({ statedBy, text }) => paper.quoted(personIn(plan, words, statedBy), text)) : isInvisible(row.words) ? [] : [row.words];
  return [`${words.formats.number(number)}. ${row.initiative.title}`, `${stands}.`, ...spoken, ...decisions.map((decision) => paper.decision(decisionInWords(plan, decision, words)))].join('\n');
}

/** The minutes as they were left, as a document: their first line is its title, and one that begins a point a heading. */
export function minutesPaper(plan: ActionPlan, { opening }: MeetingRecord, minutes: string, words: MeetingPaperWords): Paper {
  const { meetingMode: said } = words.texts;
  const [body, day] = nameOfMeeting(opening, words);
  const [title, ...lines] = minutes.split('\n').filter((line) => !isInvisible(line));
  return {
    title: title ?? said.title(body, day),
    subtitle: plan.plan.title,
    language: words.language,
    isLandscape: false,
    footer: said.title(body, day),
    blocks: lines.map((line): PaperBlock => (/^\d+\. /.test(line) ? { kind: 'heading', level: 2, text: line } : /^– /.test(line) ? { kind: 'list', items: [line.slice(2)] } : { kind: 'text', text: line })),
  };
}
