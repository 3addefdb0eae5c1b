import type { LedgerRow, NoticeRow, ReminderLedger, ReminderRow, Versioned } from '../../../src/application';
import { asId, noticeKey, reminderKey, type MeetingId, type NoticeAbout, type OrderId, type PersonId, type ReminderStep } from '../../../src/domain';
import { instant } from '../../support/builders';

export const MEETING = asId<MeetingId>(1);
export const OTHER_MEETING = asId<MeetingId>(2);
const ASK: ReminderStep = { kind: 'ask', workingDaysBefore: 10 };
const DIGEST: ReminderStep = { kind: 'digest', workingDaysBefore: 1 };
const NOW: ReminderStep = { kind: 'now', order: asId<OrderId>(4) };

let claims = 0;

const done = (outcome: Versioned<LedgerRow> | 'taken' | 'changed'): Versioned<LedgerRow> => {
  if (typeof outcome === 'string') throw new Error(`It was ${outcome}`);
  return outcome;
};

/**
 * What every ledger promises.
 * @param ledgers two instances' ways to one ledger that holds nothing yet; it knows two meetings, and initiatives 1 and 2.
 * @param people five whom it knows.
 */
export function keepsALedger(ledgers: () => readonly [ReminderLedger, ReminderLedger], people: () => readonly PersonId[]): void {
  const somebody = (number: number): PersonId => people()[number - 1] ?? asId<PersonId>(0);
  const aRow = (person: number, over: Partial<ReminderRow> = {}): ReminderRow => {
    const { meeting = MEETING, step = ASK } = over;
    return {
      key: reminderKey(meeting, step, somebody(person)),
      meeting,
      step,
      person: somebody(person),
      initiatives: [asId(1), asId(2)],
      state: 'claimed',
      claim: { by: `en instans/${(claims += 1)}`, until: instant('2026-11-25T08:02:00Z') },
      attempts: 0,
      ...over,
    };
  };
  const aNotice = (person: number, about: NoticeAbout): NoticeRow => {
    const { meeting: _none, step: _no, ...row } = aRow(person, { initiatives: [asId(1)] });
    return { ...row, key: noticeKey(about, somebody(person)), about };
  };
  const ofMeeting = async (ledger: ReminderLedger, meeting = MEETING): Promise<readonly ReminderRow[]> => (await ledger.of([meeting])).map(({ value }) => value);

  it('keeps a reminder as it was claimed, and finds it by its key and among those of its meeting', async () => {
    const [ledger, other] = ledgers();
    const rows = [aRow(1), aRow(1, { step: NOW, initiatives: [] }), aRow(2, { meeting: OTHER_MEETING, step: DIGEST, state: 'failed', failure: 'notInstalled', detail: 'Uden samtale' })];
    for (const row of rows) expect(done(await ledger.claim(row)).value).toEqual(row);
    for (const row of rows) expect((await other.get(row.key))?.value).toEqual(row);
    expect(await ofMeeting(other)).toEqual(expect.arrayContaining(rows.slice(0, 2)));
    expect(await ofMeeting(other, OTHER_MEETING)).toEqual(rows.slice(2));
    expect(await other.of([])).toEqual([]);
    expect(await other.get(reminderKey(MEETING, ASK, somebody(5)))).toBeUndefined();
  });

  it('keeps a notice as it was claimed, once, finds it among the keys it is asked for, and shows it before no meeting', async () => {
    const [ledger, other] = ledgers();
    const [proposal, onBehalf] = [aNotice(1, { kind: 'proposal', initiative: asId(1) }), aNotice(2, { kind: 'onBehalf', update: asId(7) })];
    const before = await ofMeeting(other);
    for (const row of [proposal, onBehalf]) expect(done(await ledger.claim(row)).value).toEqual(row);
    expect(await other.claim(aNotice(1, proposal.about))).toBe('taken');
    const many = Array.from({ length: 45 }, (_, at) => noticeKey({ kind: 'onBehalf', update: asId(100 + at) }, somebody(3)));
    const found = await other.found([proposal.key, ...many, onBehalf.key]);
    expect(found.map(({ value }) => value)).toEqual([proposal, onBehalf]);
    const [first] = found;
    if (!first) throw new Error('It was not found');
    const sent = { ...first.value, state: 'sent', attempts: 1, activity: '1:abc' } as const;
    expect(done(await other.change({ ...first, value: sent })).value).toEqual(sent);
    expect((await ledger.get(proposal.key))?.value).toEqual(sent);
    expect(await ledger.found([])).toEqual([]);
    expect(await ofMeeting(ledger)).toEqual(before);
  });

  it('gives a key to one of two who claim it at once, and to nobody after', async () => {
    const [one, two] = ledgers();
    for (const person of [1, 2, 3, 4, 5]) {
      const rows = [aRow(person, { step: { kind: 'ask', workingDaysBefore: 3 } }), aRow(person, { step: { kind: 'ask', workingDaysBefore: 3 } })] as const;
      const outcomes = await Promise.all([one.claim(rows[0]), two.claim(rows[1])]);
      expect(outcomes.filter((outcome) => outcome === 'taken')).toHaveLength(1);
      const winner = rows[outcomes[0] === 'taken' ? 1 : 0];
      expect((await one.get(winner.key))?.value).toEqual(winner);
      expect(await two.claim(aRow(person, { step: winner.step }))).toBe('taken');
    }
  });

  it('tells whoever claims with the same name once more that the row is theirs', async () => {
    const [ledger] = ledgers();
    const row = aRow(3, { step: { kind: 'ask', workingDaysBefore: 8 } });
    await ledger.claim(row);
    expect(done(await ledger.claim(row)).value).toEqual(row);
  });

  it('saves a change against the version it was made on, and every part of it', async () => {
    const [ledger, other] = ledgers();
    const { value, version } = done(await ledger.claim(aRow(4)));
    const sending = done(await ledger.change({ value: { ...value, state: 'sending', attempts: 1, sentAt: instant('2026-11-25T08:00:05Z') }, version }));
    const sent = done(await ledger.change({ value: { ...sending.value, state: 'sent', activity: '1:abc' }, version: sending.version }));
    expect((await other.get(value.key))?.value).toEqual({ ...value, state: 'sent', attempts: 1, sentAt: instant('2026-11-25T08:00:05Z'), activity: '1:abc' });
    const failed = done(await other.change({ value: { ...value, initiatives: [asId(2)], state: 'failed', failure: 'blocked', detail: 'ConversationBlockedByUser', attempts: 1 }, version: sent.version }));
    expect((await ledger.get(value.key))?.value).toEqual(failed.value);
  });

  it('lets one of two change a row at once, and tells the other', async () => {
    const [one, two] = ledgers();
    const { value, version } = done(await one.claim(aRow(5)));
    const taken = (by: string): LedgerRow => ({ ...value, claim: { by, until: instant('2026-11-25T08:10:00Z') } });
    const outcomes = await Promise.all([one.change({ value: taken('a'), version }), two.change({ value: taken('b'), version })]);
    expect(outcomes.filter((outcome) => outcome === 'changed')).toHaveLength(1);
    expect((await one.get(value.key))?.value.claim.by).toBe(outcomes[0] === 'changed' ? 'b' : 'a');
  });

  it('knows its own change again when the answer to it was lost', async () => {
    const [ledger] = ledgers();
    const { value, version } = done(await ledger.claim(aRow(1, { step: { kind: 'ask', workingDaysBefore: 7 } })));
    const sending = { value: { ...value, state: 'sending', attempts: 1 } as LedgerRow, version };
    const first = done(await ledger.change(sending));
    expect(done(await ledger.change(sending))).toEqual(first);
  });

  it('closes a step once, whoever else closes it', async () => {
    const [one, two] = ledgers();
    expect(await one.closedSteps([MEETING, OTHER_MEETING])).toEqual([]);
    await Promise.all([one.closeStep({ meeting: MEETING, step: ASK }), two.closeStep({ meeting: MEETING, step: ASK }), one.closeStep({ meeting: MEETING, step: NOW })]);
    await two.closeStep({ meeting: MEETING, step: ASK });
    const closed = await two.closedSteps([MEETING]);
    expect(closed).toHaveLength(2);
    expect(closed).toEqual(expect.arrayContaining([{ meeting: MEETING, step: ASK }, { meeting: MEETING, step: NOW }]));
    expect(await one.closedSteps([OTHER_MEETING])).toEqual([]);
    expect((await one.of([MEETING])).every(({ value }) => value.person !== undefined)).toBe(true);
  });
}
