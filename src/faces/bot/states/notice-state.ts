import type { ActionPlan, DueNotice, StatusUpdate } from '../../../domain';
import type { OnYourBehalfState, ProposalState } from '../cards/state';
import type { Links } from './links';
import { nameOf } from './reminder-state';

export function proposalState(plans: readonly ActionPlan[], { plan, initiative, others }: DueNotice, links: Links): ProposalState {
  const centre = plan.centres.find(({ id }) => id === initiative.centre)?.code;
  const by = nameOf(plans, initiative.createdBy);
  return { title: initiative.title, ...(centre && { centre }), ...(by && { by }), ...(others !== undefined && { others }), link: links.initiative(plan.plan.id, initiative.id) };
}

export const onYourBehalfState = (plans: readonly ActionPlan[], { plan, initiative, update }: DueNotice & { readonly update: StatusUpdate }, links: Links): OnYourBehalfState => ({
  title: initiative.title,
  by: nameOf(plans, update.statedBy),
  light: update.light,
  text: update.text,
  at: update.at,
  link: links.initiative(plan.plan.id, initiative.id),
});
