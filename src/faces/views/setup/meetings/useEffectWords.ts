import { isAbout, meetingChange, nextMeetingOf, type ActionPlan, type Meeting } from '../../../../domain';
import { usePorts } from '../../../shared/ports';
import { useOpenedPlan } from '../../../shared/queries';
import { useMeetingTexts } from '../../../shared/texts/meetings';
import { useFormats } from '../../../shared/texts/useFormats';
import { heldEffect, plannedEffect, type EffectWords } from './effect-words';
import { useAsks, useMeetingWords } from './useMeetingWords';

/** What making, moving, cancelling, holding or putting back a meeting does: said before it is saved. @param changed as it is to be. */
export function useEffectWords(changed: Meeting): EffectWords {
  const { actionPlan } = useOpenedPlan();
  const now = usePorts().clock.now();
  const texts = useMeetingTexts().meetings;
  const speech = { effect: texts.effect, formats: useFormats(), words: useMeetingWords() };
  const asks = useAsks();
  const { meetings, plan, calendar } = actionPlan;
  const known = meetings.find(({ id }) => id === changed.id);
  const isPlansBusiness = isAbout(changed, plan.id) || (known !== undefined && isAbout(known, plan.id));
  const quiet = plan.stage !== 'rolledOut' ? texts.notRolledOut : !asks(changed) ? texts.effect.nobodyAsked(speech.words.bodyOf(changed)) : isPlansBusiness ? undefined : texts.effect.otherPlan;
  const gate = opensGate(actionPlan, changed) ? [texts.effect.gate] : [];
  if (quiet) return { sentences: [...gate, quiet], lists: [] };
  const change = meetingChange(actionPlan, changed, { calendar, now });
  if (changed.state !== 'held') return plannedEffect(change, known, speech);
  return heldEffect(change, nextMeetingOf(changed.body, meetings.filter((one) => one !== known), now), speech);
}

/** Whether the plan may be called presented once the meeting is held (rule 6). */
const opensGate = ({ plan, bodies }: ActionPlan, { body, plans, state }: Meeting): boolean =>
  state === 'held' && plan.stage === 'draft' && plans.includes(plan.id) && bodies.some(({ id, role }) => id === body && role === 'knowledge');
