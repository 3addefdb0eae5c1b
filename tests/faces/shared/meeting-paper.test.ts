import { meetingRecord } from '../../../src/domain';
import { minutesPaper, minutesText, type MeetingPaperWords } from '../../../src/faces/shared/papers/meeting-paper';
import { da } from '../../../src/faces/shared/texts/da';
import { meetingMode } from '../../../src/faces/shared/texts/da/meeting-mode';
import { overview } from '../../../src/faces/shared/texts/da/overview';
import { overviewMore } from '../../../src/faces/shared/texts/da/overview-more';
import { formatsFor } from '../../../src/faces/shared/texts/format';
import { aBody, aDecision, aMeeting, anActionPlan, anInitiative, aStatusUpdate, instant } from '../../support/builders';

const NOW = instant('2026-06-12 12:00');
const words: MeetingPaperWords = { texts: { ...da, meetingMode }, overview, more: { ...overview, ...overviewMore }, formats: formatsFor('da', () => NOW), language: 'da' };
const meeting = aMeeting('2026-06-12');
const red = anInitiative({ title: 'Byggesager' });
const plan = anActionPlan({ bodies: [aBody()], meetings: [meeting], initiatives: [red], updates: [aStatusUpdate({ initiative: red.id, light: 'red', text: '74 dage', at: instant('2026-06-01') })] });
const record = meetingRecord(plan, meeting.id, NOW)!;

it('minutes tell each point, and that nothing was decided where nothing was', () => {
  const text = minutesText(plan, record, words);
  expect(text).toMatch(/^Referat, .*\n\nLysene da mødet begyndte: 1 rød\.\n\n1\. Byggesager\nRød\.\n74 dage\n\nMødet traf ingen beslutninger\.$/);
  const decided = meetingRecord({ ...plan, decisions: [aDecision({ meeting: meeting.id, initiative: red.id, text: 'Vi venter.' })] }, meeting.id, NOW)!;
  expect(minutesText(plan, decided, words)).toMatch(/74 dage\nBeslutning: Vi venter\.$/);
});
it('a document of minutes holds every line as it was left, the first as its title', () => {
  const paper = minutesPaper(plan, record, '\nReferat, rettet\nTil stede: alle\n\n1. Byggesager\n– Vi venter\n\n\nSlut', words);
  expect(paper.title).toBe('Referat, rettet');
  expect(paper.blocks).toEqual([
    { kind: 'text', text: 'Til stede: alle' },
    { kind: 'heading', level: 2, text: '1. Byggesager' },
    { kind: 'list', items: ['Vi venter'] },
    { kind: 'text', text: 'Slut' },
  ]);
});
