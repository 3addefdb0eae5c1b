import type { CardDrawing } from '../../application';
import { digestOf, type Instant } from '../../domain';
import { digestCard, onYourBehalfCard, proposalCard, reminderCard } from './cards';
import type { Viewer } from './cards/state';
import { digestState } from './states/digest-state';
import type { Links } from './states/links';
import { onYourBehalfState, proposalState } from './states/notice-state';
import { reminderState } from './states/reminder-state';
import type { Language } from './texts';

/** The cards that go out: before a meeting, and when somebody is to be told of something. @param now when they are made: each when its turn has come. */
export function cardDrawing({ language, links, now }: { readonly language: Language; readonly links: Links; readonly now: () => Instant }): CardDrawing {
  const viewer = (teamsUser = ''): Viewer => ({ teamsUser, language, now: now() });
  return {
    reminder({ context, planned: { meeting }, step, card, to }) {
      const initiatives = card.initiatives.map(({ initiative }) => initiative);
      return reminderCard(reminderState({ plans: context.plans, key: card.key, meeting, step, reader: card.person, initiatives, rest: card.rest.length, servesToo: card.alsoFor, links }), viewer(to?.teamsUser));
    },

    digest({ context, planned: { meeting }, key, to }) {
      const digest = digestOf(context.plans, meeting, context.reminders, now());
      if (!digest) throw new Error(`Meeting ${meeting.id} has no digest`); // a step of it is taken only where one of its plans is rolled out
      return digestCard(digestState(context.plans, digest, key, links), viewer(to?.teamsUser));
    },

    notice({ context: { plans }, notice, to }) {
      const { update } = notice;
      return update ? onYourBehalfCard(onYourBehalfState(plans, { ...notice, update }, links), viewer(to?.teamsUser)) : proposalCard(proposalState(plans, notice, links), viewer(to?.teamsUser));
    },
  };
}
