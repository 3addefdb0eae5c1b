import { speechOf } from '../texts';
import { bold, heading, lightWord, message, openUrl, quiet, runs, sentence, subheading, type TypedMessage } from './elements';
import { onYourBehalfFeed, proposalFeed, summaryOf } from './feed';
import { inBlock, inLine, inRun, shortenedLines } from './inert';
import type { OnYourBehalfState, ProposalState, Viewer } from './state';
import { momentOf } from './wording';

const QUOTED = 300;
const MOST_LINES = 5;

/** To editors: somebody proposes an initiative. */
export function proposalCard(state: ProposalState, viewer: Viewer): TypedMessage {
  const speech = speechOf(viewer.language, viewer.now);
  const { texts } = speech;
  const title = (centre: (typed: string) => string) => (state.centre === undefined ? texts.proposal.titleWithoutCentre : texts.proposal.title(centre(state.centre)));
  const summary = summaryOf(proposalFeed(state, viewer));
  return message({
    speech,
    summary,
    fallbackText: summary,
    speak: summary,
    body: [
      heading(title(inBlock)),
      subheading(inBlock(state.title), { spacing: 'Small' }),
      ...(state.by === undefined ? [] : [runs([quiet(texts.proposal.by(inLine(state.by)))], { spacing: 'None' })]),
      ...(state.others === undefined ? [] : [sentence(texts.proposal.others(state.others), { spacing: 'Small' })]),
      sentence(state.centre === undefined ? texts.proposal.answerWithoutCentre : texts.proposal.answer, { spacing: 'Small' }),
    ],
    open: openUrl(texts.proposal.open, state.link),
  });
}

/** To an owner: somebody has stated a light for them. */
export function onYourBehalfCard(state: OnYourBehalfState, viewer: Viewer): TypedMessage {
  const speech = speechOf(viewer.language, viewer.now);
  const { texts } = speech;
  const summary = summaryOf(onYourBehalfFeed(state, viewer));
  const said = shortenedLines(state.text, QUOTED, MOST_LINES);
  return message({
    speech,
    summary,
    fallbackText: summary,
    speak: summary,
    body: [
      heading(texts.onYourBehalf.title(inBlock(state.by), state.light)),
      subheading(inBlock(state.title), { spacing: 'Small' }),
      runs([bold(lightWord(texts, state.light)), ` · ${momentOf(speech, state.at, viewer.now)}`], { spacing: 'None' }),
      ...(said === '' ? [] : [runs([quiet(texts.quoted(inRun(said)))], { spacing: 'None' })]),
      sentence(texts.onYourBehalf.answer, { spacing: 'Small' }),
    ],
    open: openUrl(texts.onYourBehalf.open, state.link),
  });
}
