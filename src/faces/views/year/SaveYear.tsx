import * as React from 'react';
import { makeStyles } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { isPlanError, keepYear } from '../../../application';
import { mayKeepMeetings, type Snapshot } from '../../../domain';
import { Button, Message, Question } from '../../shared/components';
import { usePorts } from '../../shared/ports';
import { useOpenedPlan } from '../../shared/queries';
import { useLanguage } from '../../shared/texts';
import { useYearlyTexts } from '../../shared/texts/yearly';
import { useFormats } from '../../shared/texts/useFormats';
import type { ToldYear } from './told-year';
import type { SeenYear } from './useSeenYear';
import { plainText, yearPaper } from './year-paper';

/** In a row of buttons a sentence has a line of its own. */
const useStyles = makeStyles({ wide: { flexBasis: '100%' } });

interface SaveYearProps {
  readonly seen: SeenYear;
  readonly told: ToldYear;
  /** @param isMine nobody else was quicker. */
  readonly onSaved: (snapshot: Snapshot, isMine: boolean) => void;
}

/** Freezes the year as it is told, with its words: once, by who keeps meetings. */
export function SaveYear({ seen, told, onSaved }: SaveYearProps) {
  const styles = useStyles();
  const texts = useYearlyTexts();
  const { yearly, states, common, trafficLight } = texts;
  const formats = useFormats();
  const { language } = useLanguage();
  const { snapshots, clock } = usePorts();
  const { actionPlan, viewer } = useOpenedPlan();
  const [isAsking, setIsAsking] = React.useState(false);
  const button = React.useRef<HTMLButtonElement>(null);
  const { status, lastYear } = seen;
  const { mutate, isLoading, error } = useMutation({
    mutationFn: () => {
      const paper = yearPaper({ plan: actionPlan.plan, status, told, lastYear }, texts, formats, language);
      const words = plainText(paper, (light) => (light && light !== 'none' ? trafficLight[light] : common.noLight));
      return keepYear({ snapshots, clock }, { actionPlan, year: status.year, by: viewer, words });
    },
    useErrorBoundary: (thrown) => !isPlanError(thrown),
    onSuccess: ({ snapshot, isOwn }) => onSaved(snapshot, isOwn),
  });
  if (!mayKeepMeetings(viewer)) return null;
  const back = () => {
    setIsAsking(false);
    window.setTimeout(() => button.current?.focus());
  };
  return (
    <>
      {isAsking ? (
        <div className={styles.wide}>
          <Question
            no={yearly.no}
            onNo={back}
            yes={yearly.yes}
            onYes={() => {
              setIsAsking(false);
              mutate();
            }}
          >
            {yearly.ask(status.year, status.isOver)}
          </Question>
        </div>
      ) : (
        <Button ref={button} onClick={() => setIsAsking(true)} disabled={isLoading}>
          {isLoading ? common.saving : yearly.save}
        </Button>
      )}
      {isPlanError(error) && !isLoading && !isAsking && (
        <Message role="alert" icon={error.code === 'offline' ? 'offline' : 'lock'} title={yearly.notSaved} className={styles.wide}>
          {error.code === 'offline' ? yearly.offline : states.error[error.code]}
        </Message>
      )}
    </>
  );
}
