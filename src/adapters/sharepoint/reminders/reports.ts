import type { ReminderReport, ReminderReports } from '../../../application/ports';
import { stepName, stepNamed, type MeetingId, type Reminder } from '../../../domain';
import { bodyOf, type RowOf } from '../lists';
import { reminderReports as list } from '../lists/service';
import { harmless, keyed, WRITE_WITHIN_MS, type Site } from '../site';
import { rowsOfMeetings } from './rows-of-meetings';

type Row = RowOf<typeof list>;

/** A column of SharePoint's holds 63,999 characters. */
export const CHARACTERS_A_PART = 60_000;

/** Two places for each meeting, written in turn: while one is being written, the other can be read whole. */
const PLACES = ['a', 'b'] as const;
type Place = (typeof PLACES)[number];

const keyOf = (meeting: MeetingId, place: Place, part: number): string => `${meeting}|${place}|${part}`;

/** What is stored of a report: all but the meeting, which the row tells. */
interface Stored {
  readonly at: ReminderReport['at'];
  readonly closed: readonly string[];
  readonly reminders: readonly (Omit<Reminder, 'meeting' | 'step'> & { readonly step: string })[];
}

function textOf({ at, closed, reminders }: ReminderReport): string {
  const stored: Stored = { at, closed: closed.map(stepName), reminders: reminders.map(({ meeting: _told, step, ...rest }) => ({ ...rest, step: stepName(step) })) };
  return JSON.stringify(stored);
}

/** `undefined` for a text that is no report. */
function reportIn(text: string, meeting: MeetingId): ReminderReport | undefined {
  try {
    const { at, closed, reminders } = JSON.parse(text) as Stored;
    return {
      meeting,
      at,
      closed: closed.flatMap((name) => stepNamed(name) ?? []),
      reminders: reminders.flatMap(({ step: name, ...rest }) => {
        const step = stepNamed(name);
        return step ? [{ ...rest, meeting, step }] : [];
      }),
    };
  } catch {
    return undefined;
  }
}

/** A report where it stands. The number of its writing says which of two is the newer one: clocks of instances differ. */
interface Standing {
  readonly place: Place;
  readonly writing: number;
  readonly report: ReminderReport;
}

const stampOf = (writing: number, at: string): string => `${writing} ${at}`;

/** The report at a place, when all parts of one writing are there. */
function reportAt(place: Place, rows: readonly Row[], meeting: MeetingId): Standing | undefined {
  const byKey = new Map(rows.map((row) => [row.ReportKey, row]));
  const first = byKey.get(keyOf(meeting, place, 0));
  if (!first) return undefined;
  const parts = Array.from({ length: first.Parts ?? 0 }, (_, part) => byKey.get(keyOf(meeting, place, part)));
  if (!parts.every((part) => part?.Stamp === first.Stamp)) return undefined;
  const report = reportIn(parts.map((part) => part?.Report ?? '').join(''), meeting);
  return report && { place, writing: Number.parseInt(first.Stamp ?? '', 10), report };
}

const newestOf = (rows: readonly Row[], meeting: MeetingId): Standing | undefined => PLACES.flatMap((place) => reportAt(place, rows, meeting) ?? []).sort((a, b) => b.writing - a.writing)[0];

export const sharePointReports = (site: Site): ReminderReports => ({
  async of(meetings) {
    const rows = await rowsOfMeetings(site, list, meetings);
    return meetings.flatMap((meeting) => newestOf(rows.filter(({ MeetingId: id }) => String(id) === meeting), meeting)?.report ?? []);
  },

  async put(report) {
    const { meeting, at } = report;
    const rows = await rowsOfMeetings(site, list, [meeting]);
    const standing = newestOf(rows, meeting);
    const place = standing?.place === 'a' ? 'b' : 'a';
    const Stamp = stampOf((standing?.writing ?? 0) + 1, at);
    const text = textOf(report);
    const parts = Array.from({ length: Math.ceil(text.length / CHARACTERS_A_PART) }, (_, part) => text.slice(part * CHARACTERS_A_PART, (part + 1) * CHARACTERS_A_PART));
    await Promise.all(
      site.together(WRITE_WITHIN_MS, (web) =>
        parts.map((Report, part) => {
          const key = keyOf(meeting, place, part);
          const values = bodyOf(list, { ReportKey: key, Meeting: Number(meeting), Part: part, Parts: parts.length, Stamp, Report });
          const there = rows.find(({ ReportKey }) => ReportKey === key);
          return there ? harmless(site.rows(web, list).getById(there.Id)).update(values) : keyed(() => site.rows(web, list), list, 'ReportKey', key).add(values);
        }),
      ),
    );
  },
});
