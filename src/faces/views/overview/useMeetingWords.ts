import * as React from 'react';
import { danishDayOf, type Body, type LastMet, type Meeting } from '../../../domain';
import { inSentence } from '../../shared/body-name';
import { useFormats } from '../../shared/texts/useFormats';

/** A meeting as a sentence names it: ”chefforum”, ”den 6. marts”. */
export interface MeetingWords {
  readonly body: string;
  readonly day: string;
}

export function useMeetingWords(): (meeting: Meeting, body: Body | undefined) => MeetingWords {
  const formats = useFormats();
  return React.useCallback((meeting, body) => ({ body: inSentence(body?.title ?? meeting.title), day: formats.dayInSentence(danishDayOf(meeting.startsAt)) }), [formats]);
}

/** The meeting since which there is news, in words; `undefined` before the first. */
export function useLastMetWords(met: LastMet | undefined): MeetingWords | undefined {
  const wordsOf = useMeetingWords();
  return met && wordsOf(met.meeting, met.body);
}
