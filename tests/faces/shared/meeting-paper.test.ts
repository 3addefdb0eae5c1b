import { asId, meetingPreparation, meetingRecord } from '../../../src/domain';
import { minutesPaper, minutesText, preparationDeck, preparationPaper, type MeetingPaperWords } from '../../../src/faces/shared/papers/meeting-paper';
import { da } from '../../../src/faces/shared/texts/da';
import { meetingMode } from '../../../src/faces/shared/texts/da/meeting-mode';
import { overview } from '../../../src/faces/shared/texts/da/overview';
import { overviewMore } from '../../../src/faces/shared/texts/da/overview-more';
import { formatsFor } from '../../../src/faces/shared/texts/format';
import { aBody, aDecision, aMeeting, anActionPlan, anInitiative, aStatusUpdate, day, instant } from '../../support/builders';

const NOW = instant('2026-06-12 12:00');
const words: MeetingPaperWords = { texts: { ...da, meetingMode }, overview, more: { ...overview, ...overviewMore }, formats: formatsFor('da', () => NOW), language: 'da' };
const meeting = aMeeting('2026-06-12');
const red = anInitiative({ title: 'Byggesager' });
const plan = anActionPlan({ bodies: [aBody()], meetings: [meeting], initiatives: [red], updates: [aStatusUpdate({ initiative: red.id, light: 'red', text: '74 dage', at: instant('2026-06-01') })] });
const record = meetingRecord(plan, meeting.id, NOW)!;

it('a slide says the words of its point large, and its light below them; a proposal has no light, on slides as on paper', () => {
  const met = aMeeting('2026-03-06', { id: asId('6'), state: 'held' });
  const proposal = anInitiative({ title: 'Genbrug', description: 'Vi samler det.', phase: 'proposed', createdAt: instant('2026-05-01') });
  const wordy = anInitiative({ title: 'Campus' });
  const story = [...plan.updates, aStatusUpdate({ id: asId('77'), initiative: wordy.id, light: 'yellow', text: 'x'.repeat(401), at: instant('2026-06-02') })];
  const whole = { ...plan, meetings: [met, meeting], initiatives: [red, wordy, proposal], updates: story };
  const preparation = meetingPreparation(whole, meeting.id, NOW)!;
  const [, ...slides] = preparationDeck(whole, preparation, words).slides;
  expect(slides.slice(0, 3)).toEqual([
    { title: 'Byggesager', lead: '74 dage', lights: [{ light: 'red', title: 'Ukendt person', text: '' }], points: [] },
    { title: 'Campus', lead: '', lights: [{ light: 'yellow', title: 'Ukendt person', text: 'x'.repeat(401) }], points: [] },
    { title: 'Nye indsatser der præsenteres', lead: '', lights: [], points: ['Genbrug (forslag): Vi samler det.'] },
  ]);
  expect(preparationPaper(whole, preparation, words).blocks).toEqual(expect.arrayContaining([{ kind: 'heading', level: 3, text: 'Genbrug' }, { kind: 'text', text: 'Forslag', isQuiet: true }, { kind: 'text', text: 'Vi samler det.' }]));
});
it('minutes tell each point, and that nothing was decided where nothing was', () => {
  const text = minutesText(plan, record, words);
  expect(text).toMatch(/^Referat, .*\n\nLysene da mødet begyndte: 1 rød\.\n\n1\. Byggesager\nRød\.\n74 dage\n\nDer blev ikke truffet beslutninger\.$/);
  const decided = meetingRecord({ ...plan, decisions: [aDecision({ meeting: meeting.id, initiative: red.id, text: 'Vi venter.' })] }, meeting.id, NOW)!;
  expect(minutesText(plan, decided, words)).toMatch(/74 dage\nBeslutning: Vi venter\.$/);
  const due = meetingRecord({ ...plan, decisions: [aDecision({ meeting: meeting.id, initiative: red.id, text: 'Vi venter', dueOn: day('2026-07-01') })] }, meeting.id, NOW)!;
  expect(minutesText(plan, due, words)).toMatch(/Beslutning: Vi venter\. Senest den 1\. juli 2026\.$/);
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
