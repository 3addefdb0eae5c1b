import Ajv from 'ajv';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const PACKAGE = dirname(dirname(require.resolve('@microsoft/teams.cards')));
const GENERATOR = join(dirname(require.resolve('ts-json-schema-generator')), '..', 'bin', 'ts-json-schema-generator.js');

/** Nobody publishes the schema of cards: it is made from the types of teams.cards, in a program of its own because TypeScript is slow to load here. */
function schema(): object {
  const folder = mkdtempSync(join(tmpdir(), 'card-schema-'));
  try {
    const types = JSON.stringify(join(PACKAGE, 'dist', 'index').replaceAll('\\', '/'));
    writeFileSync(join(folder, 'card.ts'), `import type { IAdaptiveCard } from ${types};\nexport type Card = IAdaptiveCard;\n`);
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: { module: 'esnext', moduleResolution: 'bundler', target: 'es2022', strict: true, skipLibCheck: true, types: [] } }));
    const options = ['--path', join(folder, 'card.ts'), '--tsconfig', join(folder, 'tsconfig.json'), '--type', 'Card', '--expose', 'all', '--jsDoc', 'none', '--no-type-check'];
    return JSON.parse(execFileSync(process.execPath, [GENERATOR, ...options], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })) as object;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Judges a card by the schema of teams.cards: what is wrong, one line each. */
export function schemaJudge(): (card: unknown) => readonly string[] {
  const validate = new Ajv({ strict: false, allErrors: true }).compile(schema());
  return (card) => (validate(card) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`));
}
