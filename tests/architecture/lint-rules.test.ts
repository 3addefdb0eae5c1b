import { join } from 'node:path';
import { aPlantedHouse, ROOT, type PlantedHouse } from './planted-house';

interface FileVerdict {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly message: string }[];
}

const CONFIG = join(ROOT, 'config', 'eslint.config.js');

/** What is allowed where it stands: the same words as below, in the room they belong to. */
const IN_ORDER = {
  'src/domain/day.ts': 'export const dayOf = (instant: string) => new Date(instant).getUTCDate();',
  'src/application/ports.ts': 'export interface Clock { now(): Date }',
  'src/adapters/sharepoint/send.ts': 'export const send = (to: typeof fetch) => setTimeout(() => void to("/"), 1);',
  'src/faces/tab/main.tsx': 'console.info(new Date(), Date.now(), Math.random());',
  'src/faces/tab/Row.tsx': "import * as React from 'react';\nexport const Row = (p: { title: string }) => <b title={p.title} className=\"row\">{p.title} · 1</b>;",
  'src/faces/shared/texts/da.ts': "export const da = { green: 'Grøn', open: 'Åbn' };",
  'src/faces/bot/texts/da.ts': "export const da = { green: 'Grøn' };",
  'src/local/serve.ts': 'console.info("http://localhost");',
  'tests/domain/day.test.ts': "import '../../src/domain/day';\nconsole.info(Math.random());",
};

const PLANTS: readonly (readonly [sentence: string, rule: string, file: string, text: string])[] = [
  ['the network in the domain', 'no-restricted-globals', 'src/domain/fetch.ts', 'export const a = () => fetch("/");'],
  ['the device in a use case', 'no-restricted-globals', 'src/application/storage.ts', 'export const a = () => localStorage.length;'],
  ['a timer in a use case', 'no-restricted-globals', 'src/application/timer.ts', 'export const a = () => setTimeout(() => undefined, 1);'],
  ['the present moment in the domain', 'no-restricted-syntax', 'src/domain/new-date.ts', 'export const a = () => new Date();'],
  ['the present moment as a number', 'no-restricted-syntax', 'src/application/now.ts', 'export const a = () => Date.now();'],
  ['chance in the domain', 'no-restricted-syntax', 'src/domain/random.ts', 'export const a = () => Math.random();'],
  ['the zone of the machine in the domain', 'no-restricted-syntax', 'src/domain/zone.ts', 'export const a = (d: Date) => d.getDate();'],
  ['the present moment in an adapter', 'no-restricted-syntax', 'src/adapters/sharepoint/now.ts', 'export const a = () => Date.now();'],
  ['the present moment in a face', 'no-restricted-syntax', 'src/faces/tab/now.ts', 'export const a = () => new Date();'],
  ['a Danish text beside the catalogue', 'no-restricted-syntax', 'src/faces/tab/danish.ts', "export const a = 'Grøn';"],
  ['a Danish text on a card', 'no-restricted-syntax', 'src/faces/bot/cards/danish.ts', "export const a = 'Grøn';"],
  ['a text between tags', 'no-restricted-syntax', 'src/faces/tab/Between.tsx', "import * as React from 'react';\nexport const A = () => <b>Open</b>;"],
  ['a text read aloud', 'no-restricted-syntax', 'src/faces/tab/Aloud.tsx', "import * as React from 'react';\nexport const A = () => <b aria-label=\"Open\" />;"],
  ['any', '@typescript-eslint/no-explicit-any', 'src/domain/any.ts', 'export const a = (b: any) => b;'],
  ['what is not used', '@typescript-eslint/no-unused-vars', 'src/domain/unused.ts', "import { dayOf } from './day';\nexport const a = 1;"],
  ['printing in a face', 'no-console', 'src/faces/tab/print.ts', 'console.info(1);'],
  ['a promise nobody waits for', '@typescript-eslint/no-floating-promises', 'src/application/floating.ts', 'export const a = (p: () => Promise<void>) => { p(); };'],
  ['a case left out', '@typescript-eslint/switch-exhaustiveness-check', 'src/domain/case.ts', "export const a = (l: 'red' | 'green') => { switch (l) { case 'red': return 1; } return 2; };"],
  ['a hook in a condition', 'react-hooks/rules-of-hooks', 'src/faces/tab/Hook.tsx', "import * as React from 'react';\nexport function A(p: { on: boolean }) { if (p.on) React.useState(1); return null; }"],
  ['state that an effect sets at once', 'react-hooks/set-state-in-effect', 'src/faces/tab/Effect.tsx', "import * as React from 'react';\nexport function A() { const [on, set] = React.useState(false); React.useEffect(() => { set(true); }, []); return <b hidden={on} />; }"],
  ['state that an effect by another name sets at once', 'react-hooks/set-state-in-effect', 'src/faces/tab/Renamed.tsx', "import * as React from 'react';\nimport { useLayoutEffect as useIt } from 'react';\nexport function A() { const [on, set] = React.useState(false); useIt(() => { set(true); }, []); return <b hidden={on} />; }"],
];

/** Planted: who switches a rule off in a file is heard as little as anybody else. */
const ASKED = { 'src/domain/asked.ts': '// eslint-disable-next-line\nexport const a = () => Math.random();' };

describe('the lint rules', () => {
  let house: PlantedHouse;

  /** What is refused: rule and file, as `no-console src/faces/tab/print.ts`. */
  async function refusals(): Promise<readonly string[]> {
    const printed = await house.judge('eslint/bin/eslint.js', ['-c', CONFIG, '--format', 'json', 'src', 'tests']);
    return (JSON.parse(printed) as FileVerdict[]).flatMap(({ filePath, messages }) =>
      messages.map(({ ruleId, message }) => `${ruleId ?? message} ${filePath.slice(house.folder.length + 1).replaceAll('\\', '/')}`),
    );
  }

  beforeAll(async () => {
    house = await aPlantedHouse();
    await house.plant(IN_ORDER);
  });
  afterAll(() => house.remove());

  it('let a house in order stand', async () => {
    expect(await refusals()).toEqual([]);
  });

  describe('refuse', () => {
    let refused: readonly string[];

    beforeAll(async () => {
      await house.plant({ ...ASKED, ...Object.fromEntries(PLANTS.map(([, , file, text]) => [file, text])) });
      refused = await refusals();
    });

    it.each(PLANTS)('%s', (_sentence, rule, file) => {
      expect(refused).toContain(`${rule} ${file}`);
    });

    it('also where a comment asks for an exception', () => {
      expect(refused).toContain('no-restricted-syntax src/domain/asked.ts');
    });
  });
});
