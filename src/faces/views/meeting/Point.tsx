import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { answersFor, danishDayOf, mayKeepMeetings, openDecisionsAbout, type Meeting, type MeetingPoint, type MeetingPreparation, type PersonId } from '../../../domain';
import { inSentence } from '../../shared/body-name';
import { UserText } from '../../shared/components';
import { TrafficLightBadge } from '../../shared/light';
import { useOwnId } from '../../shared/part';
import { useOpenedPlan } from '../../shared/queries';
import { MeanwhileNotice, StatusForm, StillButtons, Underway, useFocusOnStatement, useStatementCard } from '../../shared/status-form';
import { useMeetingModeTexts } from '../../shared/texts/meeting-mode';
import { useOverviewTexts } from '../../shared/texts/overview';
import { useFormats } from '../../shared/texts/useFormats';
import { DecisionLines } from '../decisions';
import { useOverviewStyles } from '../overview/useOverviewStyles';
import { useOpenInitiative } from '../useOpenInitiative';
import { Deciding } from './Deciding';
import { useMeetingStyles } from './useMeetingStyles';

const useStyles = makeStyles({
  light: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  title: { margin: '6px 0 0', fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600, fontWeight: tokens.fontWeightSemibold, outlineStyle: 'none', overflowWrap: 'anywhere', '@media (max-width: 640px)': { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 } },
  words: { margin: '12px 0 0', maxWidth: '76ch', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  section: { marginTop: '20px', paddingTop: '16px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  heading: { margin: '0 0 8px', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  earlier: { ':not(:last-child)': { paddingBottom: '12px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` } },
  said: { margin: '0 0 12px', maxWidth: '76ch' },
});

export interface PointProps {
  readonly meeting: Meeting;
  readonly point: MeetingPoint;
  readonly met: Pick<MeetingPreparation, 'previous' | 'body' | 'movements'>;
  readonly headingRef: React.Ref<HTMLHeadingElement>;
}

/** One initiative before a whole meeting: how it stands and why, its light, and what is decided about it. */
export function Point({ meeting, point, met, headingRef }: PointProps) {
  const styles = useStyles();
  const common = useOverviewStyles();
  const texts = useMeetingModeTexts();
  const { overview } = useOverviewTexts();
  const formats = useFormats();
  const { hrefOf } = useOpenInitiative();
  const { actionPlan, viewer } = useOpenedPlan();
  const { row, before, said, decisions } = point;
  const { initiative, light, status, owner } = row;
  const headingId = useOwnId('meeting-point');
  const nameOf = (person: PersonId) => actionPlan.people.get(person)?.name ?? texts.common.unknownPerson;
  const earlier = openDecisionsAbout(actionPlan, initiative.id).filter((decision) => decision.meeting !== meeting.id);
  const { previous } = met;
  const then = previous && (row.initiative.createdAt > previous.endsAt ? undefined : met.movements && (met.movements.has(initiative.id) ? met.movements.get(initiative.id)?.from : before));
  const meta = [
    owner?.name ?? (initiative.owner ? texts.common.unknownPerson : texts.common.noOwner),
    texts.common.goal(row.goalNumber),
    ...(status ? [formats.day(danishDayOf(status.at))] : []),
    ...(previous && met.movements && light ? [initiative.createdAt > previous.endsAt ? texts.meetingMode.came : overview.wasThen(then ?? 'none', light, inSentence(met.body.title), formats.dayInSentence(danishDayOf(previous.startsAt)))] : []),
  ].join(' · ');
  return (
    <article aria-labelledby={headingId}>
      {row.phase === 'running' ? <TrafficLightBadge light={light} size={24} className={styles.light} /> : <span className={common.strong}>{texts.common.phase[row.phase]}</span>}
      <h3 ref={headingRef} tabIndex={-1} id={headingId} className={styles.title}>
        <a className={common.name} href={hrefOf(initiative.id)}>
          <UserText>{initiative.title}</UserText>
        </a>
      </h3>
      <p className={common.small}>
        <UserText>{meta}</UserText>
      </p>
      {(row.words || (row.phase !== 'running' && initiative.description)) && (
        <p className={styles.words}>
          <UserText lines="all">{row.words || initiative.description}</UserText>
        </p>
      )}
      {(said.length > 0 || row.phase !== 'running' || viewer.mayContribute) && (
        <section className={styles.section} aria-labelledby={`${headingId}-light`}>
          <h4 className={styles.heading} id={`${headingId}-light`}>
            {texts.meetingMode.light}
          </h4>
          {said.length > 0 && (
            <ul className={common.list}>
              {said.map((update, index) => (
                <li key={update.id} className={mergeClasses(common.text, styles.said)}>
                  <span className={common.strong}>{texts.meetingMode.changed((index === 0 ? before : said[index - 1]?.light) ?? 'none', update.light)}</span> {nameOf(update.statedBy)}, {formats.clock(update.at)}.
                </li>
              ))}
            </ul>
          )}
          {row.phase !== 'running' ? <p className={common.text}>{texts.meetingMode.notRunning}</p> : viewer.mayContribute ? <Stating meeting={meeting} point={point} headingId={headingId} nameOf={nameOf} /> : null}
        </section>
      )}
      <section className={styles.section} aria-labelledby={`${headingId}-decisions`}>
        <h4 className={styles.heading} id={`${headingId}-decisions`}>
          {texts.meetingMode.decisions}
        </h4>
        {earlier.length > 0 && (
          <div className={styles.earlier}>
            <DecisionLines decisions={earlier} namesInitiative={false} />
          </div>
        )}
        <Deciding meeting={meeting} initiative={initiative.id} decisions={decisions} />
        {!mayKeepMeetings(viewer) && decisions.length + earlier.length === 0 && <p className={common.text}>{texts.meetingMode.mayNotDecide}</p>}
      </section>
    </article>
  );
}

/** The light, stated here and now under one's own name. */
function Stating({ meeting, point: { row }, headingId, nameOf }: { readonly meeting: Meeting; readonly point: MeetingPoint; readonly headingId: string; readonly nameOf: (person: PersonId) => string }) {
  const styles = useMeetingStyles();
  const texts = useMeetingModeTexts();
  const { viewer } = useOpenedPlan();
  const card = useStatementCard(row, false, undefined, meeting.id);
  const { initiative, status } = row;
  const { shown } = card;
  const root = useFocusOnStatement(shown);
  const isOnBehalf = initiative.owner !== undefined && !answersFor(initiative, viewer.person);
  return (
    <div ref={root}>
      {isOnBehalf && initiative.owner && shown.step === 'form' && <p className={styles.behalf}>{texts.statusForm.onBehalfOf(nameOf(initiative.owner))}</p>}
      {shown.step === 'answered' && shown.receipt && <MeanwhileNotice receipt={shown.receipt} nameOf={nameOf} onState={card.open} />}
      {shown.step === 'form' ? (
        <StatusForm initiative={initiative} current={status} lastWords={card.words} saidSuccess={row.success} viewer={viewer.person} nameOf={nameOf} begin={shown.begin} onSave={card.save} onClose={card.close} />
      ) : shown.step === 'underway' ? (
        <Underway errand={shown.errand} onReopen={card.open} />
      ) : (
        <StillButtons light={status?.light} describedBy={headingId} framed onStill={card.confirm} onChange={(light) => card.open(light)} />
      )}
    </div>
  );
}
