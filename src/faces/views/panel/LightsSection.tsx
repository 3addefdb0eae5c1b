import * as React from 'react';
import { historyOf } from '../../../domain';
import type { PlanRow } from '../../../domain';
import { usePorts } from '../../shared/ports';
import { useOpenedPlan } from '../../shared/queries';
import { usePanelTexts } from '../../shared/texts/panel';
import { LightsOverTime } from './LightsOverTime';
import { useSectionStyles } from './useSectionStyles';

/** The lights over time, with the meetings of the body that follows the plan. Nothing while nothing was stated. */
export function LightsSection({ row }: { readonly row: PlanRow }) {
  const styles = useSectionStyles();
  const texts = usePanelTexts();
  const { clock } = usePorts();
  const { actionPlan } = useOpenedPlan();
  const updates = historyOf(actionPlan, row.initiative.id);
  const body = actionPlan.bodies.find(({ role }) => role === 'knowledge');
  const meetings = actionPlan.meetings.filter((meeting) => meeting.body === body?.id && meeting.state === 'held').map(({ startsAt }) => startsAt);
  if (updates.length === 0) return null;
  return (
    <section className={styles.root} aria-labelledby="panel-lights">
      <h3 className={styles.heading} id="panel-lights">
        {texts.panel.lightsOverTime}
      </h3>
      <LightsOverTime
        updates={updates}
        body={body}
        meetings={meetings}
        now={clock.now()}
        nameOf={({ statedBy }) => actionPlan.people.get(statedBy)?.name ?? texts.common.unknownPerson}
      />
    </section>
  );
}
