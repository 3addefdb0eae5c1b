import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { danishDayOf, mayKeepMeetings, type Decision, type DecisionId } from '../../../domain';
import { inSentence } from '../../shared/body-name';
import { Button, focusRing, Tag, UserText } from '../../shared/components';
import { useOpenedPlan } from '../../shared/queries';
import { useDecisionTexts } from '../../shared/texts/decisions';
import { useFormats } from '../../shared/texts/useFormats';
import { useOpenInitiative } from '../useOpenInitiative';
import { SettleButton } from './SettleButton';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: { padding: '12px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, ':last-child': { borderBottom: 'none', paddingBottom: 0 } },
  text: { margin: 0, maxWidth: '76ch' },
  done: { color: tokens.colorNeutralForeground3 },
  meta: { margin: '4px 0 0', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  title: { color: 'inherit', borderRadius: tokens.borderRadiusMedium, ...focusRing },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS, marginTop: '8px' },
});

export interface DecisionLinesProps {
  readonly decisions: readonly Decision[];
  /** Where it is told anyway, its initiative is not named. */
  readonly namesInitiative?: boolean;
  /** Where all were taken at the meeting one looks at, it is not named. */
  readonly namesMeeting?: boolean;
  /** Offers to correct one; left out: it is not offered. */
  readonly onCorrect?: (decision: Decision) => void;
}

/** Decisions with who is to do them and when. Whoever keeps meetings calls them done; what was called done stays in its place for as long as one looks. */
export function DecisionLines({ decisions, namesInitiative = true, namesMeeting = true, onCorrect }: DecisionLinesProps) {
  const styles = useStyles();
  const texts = useDecisionTexts();
  const { viewer } = useOpenedPlan();
  const lasting = useLasting(decisions);
  const mayKeep = mayKeepMeetings(viewer);
  if (lasting.length === 0) return null;
  return (
    <ul className={styles.list}>
      {lasting.map((decision) => (
        <li key={decision.id} className={styles.line}>
          <p className={mergeClasses(styles.text, decision.isDone && styles.done)}>
            <UserText lines="all">{decision.text}</UserText>
          </p>
          <Meta decision={decision} namesInitiative={namesInitiative} namesMeeting={namesMeeting} />
          {mayKeep && (
            <div className={styles.actions}>
              <SettleButton decision={decision} />
              {onCorrect && !decision.isDone && (
                <Button look="subtle" aria-label={texts.decisions.correctOf(decision.text)} onClick={() => onCorrect(decision)}>
                  {texts.decisions.correct}
                </Button>
              )}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function Meta({ decision, namesInitiative, namesMeeting }: { readonly decision: Decision; readonly namesInitiative: boolean; readonly namesMeeting: boolean }) {
  const styles = useStyles();
  const texts = useDecisionTexts();
  const formats = useFormats();
  const { hrefOf } = useOpenInitiative();
  const { actionPlan, siteMeetings } = useOpenedPlan();
  const { responsible, dueOn, doneOn, isDone } = decision;
  const meeting = namesMeeting ? [...actionPlan.meetings, ...siteMeetings].find(({ id }) => id === decision.meeting) : undefined;
  const body = meeting && actionPlan.bodies.find(({ id }) => id === meeting.body);
  const initiative = namesInitiative ? actionPlan.initiatives.find(({ id }) => id === decision.initiative) : undefined;
  const who = [
    ...(responsible ? [actionPlan.people.get(responsible)?.name ?? texts.common.unknownPerson] : []),
    ...(dueOn && !isDone ? [texts.decisions.dueOn(formats.dayInSentence(dueOn))] : []),
  ].join(', ');
  return (
    <p className={styles.meta}>
      {isDone && <Tag>{doneOn ? texts.decisions.doneOn(formats.nearDay(doneOn)) : texts.decisions.done}</Tag>}
      {isDone && ' '}
      {who && <UserText>{who}</UserText>}
      {who && (meeting || initiative) && ' · '}
      {meeting && texts.decisions.takenAt(inSentence(body?.title ?? meeting.title), formats.dayInSentence(danishDayOf(meeting.startsAt)))}
      {meeting && initiative && ' · '}
      {initiative && (
        <a className={styles.title} href={hrefOf(initiative.id)}>
          <UserText>{texts.decisions.about(initiative.title)}</UserText>
        </a>
      )}
    </p>
  );
}

/** What is given now, and what was given before and is still there: as it stands now, each at the place it first had. */
function useLasting(decisions: readonly Decision[]): readonly Decision[] {
  const { actionPlan } = useOpenedPlan();
  const seen = React.useRef<DecisionId[]>([]);
  for (const { id } of decisions) if (!seen.current.includes(id)) seen.current.push(id);
  const all = new Map([...actionPlan.decisions, ...decisions].map((decision) => [decision.id, decision]));
  return seen.current.flatMap((id) => all.get(id) ?? []);
}
