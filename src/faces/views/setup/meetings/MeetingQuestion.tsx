import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { editPart, isPlanError } from '../../../../application';
import { isAbout, KEPT_WITHIN_DAYS, mayStillBeKept, type Meeting, type MeetingState, type PlanId } from '../../../../domain';
import { Button, LinkButton, Message, useAnnounce } from '../../../shared/components';
import { usePorts } from '../../../shared/ports';
import { useOpenedPlan, usePlanCache } from '../../../shared/queries';
import { useMeetingTexts } from '../../../shared/texts/meetings';
import { SaveTrouble } from '../../forms/SaveTrouble';
import { useSave } from '../../forms/useSave';
import { END, toMeeting } from '../../meeting/place';
import { useLinkTo } from '../../useRoute';
import { withPart } from '../part/with-part';
import { MeetingEffect } from './MeetingEffect';
import { useMeetingWords } from './useMeetingWords';

/** A meeting is called off, was held, is to be after all, or was not held after all. */
export type Asked = 'cancel' | 'hold' | 'restore' | 'unhold';

const STATE: Record<Asked, MeetingState> = { cancel: 'cancelled', hold: 'held', restore: 'planned', unhold: 'planned' };

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: '12px', padding: '4px 0' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, outlineStyle: 'none', overflowWrap: 'anywhere' },
  lead: { margin: 0, maxWidth: '68ch' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  wide: { '@media (max-width: 640px)': { flexGrow: 1 } },
});

interface MeetingQuestionProps {
  readonly meeting: Meeting;
  readonly asked: Asked;
  /** @param isDone it was answered with yes, and that is saved. */
  readonly onDone: (isDone: boolean) => void;
}

/** The question in the place of the meeting, and what a yes does, before it is given. That a meeting was held is said where the plan is kept as it saw it, as long as that can be done. */
export function MeetingQuestion({ meeting, asked, onDone }: MeetingQuestionProps) {
  const styles = useStyles();
  const { meetings: texts, common } = useMeetingTexts();
  const said = texts.question[asked];
  const words = useMeetingWords();
  const heading = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => heading.current?.focus(), []);
  const { saving, run } = useAnswer(() => onDone(true));
  const isSaving = saving.step === 'saving';
  const keeping = useKeeping(meeting, asked);
  const linkTo = useLinkTo();
  const changed: Meeting = { ...meeting, state: STATE[asked] };
  const answer = () => isSaving || run({ before: meeting, after: changed, sentence: said.done(words.nameOf(meeting)) });
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== 'Escape' || isSaving) return;
    event.stopPropagation();
    onDone(false);
  };
  return (
    <section className={styles.root} aria-labelledby="meeting-question" aria-busy={isSaving} onKeyDown={onKeyDown}>
      <h3 id="meeting-question" ref={heading} tabIndex={-1} className={styles.heading}>
        {said.title(words.nameOf(meeting), words.dayOf(meeting))}
      </h3>
      <p className={styles.lead}>{said.lead}</p>
      {keeping && <p className={styles.lead}>{keeping.is === 'late' ? texts.question.hold.keepsNot(KEPT_WITHIN_DAYS) : texts.question.hold.keeps}</p>}
      <MeetingEffect changed={changed} />
      {saving.step === 'failed' && saving.code === 'conflict' ? <Message role="alert" icon="history">{texts.changedMeanwhile}</Message> : <SaveTrouble saving={saving} onRetry={answer} />}
      <div className={styles.actions}>
        {keeping?.is === 'due' ? (
          <LinkButton look="primary" className={styles.wide} {...linkTo({ ...toMeeting(meeting.id, END), plan: keeping.plan })}>
            {texts.question.hold.goOn}
          </LinkButton>
        ) : (
          <Button look="primary" className={styles.wide} aria-disabled={isSaving || undefined} onClick={answer}>
            {isSaving ? common.saving : said.yes}
          </Button>
        )}
        <Button className={styles.wide} onClick={() => isSaving || onDone(false)}>
          {said.no}
        </Button>
      </div>
    </section>
  );
}

type Keeping = { readonly is: 'due'; readonly plan: PlanId | 'first' } | { readonly is: 'late' };

/** Where a plan is to be kept as the meeting saw it, if any is on its agenda; or that it is too late for that. */
function useKeeping(meeting: Meeting, asked: Asked): Keeping | undefined {
  const { actionPlan, plans } = useOpenedPlan();
  const { clock } = usePorts();
  if (asked !== 'hold') return undefined;
  const about = [actionPlan.plan, ...plans].find(({ id }) => isAbout(meeting, id));
  if (!about) return undefined;
  return mayStillBeKept(meeting, clock.now()) ? { is: 'due', plan: plans[0]?.id === about.id ? 'first' : about.id } : { is: 'late' };
}

interface Answer {
  readonly before: Meeting;
  readonly after: Meeting;
  /** What is said when it is saved. */
  readonly sentence: string;
}

/** Nothing was typed that could be lost: when somebody else has changed the meeting, it is shown as it is now, and asked again. */
function useAnswer(onDone: () => void) {
  const ports = usePorts();
  const cache = usePlanCache();
  const announce = useAnnounce();
  return useSave(async ({ before, after, sentence }: Answer) => {
    try {
      const saved = await editPart(ports, 'meetings', before, after);
      cache.change((opened) => withPart(opened, 'meetings', saved.value));
      announce(sentence);
    } catch (error) {
      if (isPlanError(error) && error.code === 'conflict') void cache.refresh();
      throw error;
    }
  }, onDone);
}
