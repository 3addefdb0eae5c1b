import * as React from 'react';
import { askingStepsOf, nextAskingMeeting, stepsBefore, type Day, type Instant, type Meeting } from '../../../../domain';
import { usePorts } from '../../../shared/ports';
import { useOpenedPlan } from '../../../shared/queries';
import { useMeetingTexts } from '../../../shared/texts/meetings';
import { useFormats } from '../../../shared/texts/useFormats';
import { useReminders } from '../../reminders/useReminders';

/** The days on which owners were asked and will be, and on which the chair is told. */
interface AskingTold {
  readonly asked: readonly Day[];
  readonly coming: readonly Day[];
  readonly digest: Day | undefined;
}

/** When owners were asked before a meeting and will be, as sentences; empty where nobody is. A meeting that moved repeats nothing, which only the service's own word tells: until it is here, or where there is none, it is as the calendar has it. */
export function useAskingSentences(): (meeting: Meeting) => readonly string[] {
  const { actionPlan } = useOpenedPlan();
  const { plan, bodies, meetings, calendar } = actionPlan;
  const { clock } = usePorts();
  const formats = useFormats();
  const { meetings: texts } = useMeetingTexts();
  const { data } = useReminders(nextAskingMeeting(plan.id, bodies, meetings, clock.now())?.id);
  const told = data?.is === 'read' && data.service === 'seen' ? data : undefined;
  return React.useCallback(
    (meeting) => {
      const now = clock.now();
      const steps = askingStepsOf(actionPlan, meeting, calendar);
      if (steps.length === 0) return [];
      const { asked, coming, digest } = told ? asTold(stepsBefore({ ...told.told, plans: [actionPlan, ...told.others], now }, meeting.id)) : asPlanned(steps, now);
      const listed = (days: readonly Day[]) => formats.list([...new Set(days)].map(formats.dayInSentence));
      return [...(asked.length > 0 ? [texts.asked(listed(asked))] : []), ...(coming.length > 0 ? [texts.willAsk(listed(coming))] : []), ...(digest ? [texts.digest(formats.dayInSentence(digest))] : [])];
    },
    [actionPlan, calendar, clock, formats, texts, told],
  );
}

function asTold(steps: ReturnType<typeof stepsBefore>): AskingTold {
  const isComing = ({ is }: (typeof steps)[number]): boolean => is === 'today' || is === 'comes';
  const daysOf = (some: typeof steps): readonly Day[] => some.flatMap(({ on }) => on ?? []);
  return {
    asked: daysOf(steps.filter(({ kind, is }) => kind !== 'digest' && is === 'taken')),
    coming: daysOf(steps.filter((step) => step.kind === 'ask' && isComing(step))),
    digest: steps.find((step) => step.kind === 'digest' && isComing(step))?.on,
  };
}

function asPlanned(steps: ReturnType<typeof askingStepsOf>, now: Instant): AskingTold {
  const asks = steps.filter(({ kind }) => kind === 'ask');
  return {
    asked: asks.filter(({ at }) => at <= now).map(({ on }) => on),
    coming: asks.filter(({ at }) => at > now).map(({ on }) => on),
    digest: steps.find(({ kind, at }) => kind === 'digest' && at > now)?.on,
  };
}
