import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { historyOf, lightSince } from '../../../domain';
import type { PlanRow } from '../../../domain';
import { Tag, UserText } from '../../shared/components';
import { TrafficLightBadge } from '../../shared/light';
import { useOpenedPlan } from '../../shared/queries';
import { usePanelTexts } from '../../shared/texts/panel';
import { useFormats } from '../../shared/texts/useFormats';
import { useAsker } from '../../shared/useAsker';

/** Names the drawer. */
export const HEADING_ID = 'panel-heading';

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, outlineStyle: 'none' },
  now: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: '4px 10px', margin: '12px 0 0' },
  light: { fontSize: tokens.fontSizeBase400, columnGap: '8px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  description: { margin: '12px 0 0', maxWidth: '76ch' },
});

export function PanelHead({ row, headingRef }: { readonly row: PlanRow; readonly headingRef: React.Ref<HTMLHeadingElement> }) {
  const styles = useStyles();
  const texts = usePanelTexts();
  const { initiative, phase } = row;
  const about = useLightLine(row);
  return (
    <>
      <h2 className={styles.heading} id={HEADING_ID} ref={headingRef} tabIndex={-1}>
        <UserText>{initiative.title}</UserText>
      </h2>
      <p className={styles.now}>
        {(phase === 'running' || row.light) && <TrafficLightBadge className={styles.light} light={row.light} size={20} />}
        {phase !== 'running' && <Tag>{texts.common.phase[phase]}</Tag>}
        {about && <span className={styles.quiet}>{about}</span>}
      </p>
      {texts.panel.phaseNote[phase] && <p className={styles.description}>{texts.panel.phaseNote[phase]}</p>}
      {initiative.description && (
        <p className={styles.description}>
          <UserText lines="all">{initiative.description}</UserText>
        </p>
      )}
    </>
  );
}

/** "siden den 21. maj · bekræftet til chefforum den 12. juni". */
function useLightLine({ initiative, status, isDue, phase }: PlanRow): string {
  const texts = usePanelTexts();
  const formats = useFormats();
  const asker = useAsker();
  const { actionPlan } = useOpenedPlan();
  const since = lightSince(historyOf(actionPlan, initiative.id)) ?? status?.at;
  const parts = [
    since && texts.panel.since(formats.nearDay(formats.dayOf(since))),
    asker && phase === 'running' && (isDue ? texts.panel.askedFor(asker.body, asker.day) : texts.panel.freshFor(asker.body, asker.day)),
  ];
  return parts.filter(Boolean).join(' · ');
}
