import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { allForDiscussion, lastMet, type Discussion } from '../../../domain';
import { EmptyState, LinkButton, useCardClass } from '../../shared/components';
import { useLandmark, useOwnId } from '../../shared/part';
import { usePorts } from '../../shared/ports';
import { useOpenedPlan, usePlanRows } from '../../shared/queries';
import { useDiscussionTexts } from '../../shared/texts/discussion';
import { useOverviewTexts } from '../../shared/texts/overview';
import { useFormats } from '../../shared/texts/useFormats';
import { FirstRows } from '../more';
import { DiscussedRow } from '../overview/DiscussedRow';
import { useLastMetWords } from '../overview/useMeetingWords';
import { PHONE, useOverviewStyles } from '../overview/useOverviewStyles';
import { useOpenInitiative } from '../useOpenInitiative';
import { useLinkTo } from '../useRoute';
import { useMeetingSentence } from './useMeetingSentence';

/** The worst first. */
const LIGHTS = ['red', 'yellow'] as const satisfies readonly Discussion['light'][];

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: '28px', lineHeight: '36px', fontWeight: tokens.fontWeightSemibold, letterSpacing: '-0.01em', [PHONE]: { fontSize: '24px', lineHeight: '32px' } },
  meeting: { margin: '4px 0 12px', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  toMeeting: { marginBottom: '20px', [PHONE]: { marginBottom: '16px' } },
  lights: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '24px', maxWidth: '880px', [PHONE]: { rowGap: '16px' } },
});

/** "Til drøftelse": what a meeting is to speak of, the one that the address names or else the next, the reds with their words and then the yellow ones. Somebody may read it beside the meeting, in a panel 280 px wide. */
export function DiscussionView() {
  const styles = useStyles();
  const common = useOverviewStyles();
  const card = useCardClass();
  const { discussion, shell } = useDiscussionTexts();
  const { overview } = useOverviewTexts();
  const formats = useFormats();
  const linkTo = useLinkTo();
  const { hrefOf, onClick } = useOpenInitiative();
  const { actionPlan } = useOpenedPlan();
  const rows = usePlanRows();
  const { clock } = usePorts();
  const met = React.useMemo(() => lastMet(actionPlan, clock.now()), [actionPlan, clock]);
  const metWords = useLastMetWords(met);
  const discussed = React.useMemo(() => allForDiscussion(rows), [rows]);
  const ids = useOwnId('discussed');
  const role = useLandmark('region');
  const { sentence, meeting } = useMeetingSentence(rows);
  const isCalm = LIGHTS.every((light) => discussed[light].length === 0);
  return (
    <>
      <h2 className={styles.heading}>{shell.discussion}</h2>
      <p className={styles.meeting}>{sentence}</p>
      {meeting && (
        <LinkButton className={styles.toMeeting} {...linkTo({ view: 'meeting', page: meeting.id, filters: '' })}>
          {discussion.toMeeting}
        </LinkButton>
      )}
      {isCalm && (
        <EmptyState icon="star" title={discussion.none} actions={<LinkButton {...linkTo({ view: 'plan', filters: '' })}>{discussion.seePlan}</LinkButton>}>
          {discussion.noneText}
        </EmptyState>
      )}
      <div className={styles.lights} onClick={onClick}>
        {LIGHTS.filter((light) => discussed[light].length > 0).map((light) => (
          <section key={light} className={mergeClasses(card, common.pad)} role={role} aria-labelledby={`${ids}-${light}`}>
            <h3 className={common.heading} id={`${ids}-${light}`}>
              {overview.counted(light, discussed[light].length, formats.number(discussed[light].length))}
            </h3>
            <FirstRows rows={discussed[light]}>
              {(shown) => shown.map((row) => <DiscussedRow key={row.initiative.id} as="h4" row={row} met={met} metWords={metWords} href={hrefOf(row.initiative.id)} />)}
            </FirstRows>
          </section>
        ))}
      </div>
    </>
  );
}
