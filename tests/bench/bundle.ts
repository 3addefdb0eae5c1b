import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { VIEWS } from '../../src/faces/views/routes';

const DIST = resolve(__dirname, '..', '..', 'dist-tab');

/** Bytes of script, each file compressed as a server would hand it out. */
export interface BundleSizes {
  /** What the page loads before anything is painted. */
  readonly 'dashboard.entryJsGz': number;
  /** What must be here before the plan can be: the entry, the program, the sign-in, the way to SharePoint and the view one comes to. */
  readonly 'dashboard.beforeDataJsGz': number;
  /** Everything, also what few people ever open. */
  readonly 'dashboard.allJsGz': number;
}

/** The parts of the program that `main.tsx` and `Start.tsx` wait for, by the names they give them. */
const BEFORE_DATA = ['app', 'sign-in', 'sharepoint'];
/** The view of somebody who asked for none, which the program fetches; its part has the view's name. */
const START_VIEW = VIEWS[0];

/**
 * Weighs the tab as it was built last.
 * @param folder as webpack left it.
 * @throws Error when a part has got another name: a figure that left it out would be too good.
 */
export function bundleSizes(folder = DIST): BundleSizes {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const weigh = (names: Iterable<string>) => [...new Set(names)].reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name)), { level: 9 }).length, 0);
  const entry = scripts.filter((name) => page.includes(`src="${name}"`));
  const fileOf = (chunk: string) => scripts.filter((name) => name.replace(/\.[0-9a-f]+\.js$/, '') === chunk);
  const askedFor = (from: readonly string[], parts: readonly string[]) => {
    const fetched = fetchedBy(from.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n'));
    return parts.flatMap((part) => {
      const chunks = fetched.find((together) => together.includes(part));
      if (!chunks) throw new Error(`${from.join(', ')} of ${folder} fetches no part "${part}"`);
      return chunks;
    });
  };
  const needed = [...askedFor(entry, BEFORE_DATA), ...askedFor(fileOf('app'), [START_VIEW])];
  return {
    'dashboard.entryJsGz': weigh(entry),
    'dashboard.beforeDataJsGz': weigh([...entry, ...needed.flatMap(fileOf)]),
    'dashboard.allJsGz': weigh(scripts),
  };
}

/** What webpack made of each `import()` of a script: `Promise.all([r.e("vendors-…"),r.e("app")])`, or `r.e("theme-dark")` alone. */
const fetchedBy = (script: string): readonly (readonly string[])[] =>
  [...script.matchAll(/Promise\.all\(\[([^\]]*\.e\("[^\]]*)\]\)|\w\.e\("([^"]+)"\)/g)].map(([, together, alone]) =>
    together ? [...together.matchAll(/\.e\("([^"]+)"\)/g)].map(([, name]) => name ?? '') : [alone ?? ''],
  );
