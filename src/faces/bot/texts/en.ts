import { weightOf } from '../../../domain';
import { common, trafficLight } from '../../shared/texts/en/common';
import { states } from '../../shared/texts/en/states';
import { statusForm } from '../../shared/texts/en/status-form';
import { capital, count } from '../../shared/texts/en/words';
import type { BotTexts } from './da';

const lower = common.lightInSentence;
const onePress = (n: number): string => (n === 1 ? 'If all is as before, it is one press.' : 'If all is as before, it is one press each.');
const responsible = (n: number) => `You are responsible for ${count(n)} ${n === 1 ? 'initiative' : 'initiatives'}.`;
const isOrAre = (n: number) => (n === 1 ? 'is' : 'are');

export const en: BotTexts = {
  light: trafficLight,
  noLight: common.noLight,
  quoted: statusForm.quoted,
  meetingOn: (body, day) => `${body} on ${day}`,
  onWeekday: (weekday) => `on ${weekday}`,
  reminder: {
    title: (body, day) => `${body} ${day}: is this still right?`,
    asks: (n) => `${responsible(n)} ${onePress(n)}`,
    asksForFirstStatus: (n) => `${responsible(n)} ${n === 1 ? 'How is it going?' : 'How are they going?'}`,
    asksAgain: (body, when) => `${capital(body)} meets ${when}. If you have time, look at the light before then. It can also wait for the meeting.`,
    asksNow: (body, n) => `The chair is preparing ${body}. ${onePress(n)}`,
    asDeputy: (owner) => `You are deputy for ${owner}, who is away at present.`,
    onePress,
    ofOwner: (owner) => `As deputy for ${owner}`,
    moved: (body, day) => `${capital(body)} has been moved to ${day}.`,
    movedAnswered: (body, day) => `${capital(body)} has been moved to ${day}. No need to answer again.`,
    since: (day) => ` since ${day}`,
    noStatus: 'No status yet. How is it going?',
    gone: {
      notYours: (title) => `${title}: Somebody else is responsible now.`,
      notRunning: (title) => `${title}: The initiative is not running right now.`,
      removed: (title) => `${title}: The initiative is no longer here.`,
    },
    openMine: 'Open my initiatives',
    seeRest: (n) => `See the rest (${n})`,
  },
  form: {
    still: statusForm.still,
    change: 'Change light',
    question: statusForm.question,
    firstQuestion: statusForm.firstQuestion,
    textLabel: statusForm.textLabel,
    hint: statusForm.hint,
    save: common.save,
    saveMineAs: (light) => `Save mine as ${light}`,
    keep: (light) => `Keep ${light}`,
    chooseLight: 'Choose a light, and press Save.',
    textNeeded: states.error['text-needed'],
    worse: statusForm.worse,
    tooLong: statusForm.tooLong,
    statedMeanwhile: (person, light, when) => `${person} saved ${light} ${when}. Is this right?`,
    statedWhileYouWrote: (person, light, when) => `${person} saved ${light} ${when} while you wrote. Your text is still here.`,
    notSaved: 'No answer from SharePoint. Try again in a moment.',
    notSavedTextKept: 'No answer from SharePoint. Your text is still here. Try again in a moment.',
  },
  receipt: {
    ready: (n) => (n === 1 ? 'Thanks. Your initiative is ready for the meeting' : n === 2 ? 'Thanks. Both are ready for the meeting' : `Thanks. All ${count(n)} are ready for the meeting`),
    partly: (saved, waiting) => `${capital(count(saved))} ${isOrAre(saved)} saved, ${count(waiting)} ${waiting === 1 ? 'waits' : 'wait'} for you`,
    saved: (when) => `Saved ${when}`,
    unchanged: 'unchanged',
    newText: 'new text',
    first: 'first status',
    was: (light) => `was ${lower[light]}`,
    by: (person) => `written by ${person}`,
    correct: common.correct,
    servesToo: (n, meetings) => `${n === 1 ? 'The answer counts' : 'The answers count'} for ${meetings} too.`,
    next: 'We write again when the next meeting draws near.',
  },
  closed: {
    title: (body, day) => `${body} ${day}`,
    held: 'The meeting has been held. Thanks for the help. You can always change a light in the action plan.',
    cancelled: 'The meeting is cancelled, so there is no need to answer. What you have saved is still there.',
    nothingLeft: 'There is nothing more to answer here. You can always change a light in the action plan.',
    notYours: (person) => `The card is for ${person}. You can see the initiative in the action plan.`,
    openPlan: 'Open the action plan',
  },
  digest: {
    title: (when, body, clock) => `${capital(when)}: ${body} ${clock}`,
    confirmed: (n, all) =>
      n === all ? (all === 1 ? 'The initiative is confirmed for the meeting.' : `All ${all} initiatives are confirmed for the meeting.`) : n === 0 ? `None of the ${all} initiatives is confirmed yet.` : `${n} of ${all} initiatives ${isOrAre(n)} confirmed for the meeting.`,
    tile: (light) => capital(lower[light]),
    withoutStatus: (n) => `${n} ${n === 1 ? 'has' : 'have'} no status yet.`,
    discuss: 'For discussion',
    noRed: 'No reds at present. Here are the yellow ones.',
    news: (since) => `Other news since ${since}`,
    newsWithoutSince: 'Other news',
    moved: (n, from, to) => `${n} from ${lower[from]} to ${lower[to]}`,
    completed: (n) => `${n} completed`,
    added: (n) => (n === 1 ? '1 new initiative' : `${n} new initiatives`),
    proposals: (n) => (n === 1 ? '1 new proposal' : `${n} new proposals`),
    waiting: (n) => `${capital(count(n))} ${n === 1 ? 'has' : 'have'} not had time to answer yet`,
    asked: (days) => `asked on ${days}`,
    uncertain: 'we cannot see whether the card arrived',
    notReached: 'the card could not be delivered in Teams',
    more: (n) => `${capital(count(n))} more ${isOrAre(n)} shown when you open the meeting.`,
    openMeeting: 'Open the meeting',
  },
  proposal: {
    title: (centre) => `New proposal from ${centre}`,
    titleWithoutCentre: 'New proposal for the action plan',
    answer: 'Accept the proposal, or write to the centre.',
    answerWithoutCentre: 'Accept the proposal, or write to whoever proposed it.',
    by: (person) => `Proposed by ${person}`,
    open: 'Open the proposal',
  },
  onYourBehalf: {
    title: (person, light) => `${person} has stated ${lower[light]} on your behalf`,
    answer: 'See the text, and correct it if you like.',
    open: 'Open the initiative',
  },
  feed: {
    asks: (n) => `${n} of your initiatives. Answer with one press.`,
    asksDeputy: (n) => `${n === 1 ? '1 initiative' : `${n} initiatives`} as deputy. Answer with one press.`,
    lights: (counts) => [...counts].sort(([a], [b]) => weightOf(b) - weightOf(a)).map(([light, n]) => `${n} ${lower[light]}`).join(', '),
    confirmed: (n, all) => `${n} of ${all} ${isOrAre(n)} confirmed.`,
    about: (title, rest) => `${title}. ${rest}`,
  },
  service: {
    greeting: 'Hello. I write when a meeting comes near, and ask whether your lights still hold. The rest stands in the action plan.',
    sorry: 'That did not work just now. Try again in a moment, or open the action plan.',
    oldCard: 'This card can no longer be used. Open the action plan and change the light there.',
    stillSaving: 'We are still saving. Open the card again in a moment.',
    notKnown: 'The action plan does not know you yet. Ask an editor to give you access.',
  },
  fallback: { reminder: 'Open Handleplan and answer.', other: 'Open Handleplan.' },
};
