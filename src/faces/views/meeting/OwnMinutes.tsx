import * as React from 'react';
import type { MeetingId } from '../../../domain';
import { Button, Message } from '../../shared/components';
import { usePorts } from '../../shared/ports';
import { useOpenedPlan } from '../../shared/queries';
import { CopyTextButton } from '../../shared/status-form';
import { useMeetingModeTexts } from '../../shared/texts/meeting-mode';
import { placeOfMinutes } from './minutes-draft';
import { useMeetingStyles } from './useMeetingStyles';

/** What somebody typed for the minutes and was not kept, because somebody else was quicker or it was too late: it is theirs to copy or to throw away. */
export function OwnMinutes({ meeting, kept }: { readonly meeting: MeetingId; readonly kept: string | undefined }) {
  const styles = useMeetingStyles();
  const { held } = useMeetingModeTexts().meetingMode;
  const { drafts } = usePorts();
  const place = placeOfMinutes(useOpenedPlan().actionPlan.plan.id, meeting);
  const [words, setWords] = React.useState(() => drafts.get(place));
  if (words === undefined || words === kept) return null;
  const drop = () => {
    drafts.remove(place);
    setWords(undefined);
  };
  return (
    <div className={styles.apart}>
      <Message
        icon="history"
        title={held.otherWords}
        actions={
          <>
            <CopyTextButton text={words} />
            <Button look="subtle" onClick={drop}>
              {held.dropWords}
            </Button>
          </>
        }
      >
        {held.otherWordsText}
      </Message>
    </div>
  );
}
