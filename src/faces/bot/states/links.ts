import type { InitiativeId, MeetingId, PlanId } from '../../../domain';

/** Where the buttons of a card lead. */
export interface Links {
  /** The reader's own initiatives. */
  readonly mine: string;
  readonly plan: string;
  initiative(plan: PlanId, initiative: InitiativeId): string;
  meeting(plan: PlanId | undefined, meeting: MeetingId): string;
}

const MINE = '#/mine';
const PLAN = '#/handleplan';
const ofInitiative = (plan: PlanId, initiative: InitiativeId): string => `#/handleplan/indsats/${encodeURIComponent(initiative)}?plan=${encodeURIComponent(plan)}`;
const ofMeeting = (plan: PlanId | undefined, meeting: MeetingId): string => `#/moede/${encodeURIComponent(meeting)}${plan === undefined ? '' : `?plan=${encodeURIComponent(plan)}`}`;

const linksTo = (place: (hash: string) => string): Links => ({
  mine: place(MINE),
  plan: place(PLAN),
  initiative: (plan, initiative) => place(ofInitiative(plan, initiative)),
  meeting: (plan, meeting) => place(ofMeeting(plan, meeting)),
});

/** Into the tab inside Teams, which opens it beside the chat. */
export const teamsLinks = (appId: string): Links =>
  linksTo((hash) => `https://teams.microsoft.com/l/entity/${appId}/mine?${new URLSearchParams({ context: JSON.stringify({ subEntityId: hash }) }).toString()}`);

/** Into the tab in a browser. @param tabUrl ends in a slash. */
export const browserLinks = (tabUrl: string): Links => linksTo((hash) => `${tabUrl}index.html${hash}`);
