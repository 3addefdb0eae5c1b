import { nextAt } from '../../../application';
import { danishDayOf, stepsToTake, type ActionPlan, type AskingContext, type AskingRound, type DueNotice, type InitiativeAsked, type InitiativeId, type Instant, type PersonId, type ReminderStep, type StepToTake, type WhyAsked } from '../../../domain';
import { formatsFor, type Formats } from '../../shared/texts/format';
import { nameOf } from '../states/reminder-state';
import type { Language } from '../texts';
import { REMIND_TEXTS, type RemindTexts } from '../texts/remind';

interface Words {
  readonly texts: RemindTexts;
  readonly formats: Formats;
  readonly plans: readonly ActionPlan[];
}

/** Who would be asked now, about what, and why everybody else is not; and who would be told of something: one line each. @param notices what nobody has been told yet. */
export function dryRun(context: AskingContext, notices: readonly DueNotice[], language: Language): readonly string[] {
  const words: Words = { texts: REMIND_TEXTS[language], formats: formatsFor(language, () => context.now), plans: context.plans };
  const steps = stepsToTake(context);
  const closed = [...context.closed, ...steps.map(({ meeting, step }) => ({ meeting: meeting.id, step }))];
  const next = nextAt({ ...context, closed });
  return [
    words.texts.at(timeOf(words, context.now)),
    ...(steps.length === 0 && notices.length === 0 ? [words.texts.nothing] : [...steps.flatMap((step) => linesOf(words, step)), ...noticeLines(words, notices)]),
    next ? words.texts.next(timeOf(words, next)) : words.texts.noNext,
  ];
}

const timeOf = ({ formats }: Words, time: Instant): string => `${formats.day(danishDayOf(time))} ${formats.clock(time)}`;
const titleOf = ({ plans }: Words, id: InitiativeId): string => plans.flatMap(({ initiatives }) => initiatives).find((one) => one.id === id)?.title ?? id;
const personOf = ({ plans }: Words, id: PersonId): string => nameOf(plans, id) || id;

function linesOf(words: Words, taken: StepToTake): readonly string[] {
  const { texts, formats } = words;
  const head = texts.step(taken.body.title, formats.day(danishDayOf(taken.meeting.startsAt)), stepWords(texts, taken.step));
  if (taken.kind === 'digest') return [head, ...(taken.card ? [texts.digest(personOf(words, taken.card.person))] : [])];
  return [head, ...cardLines(words, taken.round), ...notAskedLines(words, taken.round)];
}

function noticeLines(words: Words, notices: readonly DueNotice[]): readonly string[] {
  const { texts } = words;
  const lines = notices.map(({ person, initiative: { title }, update }) => (update ? texts.onBehalf(personOf(words, person), title, personOf(words, update.statedBy)) : texts.proposal(personOf(words, person), title)));
  return lines.length === 0 ? [] : [texts.besideMeetings, ...lines];
}

const stepWords = ({ steps }: RemindTexts, step: ReminderStep): string => (step.kind === 'ask' ? steps.ask(step.workingDaysBefore) : steps[step.kind]);

function cardLines(words: Words, { cards, initiatives }: AskingRound): readonly string[] {
  const { texts } = words;
  const because = new Map(initiatives.map(({ initiative, why }) => [initiative, why]));
  return cards.flatMap((card) => [
    texts.card(personOf(words, card.person)),
    ...card.initiatives.map(({ initiative, insteadOf }) => texts.about([titleOf(words, initiative), ...(insteadOf === undefined ? [] : [texts.insteadOf(personOf(words, insteadOf), isAway(because.get(initiative)))])].join(' '))),
    ...card.rest.map(({ initiative }) => texts.about(`${titleOf(words, initiative)} ${texts.behindLink}`)),
  ]);
}

const isAway = (why: WhyAsked | undefined): boolean => why?.is === 'asked' && why.insteadOf?.because === 'away';

function notAskedLines(words: Words, { initiatives }: AskingRound): readonly string[] {
  const others = initiatives.filter(({ why }) => why.is !== 'asked');
  return others.length === 0 ? [] : [words.texts.notAsked, ...others.map((one) => words.texts.about(`${titleOf(words, one.initiative)}: ${whyNot(words, one)}`))];
}

function whyNot({ texts: { why: reasons }, formats }: Words, { why }: InitiativeAsked): string {
  return why.is === 'fresh' ? reasons.fresh(formats.day(danishDayOf(why.since))) : reasons[why.is];
}
