/** @jest-environment node */
import { asId, digestOf, type Instant, type PersonId, type PlanId, type Reminder } from '../../../src/domain';
import { digestState } from '../../../src/faces/bot/states/digest-state';
import { AskedTown, askedPlan, BO, CHEFFORUM, EDITOR, keyOf, LONE, PER } from '../../support/asked-town';
import { aCentre, anInitiative, aStatusUpdate, instant } from '../../support/builders';
import { findingsOf, shownTexts } from '../../support/cards/rules';
import { LINKS, sendCards } from '../../support/cards/send-cards';

describe('cards that go out', () => {
  it('ask, ask again and tell the chair, each fit for Teams', async () => {
    const town = new AskedTown();
    await sendCards(town);
    for (const time of ['2026-12-10 08:00', '2026-12-14 08:00']) {
      town.site.now = instant(time) as Instant;
      await sendCards(town);
    }
    expect(town.sent.map(({ to, message }) => [to, message.summary])).toEqual([
      [LONE, 'Chefforum 15. december: passer det stadig? 2 af dine indsatser. Svar med ét tryk.'],
      [PER, 'Chefforum 15. december: passer det stadig? 1 af dine indsatser. Svar med ét tryk.'],
      [LONE, 'Chefforum 15. december: passer det stadig? 2 af dine indsatser. Svar med ét tryk.'],
      [PER, 'Chefforum 15. december: passer det stadig? 1 af dine indsatser. Svar med ét tryk.'],
      [PER, expect.stringMatching(/^I morgen: chefforum kl\. 9\./) as string],
    ]);
    for (const { message } of town.sent) expect(findingsOf(message.card as never)).toEqual([]);
    expect(town.sent.map(({ message }) => shownTexts(message.card).join(' ')).slice(2, 3).join()).toContain('Det kan også vente til mødet');
  });

  it('tell an editor of a proposal and an owner of a light stated for them, each fit for Teams and with no status text on a locked screen', async () => {
    const plan = askedPlan();
    const centre = aCentre({ code: 'BMC' });
    const proposal = anInitiative({ id: asId('14'), title: 'Fælles vareture', owner: LONE, centre: centre.id, phase: 'proposed', createdBy: LONE, createdAt: instant('2026-11-25 09:30') });
    const stated = aStatusUpdate({ id: asId('104'), initiative: asId('11'), light: 'red', text: 'Ingen pladser.', statedBy: PER, at: instant('2026-11-25 09:40') });
    const town = new AskedTown({ ...plan, centres: [centre], initiatives: [...plan.initiatives, proposal], updates: [...plan.updates, stated] }, [EDITOR, LONE]);
    town.site.editors = [{ name: 'Eva Ege', email: 'eva@eksempelby.example' }];
    town.site.now = instant('2026-11-25 10:00') as Instant;
    await sendCards(town);
    const [toEditor, toOwner] = town.sent.map(({ to, message }) => ({ to, summary: message.summary, card: JSON.stringify(message.card), shown: shownTexts(message.card).join(' | ') }));
    expect(toEditor).toMatchObject({ to: EDITOR, summary: expect.stringContaining('Fælles vareture') as string, shown: expect.stringContaining('BMC') as string });
    expect(toEditor?.shown).toContain('Lone Lund');
    expect(toOwner).toMatchObject({ to: LONE, summary: expect.stringContaining('Per Poulsen') as string, shown: expect.stringContaining('Ingen pladser.') as string });
    expect(toOwner?.summary).not.toContain('Ingen pladser');
    expect([toEditor?.card, toOwner?.card]).toEqual([expect.stringContaining(encodeURIComponent('indsats/14')), expect.stringContaining(encodeURIComponent('indsats/11'))]);
    for (const { message } of town.sent) expect(findingsOf(message.card as never)).toEqual([]);
  });

  it('name the owner to a deputy', async () => {
    const plan = askedPlan();
    const town = new AskedTown({ ...plan, updates: [...plan.updates, aStatusUpdate({ id: asId('104'), initiative: asId('11'), statedBy: LONE, at: instant('2026-11-30 09:00') })] });
    town.away.push({ person: LONE, from: '2026-11-30' as never, to: '2026-12-04' as never });
    await sendCards(town);
    const card = town.sent.find(({ to }) => to === BO);
    expect(shownTexts(card?.message.card).join(' ')).toContain('Du er stedfortræder for Lone Lund');
  });

  it('name nobody to the deputy of somebody who has left', async () => {
    const plan = askedPlan();
    const town = new AskedTown({ ...plan, people: new Map([...plan.people].filter(([id]) => id !== LONE)) });
    await sendCards(town);
    const card = town.sent.find(({ to }) => to === BO);
    expect(shownTexts(card?.message.card).join(' ')).toContain('Du er stedfortræder, og den ansvarlige er her ikke længere.');
  });

  it('tell a chair of the plans of the meeting alone', () => {
    const [plan, other] = [askedPlan(), askedPlan()];
    const plans = [{ ...other, plan: { ...other.plan, id: asId<PlanId>('99') } }, plan];
    const meeting = { ...plan.meetings.find(({ id }) => id === CHEFFORUM)!, plans: [plan.plan.id] };
    const digest = digestOf(plans, meeting, [], instant('2026-12-14 08:00'));
    expect(digestState(plans, digest!, keyOf(PER), LINKS).link).toBe(LINKS.meeting(plan.plan.id, CHEFFORUM));
  });

  it('tell a chair whether it was the owner who was asked, or a deputy', () => {
    const plan = askedPlan();
    const meeting = plan.meetings.find(({ id }) => id === CHEFFORUM)!;
    const about = plan.initiatives.find(({ owner, deputies }) => owner === LONE && deputies.includes(BO))!;
    const waitingWhenAsked = (...people: readonly PersonId[]) => {
      const cards = people.map((person): Reminder => ({ key: keyOf(person), person, meeting: CHEFFORUM, step: { kind: 'ask', workingDaysBefore: 10 }, initiatives: [about.id], state: 'sent', sentAt: instant('2026-12-01 08:00') }));
      return digestState([plan], digestOf([plan], meeting, cards, instant('2026-12-14 08:00'))!, keyOf(PER), LINKS).waiting.find(({ title }) => title === about.title);
    };
    expect(waitingWhenAsked(BO)).toMatchObject({ is: 'asked', asked: ['2026-12-01'], isOfDeputy: true });
    expect(waitingWhenAsked(LONE, BO)).not.toHaveProperty('isOfDeputy');
  });
});
