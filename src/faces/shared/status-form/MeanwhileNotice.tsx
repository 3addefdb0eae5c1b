import * as React from 'react';
import { byTime } from '../../../domain';
import type { PersonId, TrafficLight } from '../../../domain';
import { Button, Message } from '../components';
import { useTexts } from '../texts';
import { useFormats } from '../texts/useFormats';
import type { Receipt } from '../desk';

export interface MeanwhileNoticeProps {
  readonly receipt: Receipt;
  readonly nameOf: (person: PersonId) => string;
  /** Opens the form with a light, and with words when they are the writer's own. */
  readonly onState: (light: TrafficLight, text?: string) => void;
  readonly className?: string;
}

/** Tells a writer whose statement is stored that somebody else stated another light at the same time: both stand in the history, the later one counts. */
export function MeanwhileNotice({ receipt, nameOf, onState, className }: MeanwhileNoticeProps) {
  const texts = useTexts();
  const formats = useFormats();
  const [isRead, setIsRead] = React.useState(false);
  const { update, meanwhile } = receipt;
  const theirs = meanwhile.filter(({ statedBy }) => statedBy !== update.statedBy).pop();
  if (!theirs || theirs.light === update.light || isRead) return null;
  const mineCounts = byTime(theirs, update) < 0;
  return (
    <Message
      className={className}
      role="status"
      icon="history"
      actions={
        mineCounts ? (
          <>
            <Button onClick={() => setIsRead(true)}>{texts.statusForm.keepMine(update.light)}</Button>
            <Button onClick={() => onState(theirs.light)}>{texts.statusForm.changeTo(theirs.light)}</Button>
          </>
        ) : (
          <>
            <Button onClick={() => onState(update.light, update.text)}>{texts.statusForm.saveMineAs(update.light)}</Button>
            <Button onClick={() => setIsRead(true)}>{texts.statusForm.keepTheirs(theirs.light)}</Button>
          </>
        )
      }
    >
      {texts.statusForm.savedBoth(nameOf(theirs.statedBy), theirs.light, formats.moment(theirs.at))}
    </Message>
  );
}
