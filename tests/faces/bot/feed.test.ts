/** @jest-environment node */
import fc from 'fast-check';
import { digestFeed, onYourBehalfFeed, proposalFeed, reminderFeed, type FeedLine } from '../../../src/faces/bot/cards';
import { instant } from '../../support/builders';
import { aDigest, aReminder, aViewer } from '../../support/cards/samples';
import { behalves, digests, proposals, reminders, viewers } from '../../support/cards/states';

const da = aViewer('da');
const fits = ({ title, text }: FeedLine) => {
  expect(title.length).toBeLessThanOrEqual(50);
  expect(text.length).toBeLessThanOrEqual(90);
  expect(title.trim() && text.trim()).not.toBe('');
};

describe('a line of the activity feed', () => {
  it('makes sense alone', () => {
    expect(reminderFeed(aReminder(), da)).toEqual({ title: 'Chefforum 12. juni: passer det stadig?', text: '3 af dine indsatser. Svar med ét tryk.' });
    expect(digestFeed(aDigest(), aViewer('da', instant('2026-06-11 08:00')))).toEqual({ title: 'I morgen: chefforum kl. 9.00', text: '2 røde, 4 gule. 20 af 22 er bekræftet.' });
    expect(proposalFeed({ title: 'Studiejob i bymidten', centre: 'UUC', link: '' }, da)).toEqual({ title: 'Nyt forslag fra UUC', text: 'Studiejob i bymidten. Godkend forslaget, eller skriv til centret.' });
    expect(onYourBehalfFeed({ title: 'Ejerskifte i tide', by: 'Kim Bak', light: 'yellow', text: 'Hemmeligt', at: instant('2026-05-28'), link: '' }, da)).toEqual({
      title: 'Kim Bak har meldt gul på dine vegne',
      text: 'Ejerskifte i tide. Se teksten, og ret hvis du vil.',
    });
  });

  it('shortens the name, never the sentence', () => {
    const long = 'Følge- og vidensgruppen for erhvervspolitikken';
    expect(reminderFeed(aReminder({ meeting: { ...aReminder().meeting, body: long } }), da).title).toMatch(/ … 12\. juni: passer det stadig\?$/);
    expect(proposalFeed({ title: 'Fælles indsats for ærlige øer på åen – '.repeat(6), centre: 'UUC', link: '' }, da).text).toMatch(/ …\. Godkend forslaget, eller skriv til centret\.$/);
  });

  it('is at most 50 and 90 characters, whatever the names', () => {
    const options = { numRuns: 100 };
    fc.assert(fc.property(reminders(3), viewers, (state, viewer) => fits(reminderFeed(state, viewer))), options);
    fc.assert(fc.property(digests, viewers, (state, viewer) => fits(digestFeed(state, viewer))), options);
    fc.assert(fc.property(proposals, viewers, (state, viewer) => fits(proposalFeed(state, viewer))), options);
    fc.assert(fc.property(behalves, viewers, (state, viewer) => fits(onYourBehalfFeed(state, viewer))), options);
  });
});
