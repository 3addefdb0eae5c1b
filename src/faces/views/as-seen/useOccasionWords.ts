import * as React from 'react';
import { danishDayOf, type ActionPlan, type Instant, type Meeting, type SnapshotOccasion } from '../../../domain';
import { inSentence } from '../../shared/body-name';
import { useAsSeenTexts } from '../../shared/texts/as-seen';
import { useFormats } from '../../shared/texts/useFormats';

/** What names the meetings: a plan, or the whole site. */
export interface Naming extends Pick<ActionPlan, 'bodies'> {
  readonly meetings: readonly Meeting[];
}

export interface OccasionWords {
  /** ”chefforum den 6. marts”, ”årsstatus 2026”. @param storedAt for a meeting that is no longer in the list. */
  name(occasion: SnapshotOccasion, of: Naming, storedAt?: Instant): string;
  /** ”Du ser planen som chefforum så den den 6. marts 2026.” Kept on another day than that of the meeting, it says so. */
  sentence(occasion: SnapshotOccasion, of: Naming, takenAt: Instant): string;
}

export function useOccasionWords(): OccasionWords {
  const { asSeen } = useAsSeenTexts();
  const formats = useFormats();
  return React.useMemo(() => {
    const meetingOf = (occasion: SnapshotOccasion, of: Naming) => {
      const meeting = occasion.kind === 'meeting' ? of.meetings.find(({ id }) => id === occasion.meeting) : undefined;
      return meeting && { body: inSentence(of.bodies.find(({ id }) => id === meeting.body)?.title ?? meeting.title), day: danishDayOf(meeting.startsAt) };
    };
    return {
      name(occasion, of, storedAt) {
        if (occasion.kind === 'year') return asSeen.year(occasion.year);
        const found = meetingOf(occasion, of);
        if (found) return asSeen.meeting(found.body, formats.dayInSentence(found.day));
        return asSeen.someMeeting(storedAt ? formats.dayInSentence(danishDayOf(storedAt)) : '');
      },
      sentence(occasion, of, takenAt) {
        const taken = danishDayOf(takenAt);
        const kept = formats.printedDay(taken);
        if (occasion.kind === 'year') return asSeen.bar.year(occasion.year, kept);
        const found = meetingOf(occasion, of);
        if (!found) return asSeen.bar.kept(kept);
        return found.day === taken ? asSeen.bar.meeting(found.body, kept) : asSeen.bar.meetingKept(found.body, formats.printedDay(found.day), kept);
      },
    };
  }, [asSeen, formats]);
}
