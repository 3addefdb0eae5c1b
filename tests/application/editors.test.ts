import fc from 'fast-check';
import {
  changeInitiative,
  isConflict,
  sendWaiting,
  settleConflict,
  withInitiative,
  withWaiting,
  type Changed,
  type OpenedPlan,
} from '../../src/application';
import { asId, contentOf, type Initiative, type InitiativeContent, type InitiativeId } from '../../src/domain';
import { aPlan, anActionPlan, anInitiative, anOpenedPlan, personId } from '../support/builders';
import { memoryPorts, type MemoryPorts } from '../support/memory-ports';

const ID: InitiativeId = asId('1');
const FIELDS = ['title', 'description', 'success'] as const;
const WORDS = ['a', 'b', 'c', ''] as const;

/** What one of the editors does next, or what becomes of the line between them and the site. */
type Step =
  | { readonly do: 'edit'; readonly field: (typeof FIELDS)[number]; readonly word: string }
  | { readonly do: 'read' | 'send' | 'restart' }
  | { readonly do: 'settle'; readonly how: 'mine' | 'theirs' | 'both' }
  | { readonly do: 'line'; readonly is: 'works' | 'offline' | 'no-answer' | 'stores' };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('edit' as const), field: fc.constantFrom(...FIELDS), word: fc.constantFrom(...WORDS) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('read' as const, 'send' as const, 'restart' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('settle' as const), how: fc.constantFrom('mine' as const, 'theirs' as const, 'both' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('line' as const), is: fc.constantFrom('works' as const, 'offline' as const, 'no-answer' as const, 'stores' as const) }) },
);

const play = fc.record({ editors: fc.integer({ min: 2, max: 5 }), steps: fc.array(fc.tuple(fc.nat({ max: 4 }), step), { minLength: 6, maxLength: 24 }), waves: fc.scheduler() });

const nameOf = (who: number) => personId(`editor-${who}`);
const countOf = (text: string, texts: readonly string[]): number => texts.filter((other) => other === text).length;
/** What a version says, field by field; against another one only what differs. */
const changesIn = (content: InitiativeContent, base?: InitiativeContent): readonly string[] => FIELDS.filter((field) => content[field] !== base?.[field]).map((field) => `${field}: ${content[field]}`);
const words = (content: InitiativeContent): string => FIELDS.map((field) => `${field}: ${content[field]}`).join(', ');

/** Somebody with the plan before them, on a device of their own. */
class Editor {
  /** Everything that has been shown to them of the row, and what they wrote themselves. */
  readonly seen = new Set<string>();
  /** What they pressed Save for, each time. */
  readonly pressed: string[] = [];
  /** What of it they did not give up. */
  readonly given: string[] = [];
  private opened: OpenedPlan;

  constructor(
    readonly ports: MemoryPorts,
    opened: OpenedPlan,
  ) {
    this.opened = opened;
    this.look();
  }

  private get shown(): { readonly opened: OpenedPlan; readonly initiative: Initiative } {
    const opened = withWaiting(this.opened, this.ports.outbox.all());
    return { opened, initiative: opened.actionPlan.initiatives.find(({ id }) => id === ID)! };
  }

  private look(): void {
    this.seen.add(words(this.shown.initiative));
    for (const conflict of this.ports.outbox.all().filter(isConflict)) [conflict.theirs.value, conflict.content].forEach((version) => this.seen.add(words(version)));
  }

  private writes(content: InitiativeContent, base: InitiativeContent): void {
    this.seen.add(words(content));
    this.pressed.push(words(content));
    this.given.push(...changesIn(content, base));
  }

  private after(changed: Changed | undefined): void {
    if (changed?.outcome === 'saved') this.opened = withInitiative(this.opened, changed.initiative);
    this.look();
  }

  async takes(move: Exclude<Step, { do: 'line' }>): Promise<void> {
    const { ports } = this;
    switch (move.do) {
      case 'edit': {
        const { opened, initiative } = this.shown;
        const base = contentOf(initiative);
        const content = { ...base, [move.field]: move.field === 'title' ? `Navn ${move.word}`.trim() : move.word };
        if (words(base) === words(content)) return;
        this.writes(content, base);
        const version = opened.versions.get(ID);
        return this.after(await changeInitiative({ ...ports, onStored: this.stored }, { id: ID, base: { value: base, ...(version && { version }) }, content, mayEditPlan: true }));
      }
      case 'read':
        this.opened = await ports.plans.open().catch(() => this.opened);
        return this.look();
      case 'settle': {
        const conflict = ports.outbox.all().find(isConflict);
        if (!conflict) return;
        for (const change of changesIn(conflict.content, conflict.base.value)) this.given.splice(this.given.indexOf(change), 1);
        if (move.how === 'theirs') return ports.outbox.remove(conflict.key);
        const content = move.how === 'mine' ? conflict.content : { ...conflict.content, description: `${conflict.content.description}${conflict.theirs.value.description}` };
        this.writes(content, contentOf(conflict.theirs.value));
        return this.after(await settleConflict({ ...ports, onStored: this.stored }, conflict, content));
      }
      default: // a page that is opened again has nothing but its device, and sends what waits there
        await sendWaiting({ ...ports, onStored: this.stored });
        return this.look();
    }
  }

  private readonly stored: NonNullable<Parameters<typeof sendWaiting>[0]['onStored']> = (stored) => {
    if ('initiative' in stored) this.opened = withInitiative(this.opened, stored.initiative);
  };
}

it('two to five editors at random: nobody saves over what they have not seen, each press is saved once, and whatever was written stands in the row’s history or is listed', async () => {
  let saves = 0;
  let conflicts = 0;
  await fc.assert(
    fc.asyncProperty(play, async ({ editors: count, steps, waves }) => {
      const { site } = memoryPorts(anOpenedPlan(anActionPlan({ plan: aPlan({ stage: 'draft' }), initiatives: [anInitiative({ id: ID, title: 'Navn a', description: '', success: '' })] })));
      const editors = await Promise.all(
        Array.from({ length: count }, async (_, who) => {
          const ports = site.portsFor({ person: nameOf(who), mayContribute: true, mayEditPlan: true });
          const onItsWay = waves.scheduleFunction(() => Promise.resolve());
          const inTurn =
            <A extends readonly unknown[], T>(call: (...asked: A) => Promise<T>) =>
            async (...asked: A): Promise<T> => {
              await onItsWay();
              return call(...asked).finally(onItsWay);
            };
          const opened = await ports.plans.open();
          return new Editor({ ...ports, initiatives: { ...ports.initiatives, save: inTurn(ports.initiatives.save), get: inTurn(ports.initiatives.get) } }, opened);
        }),
      );
      const hands = editors.map(() => Promise.resolve());
      for (const [which, move] of steps) {
        if (move.do === 'line') {
          site.works();
          if (move.is !== 'works') site.fails(move.is === 'stores' ? 'no-answer' : move.is, { stores: move.is === 'stores' });
          continue;
        }
        const who = which % count;
        hands[who] = hands[who]!.then(() => editors[who]!.takes(move));
      }
      await waves.waitFor(Promise.all(hands));
      site.works();
      for (let round = 0; round < 3; round += 1) for (const editor of editors) await waves.waitFor(editor.takes({ do: 'send' }));

      for (const { by, from, to } of site.saves) {
        const { seen } = editors.find((_, who) => nameOf(who) === by)!;
        expect(seen).toContain(words(from)); // what they saved over, they had before them
        expect(seen).toContain(words(to));
      }
      saves += site.saves.length;
      for (const editor of editors) {
        const left = editor.ports.outbox.all();
        const savedBy = site.saves.filter(({ by }) => editors.find((_, who) => nameOf(who) === by) === editor).map(({ to }) => words(to));
        for (const text of new Set(savedBy)) expect(countOf(text, savedBy)).toBeLessThanOrEqual(countOf(text, editor.pressed)); // once for each press, also where an answer was lost
        const found = new Set([site.opened.actionPlan.initiatives[0]!, ...site.saves.map(({ to }) => to), ...left.flatMap((entry) => (entry.kind === 'edit' ? [entry.content] : []))].flatMap((version) => changesIn(version)));
        expect(editor.given.filter((text) => !found.has(text))).toEqual([]); // none is lost: it stands in the history, or is listed here
        conflicts += left.filter(isConflict).length;
        for (const conflict of left.filter(isConflict)) expect(words(conflict.theirs.value)).not.toBe(words(conflict.content)); // both versions are there
      }
    }),
    { numRuns: 1000, endOnFailure: true },
  );
  expect(saves).toBeGreaterThan(1000);
  expect(conflicts).toBeGreaterThan(100);
}, 240_000);
