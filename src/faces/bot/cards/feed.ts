import { danishDayOf, TRAFFIC_LIGHTS, type TrafficLight } from '../../../domain';
import { inSentence } from '../../shared/body-name';
import { speechOf, type BotTexts } from '../texts';
import { inLine, shortened } from './inert';
import type { DigestState, OnYourBehalfState, ProposalState, ReminderState, Viewer } from './state';
import { whenItMeets } from './wording';

/** A line of the activity feed. It may be read on a locked screen, alone: it makes sense by itself and holds no status text. */
export interface FeedLine {
  /** At most 50 characters. */
  readonly title: string;
  /** At most 90. */
  readonly text: string;
}

const MOST_TITLE = 50;
const MOST_TEXT = 90;

/** The sentence with as much of the name as it has room for. */
function fitted(name: string, most: number, say: (name: string) => string): string {
  const whole = say(inLine(name));
  if (whole.length <= most) return whole;
  const left = most - (whole.length - inLine(name).length);
  return left > 2 ? say(shortened(inLine(name), left)) : shortened(whole, most);
}

/** A feed line in one breath, for the toast and the list of chats. */
export const summaryOf = ({ title, text }: FeedLine): string => `${title}${/[?.!]$/.test(title) ? '' : '.'} ${text}`;

export function reminderFeed({ meeting, open, rest }: ReminderState, viewer: Viewer): FeedLine {
  const { texts, formats } = speechOf(viewer.language, viewer.now);
  const count = open.length + rest;
  const isDeputy = open.length > 0 && open.every(({ insteadOf }) => insteadOf !== undefined);
  return {
    title: fitted(meeting.body, MOST_TITLE, (body) => texts.reminder.title(body, formats.day(meeting.day))),
    text: isDeputy ? texts.feed.asksDeputy(count) : texts.feed.asks(count),
  };
}

/** The lights in sight of a feed line: red and yellow; green where there is neither. */
function lightsOf(texts: BotTexts, lights: Readonly<Record<TrafficLight, number>>): string {
  const there = TRAFFIC_LIGHTS.filter((light) => lights[light] > 0);
  const worse = there.filter((light) => light !== 'green');
  return texts.feed.lights((worse.length > 0 ? worse : there).map((light) => [light, lights[light]]));
}

export function digestFeed(state: DigestState, viewer: Viewer): FeedLine {
  const speech = speechOf(viewer.language, viewer.now);
  const { texts, formats } = speech;
  const { meeting } = state;
  const lights = lightsOf(texts, state.lights);
  const confirmed = state.running === 0 ? [] : [texts.feed.confirmed(state.confirmed, state.running)];
  return {
    title: fitted(inSentence(meeting.body), MOST_TITLE, (body) => texts.digest.title(whenItMeets(speech, danishDayOf(meeting.startsAt), viewer.now), body, formats.clock(meeting.startsAt))),
    text: [...(lights === '' ? [] : [`${lights}.`]), ...confirmed].join(' ') || texts.fallback.other,
  };
}

export function proposalFeed({ title, centre }: ProposalState, viewer: Viewer): FeedLine {
  const { texts } = speechOf(viewer.language, viewer.now);
  return {
    title: centre === undefined ? texts.proposal.titleWithoutCentre : fitted(centre, MOST_TITLE, texts.proposal.title),
    text: fitted(title, MOST_TEXT, (name) => texts.feed.about(name, centre === undefined ? texts.proposal.answerWithoutCentre : texts.proposal.answer)),
  };
}

export function onYourBehalfFeed({ title, by, light }: OnYourBehalfState, viewer: Viewer): FeedLine {
  const { texts } = speechOf(viewer.language, viewer.now);
  return {
    title: fitted(by, MOST_TITLE, (name) => texts.onYourBehalf.title(name, light)),
    text: fitted(title, MOST_TEXT, (name) => texts.feed.about(name, texts.onYourBehalf.answer)),
  };
}
