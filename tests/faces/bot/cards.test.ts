/** @jest-environment node */
import fc from 'fast-check';
import { asId, type InitiativeId, type StatusUpdateId } from '../../../src/domain';
import {
  closedCard,
  digestCard,
  notYoursCard,
  onYourBehalfCard,
  proposalCard,
  reminderCard,
  withTyped,
  type AnsweredItem,
  type TypedMessage,
  type Viewer,
} from '../../../src/faces/bot/cards';
import { sizeOf } from '../../../src/faces/bot/cards/budget';
import { day, instant } from '../../support/builders';
import { rendererFindings } from '../../support/cards/renderer-lint';
import { findingsOf, nodesOf, shapesAlone, shownTexts } from '../../support/cards/rules';
import { aDigest, aReminder, aViewer, CHEFFORUM, everyCard } from '../../support/cards/samples';
import { schemaJudge } from '../../support/cards/schema';
import { behalves, digests, meetings, names, proposals, reminders, viewers } from '../../support/cards/states';

/** As the cards of the service are to be, whatever the drawing thinks. */
const MOST_BYTES = 20 * 1024;
const MOST_ITEMS = 8;

let schemaFindings: ReturnType<typeof schemaJudge>;
beforeAll(() => {
  schemaFindings = schemaJudge();
});

const findings = ({ card }: TypedMessage): readonly string[] => [...schemaFindings(card), ...rendererFindings(card), ...findingsOf(card as never)];

/** Any card, with whatever people may have typed on it. */
const anyCard: fc.Arbitrary<TypedMessage> = viewers.chain((viewer) => {
  const of = <S>(states: fc.Arbitrary<S>, draw: (state: S, viewer: Viewer) => TypedMessage) => states.map((state) => draw(state, viewer));
  return fc.oneof(
    { weight: 5, arbitrary: of(reminders(), reminderCard) },
    { weight: 2, arbitrary: of(digests, digestCard) },
    of(proposals, proposalCard),
    of(behalves, onYourBehalfCard),
    of(fc.tuple(meetings, fc.constantFrom('held' as const, 'cancelled' as const, 'nothingLeft' as const)), ([meeting, why], by) => closedCard({ key: asId('1|ask-10|2'), why, meeting, link: 'https://handleplan.example/' }, by)),
    of(fc.tuple(meetings, names), ([meeting, person], by) => notYoursCard({ meeting, person, link: 'https://handleplan.example/' }, by)),
  );
});

describe('every card', () => {
  it.each(['da', 'en'] as const)('keeps to what Teams takes, in %s', (language) => {
    for (const [name, message] of everyCard(language)) expect([name, findings(message)]).toEqual([name, []]);
  });

  it('keeps to it whatever people have typed', () => {
    fc.assert(fc.property(anyCard, (message) => expect(findings(message)).toEqual([])), { numRuns: 150 });
  });

  it('says each light in a word beside its shape', () => {
    for (const language of ['da', 'en'] as const) for (const [name, { card }] of everyCard(language)) expect([name, shapesAlone(card)]).toEqual([name, []]);
  });

  it('is a plain value: the same state gives the same card, and JSON loses nothing of it', () => {
    fc.assert(fc.property(reminders(3), viewers, (state, viewer) => expect(JSON.parse(JSON.stringify(reminderCard(state, viewer).card))).toEqual(reminderCard(state, viewer).card)), { numRuns: 30 });
  });
});

describe('the judges of a card', () => {
  const [, good] = [...everyCard('da')][0] ?? [];
  const changed = (change: (card: Record<string, unknown>) => void): Record<string, unknown> => {
    const card = JSON.parse(JSON.stringify(good?.card)) as Record<string, unknown>;
    change(card);
    return card;
  };
  const body = (card: Record<string, unknown>) => card.body as object[];

  it.each<[string, (card: Record<string, unknown>) => void]>([
    ['an unknown element', (card) => body(card).push({ type: 'Marquee' })],
    ['an unknown property', (card) => Object.assign(body(card)[0] ?? {}, { blink: true })],
    ['a wrong type', (card) => Object.assign(body(card)[0] ?? {}, { wrap: 'yes' })],
    ['a version there is not', (card) => Object.assign(card, { version: '7.0' })],
    ['no body', (card) => delete card.body],
  ])('are by the schema against %s', (_what, change) => {
    expect(schemaFindings(changed(change))).not.toEqual([]);
  });

  it('are by the renderer against a required field that does not say what is wrong', () => {
    expect(rendererFindings(changed((card) => body(card).push({ type: 'Input.Text', id: 'x', label: 'X', isRequired: true })))).not.toEqual([]);
  });

  it.each<[string, (card: Record<string, unknown>) => void]>([
    ['an element of a later version', (card) => body(card).push({ type: 'Table' })],
    ['a second way out', (card) => body(card).push({ type: 'ActionSet', actions: [{ type: 'Action.OpenUrl', title: 'x', url: 'https://x.example' }] })],
    ['an Execute alone', (card) => body(card).push({ type: 'ActionSet', actions: [{ type: 'Action.Execute', title: 'x', verb: 'still', data: { v: 1 } }] })],
    ['a field without a label', (card) => body(card).push({ type: 'Input.Text', id: 'x', errorMessage: 'x' })],
    ['coloured letters', (card) => Object.assign(body(card)[0] ?? {}, { color: 'Warning' })],
    ['a macro', (card) => Object.assign(body(card)[0] ?? {}, { text: '{{DATE(2026-06-12T07:00:00.000Z)}}' })],
  ])('are by our own rules against %s', (_what, change) => {
    expect(findingsOf(changed(change))).not.toEqual([]);
  });
});

describe('the size of a card', () => {
  const eight = (title: string, text: string) =>
    aReminder({ open: Array.from({ length: 12 }, (_, at) => ({ initiative: asId(at + 1), title, status: { light: 'yellow' as const, since: day('2025-11-04'), text, update: asId(at + 100_001) } })) });
  const asked = ({ card }: TypedMessage) => [...nodesOf(card)].filter((node) => node.type === 'Action.Execute' && node.verb === 'still').length;

  it('holds eight ordinary initiatives, and leads to the rest', () => {
    const message = reminderCard(eight('Energifællesskab i Nordre Erhvervspark', 'Netselskabet svarer først i maj, så projekteringen venter. '.repeat(2)), aViewer('da'));
    expect(asked(message)).toBe(MOST_ITEMS);
    expect(sizeOf(message.card)).toBeLessThanOrEqual(MOST_BYTES);
    expect(shownTexts(message.card)).toContain('Se resten (4)');
  });

  it('holds eight with the longest titles, and quotes less of the longest texts', () => {
    const message = reminderCard(eight('Fælles indsats for ærlige øer på åen – '.repeat(7).slice(0, 255), 'Vi er gået i stå. '.repeat(60).slice(0, 1000)), aViewer('da'));
    expect(asked(message)).toBe(MOST_ITEMS);
    expect(sizeOf(message.card)).toBeLessThanOrEqual(MOST_BYTES);
  });

  it('quotes 300 characters of a text where there is room, whole words and no half of an emoji', () => {
    const [text] = shownTexts(reminderCard(aReminder({ open: eight('Kort titel', 'ord '.repeat(250)).open.slice(0, 1) }), aViewer('da')).card).filter((each) => each.startsWith('”'));
    expect(text).toMatch(/^”(ord )+…”$/);
    expect(text?.length).toBeGreaterThan(290);
    expect(text?.length).toBeLessThanOrEqual(302);
    const [emoji] = shownTexts(reminderCard(aReminder({ open: eight('Kort titel', '🏭'.repeat(500)).open.slice(0, 1) }), aViewer('da')).card).filter((each) => each.startsWith('”'));
    expect(emoji).toMatch(/^”(🏭)+ …”$/u);
  });

  it('keeps to the budget whatever the texts, as long as nothing unsaved is typed on it', () => {
    const untouched = reminders().map((state) => ({ ...state, open: state.open.map(({ draft: _draft, notice: _notice, ...item }) => item), answered: [] }));
    fc.assert(fc.property(untouched, viewers, (state, viewer) => expect(sizeOf(reminderCard(state, viewer).card)).toBeLessThanOrEqual(MOST_BYTES)), { numRuns: 60 });
    fc.assert(fc.property(digests, viewers, (state, viewer) => expect(sizeOf(digestCard(state, viewer).card)).toBeLessThanOrEqual(MOST_BYTES)), { numRuns: 60 });
  });

  it('never leaves out what somebody has typed and not saved', () => {
    fc.assert(
      fc.property(reminders(), viewers, (state, viewer) => {
        const shown = [...nodesOf(reminderCard(state, viewer).card)].filter(({ type }) => type === 'Input.Text').map(({ value }) => value);
        for (const { draft } of state.open) if (draft?.text) expect(shown).toContain(draft.text);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a reminder', () => {
  const texts = (over: Parameters<typeof aReminder>[0], viewer = aViewer('da')) => shownTexts(reminderCard(aReminder(over), viewer).card);
  const item = { ...aReminder().open[2], initiative: asId<InitiativeId>('9'), title: 'Energifællesskab' };
  const done = (id: number, over: Partial<AnsweredItem> = {}): AnsweredItem => ({
    initiative: asId<InitiativeId>(id),
    title: `Indsats ${id}`,
    light: 'green',
    update: asId<StatusUpdateId>(200 + id),
    change: 'unchanged',
    at: instant('2026-05-28 09:16'),
    ...over,
  });

  it('asks for each light in one press, and unfolds its form under ”Skift lys”', () => {
    const { card } = reminderCard(aReminder(), aViewer('da'));
    const buttons = [...nodesOf(card)].filter(({ verb }) => verb === 'still').map(({ title }) => title);
    expect(buttons).toEqual(['● Stadig grøn', '● Stadig grøn', '▲ Stadig gul']);
    expect([...nodesOf(card)].filter(({ isVisible }) => isVisible === false).map(({ id }) => id)).toEqual(['form_7', 'form_8', 'form_9']);
  });

  it('does not refresh itself while somebody fills in a form on it: that would take the form away', () => {
    const [first, ...others] = aReminder().open;
    const begun = reminderCard(aReminder({ open: [{ ...first!, draft: { light: 'yellow', text: '' }, notice: { is: 'refused', why: { code: 'text-needed' } } }, ...others] }), aViewer('da'));
    expect(begun.card).not.toHaveProperty('refresh');
  });

  it('refreshes itself for its reader alone, with all that it shows', () => {
    const { card } = reminderCard(aReminder(), aViewer('da'));
    expect(card.refresh).toEqual({ userIds: ['29:1a2b3c'], action: { type: 'Action.Execute', verb: 'refresh', data: { v: 1, key: '12|ask-10|34', startsAt: '2026-06-12T07:00:00.000Z', seen: { 7: '101', 8: '102', 9: '103' } } } });
  });

  it('asks in its own words each time', () => {
    expect(texts({})).toContain('Du er ansvarlig for tre indsatser. Er alt som før, er det ét tryk pr. indsats.');
    expect(texts({ ask: 'again' }, aViewer('da', instant('2026-06-09 08:00')))).toContain('Chefforum mødes på fredag. Hvis du kan nå det, så se på lyset inden da. Det kan også vente til mødet.');
    expect(texts({ ask: 'again' }, aViewer('da', instant('2026-06-11 08:00')))).toContain('Chefforum mødes i morgen. Hvis du kan nå det, så se på lyset inden da. Det kan også vente til mødet.');
    expect(texts({ ask: 'now', open: [item] })).toContain('Mødelederen forbereder chefforum. Er alt som før, er det ét tryk.');
    expect(texts({ open: [{ ...item, insteadOf: 'Kim Bak' }] })).toContain('Du er stedfortræder for Kim Bak, som er væk for tiden. Er alt som før, er det ét tryk.');
  });

  it('asks how it goes where nobody has said so yet, with the form at hand', () => {
    const { card } = reminderCard(aReminder({ open: [{ initiative: item.initiative, title: 'Studiejob' }] }), aViewer('da'));
    expect(shownTexts(card)).toEqual(expect.arrayContaining(['○ Ingen status endnu. Hvordan går det?', 'Hvordan går det?']));
    expect([...nodesOf(card)].filter(({ verb }) => verb === 'still' || verb === 'save').map(({ verb }) => verb)).toEqual(['save']);
  });

  it('does not offer to let a red light stand that has no words', () => {
    const { card } = reminderCard(aReminder({ open: [{ ...item, status: { light: 'red', since: day('2026-03-06'), text: '\u200b ', update: asId('1') } }] }), aViewer('da'));
    expect([...nodesOf(card)].filter(({ verb }) => verb === 'still' || verb === 'save').map(({ verb }) => verb)).toEqual(['save']);
  });

  it('says in the receipt how each stands, and which meeting is served too', () => {
    const said = texts({ open: [], answered: [done(7, { at: instant('2026-05-28 08:02') }), done(8), done(9, { light: 'yellow', change: 'newText' }), done(10, { light: 'red', change: { from: 'green' }, by: 'Kim Bak' })], servesToo: [{ body: 'Erhverv på tværs', day: day('2026-06-16') }] });
    expect(said).toEqual(
      expect.arrayContaining([
        'Tak. Alle fire er klar til mødet',
        'Gemt torsdag den 28. maj kl. 9.16',
        ' · uændret',
        ' · ny tekst',
        ' · før grøn · skrevet af Kim Bak',
        'Svarene gælder også for Erhverv på tværs den 16. juni. Vi skriver først igen når næste møde nærmer sig.',
      ]),
    );
  });

  it('keeps what was typed when somebody else stated meanwhile, and offers both', () => {
    const { card } = reminderCard(
      aReminder({ open: [{ ...item, status: { light: 'red', since: day('2026-05-28'), text: '', update: asId('301') }, draft: { light: 'yellow', text: 'Min tekst' }, notice: { is: 'statedMeanwhile', by: 'Projektlederen i BMC', at: instant('2026-05-28 09:15') } }] }),
      aViewer('da'),
    );
    expect(shownTexts(card)).toEqual(expect.arrayContaining(['Projektlederen i BMC gemte ■ Rød kl. 9.15 mens du skrev. Din tekst er her stadig.', 'Gem min som ▲ Gul', 'Behold ■ Rød']));
    expect([...nodesOf(card)].find(({ type }) => type === 'Input.Text')).toMatchObject({ id: 'note_9', value: 'Min tekst' });
    expect([...nodesOf(card)].find(({ verb }) => verb === 'save')).toMatchObject({ data: { seen: { 9: '301' }, initiative: '9', light: 'yellow' } });
  });

  it('gives a refused text back in its form, unfolded, and says what is needed', () => {
    const { card } = reminderCard(aReminder({ open: [{ ...item, draft: { light: 'red', text: '' }, notice: { is: 'refused', why: { code: 'text-needed' } } }] }), aViewer('da'));
    expect(shownTexts(card)).toContain('Skriv kort hvad der driller. Så er mødet forberedt.');
    expect([...nodesOf(card)].some(({ isVisible }) => isVisible === false)).toBe(false);
    expect([...nodesOf(card)].find(({ type }) => type === 'Input.ChoiceSet')).toMatchObject({ value: 'red' });
  });

  it('takes over what was typed beside the press, and closes the form of what is settled', () => {
    const typed = new Map([
      [asId<InitiativeId>('7'), { light: 'green' as const, text: '' }],
      [asId<InitiativeId>('8'), { light: 'red' as const, text: 'Halvt skrevet' }],
      [asId<InitiativeId>('9'), { light: 'yellow' as const, text: 'Gemt nu' }],
      [asId<InitiativeId>('11'), { light: 'red' as const, text: '' }],
    ]);
    const { open, answered } = withTyped(aReminder({ answered: [done(10), done(11)] }), typed, item.initiative);
    expect(open.map(({ draft }) => draft)).toEqual([undefined, { light: 'red', text: 'Halvt skrevet' }, undefined]);
    expect(answered.map(({ correcting }) => correcting)).toEqual([undefined, { draft: { light: 'red', text: '' } }]);
  });

  it('unfolds the form of an answer that is corrected, and can leave it as it is', () => {
    const { card } = reminderCard(aReminder({ open: [], answered: [done(7), done(8, { correcting: { draft: { light: 'yellow', text: 'Ny tekst' } } })] }), aViewer('da'));
    expect(shownTexts(card)).toEqual(expect.arrayContaining(['Tak. Begge er klar til mødet', 'Ret', 'Gem', 'Behold ● Grøn']));
    expect([...nodesOf(card)].filter(({ type }) => type === 'Input.Text').map(({ id, value }) => [id, value])).toEqual([['note_8', 'Ny tekst']]);
  });

  it('says what it no longer asks about, and why', () => {
    expect(texts({ gone: [{ title: 'Ejerskifte i tide', why: 'notYours' }] })).toContain('Ejerskifte i tide: En anden er ansvarlig nu.');
    expect(texts({ open: [], gone: [{ title: 'Ejerskifte i tide', why: 'notRunning' }] })).toEqual(expect.arrayContaining(['Ejerskifte i tide: Indsatsen er ikke i gang lige nu.', 'Der er ikke mere at svare på her. Du kan altid skifte lys i handleplanen.']));
  });

  it('has nothing more to ask when all that it asked about has gone to others', () => {
    expect(texts({ open: [], answered: [] })).toContain('Der er ikke mere at svare på her. Du kan altid skifte lys i handleplanen.');
  });

  it('says that the meeting was moved, and asks nothing twice', () => {
    expect(texts({ isMoved: true, open: [], answered: [done(9)] })).toContain('Chefforum er flyttet til fredag den 12. juni. Du behøver ikke svare igen.');
  });
});

describe('the digest', () => {
  const texts = (over: Parameters<typeof aDigest>[0] = {}) => shownTexts(digestCard(aDigest(over), aViewer('da', instant('2026-06-11 08:00'))).card);

  it('opens with what a chair would say aloud', () => {
    expect(texts()).toEqual(
      expect.arrayContaining([
        'I morgen: chefforum kl. 9.00',
        '20 af 22 indsatser er bekræftet til mødet. 1 har ingen status endnu.',
        'Til drøftelse',
        'Andet nyt siden den 6. marts',
        '1 fra grøn til gul · 1 fra rød til gul · 1 afsluttet · 1 nyt forslag',
        'To har ikke nået at svare endnu',
        'Uddannelsesvejleder, UUC · spurgt den 28. maj og den 9. juni',
        'Erhvervskonsulent, CBA · spurgt den 28. maj · vi kan ikke se om kortet nåede frem',
      ]),
    );
  });

  it('names the centre once, where the organisation has it in the name already, and says of whom nobody asked that nobody did', () => {
    const waiting = [{ title: 'Ejerskifte i tide', person: 'Erhvervskonsulent, CBA', centre: 'CBA', is: 'notAsked' as const, asked: [] }];
    expect(texts({ waiting })).toContain('Erhvervskonsulent, CBA · er ikke blevet spurgt');
  });

  it('says that it was not the owner who was asked, and whom no card reached', () => {
    const [title, person, asked] = ['Ejerskifte i tide', 'Erhvervskonsulent, CBA', [day('2026-05-28')]] as const;
    expect(texts({ waiting: [{ title, person, is: 'asked', asked, isOfDeputy: true }] })).toContain('Erhvervskonsulent, CBA · stedfortræder spurgt den 28. maj');
    expect(texts({ waiting: [{ title, person, is: 'notReached', asked: [] }] })).toContain('Erhvervskonsulent, CBA · kortet kunne ikke afleveres i Teams');
  });

  it('is quiet about what there is none of', () => {
    const said = texts({ lights: { red: 0, yellow: 0, green: 22 }, confirmed: 22, discuss: [], news: { moved: [], completed: 0, added: 0, proposals: 0 }, waiting: [] });
    expect(said).toEqual(expect.arrayContaining(['Alle 22 indsatser er bekræftet til mødet.', '● 22', 'Grønne', 'Åbn mødet']));
    expect(said.filter((text) => /drøftelse|nyt|nået|\b0\b/.test(text))).toEqual([]);
  });

  it('is of the day that the meeting is on, after a weekend too', () => {
    const monday = { ...CHEFFORUM, day: day('2026-06-15'), startsAt: instant('2026-06-15 09:00') };
    expect(shownTexts(digestCard(aDigest({ meeting: monday }), aViewer('da', instant('2026-06-12 08:00'))).card)).toContain('På mandag: chefforum kl. 9.00');
  });
});
