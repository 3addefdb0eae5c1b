import { asId, type CentreId, type PersonId } from './ids';
import type { Centre, Person } from './plan';
import { searchable } from './search';

/** A name as it stands in a file. */
export interface WrittenName {
  /** The same for every way of writing it that makes no difference: what is found for it, and chosen for it, hangs on this. */
  readonly key: string;
  readonly written: string;
  /** Without the centre behind it: what a search is asked for. */
  readonly name: string;
  readonly centre?: CentreId;
}

/** What a cell of names tells. */
export interface NamesRead {
  readonly names: readonly WrittenName[];
  /** The centres written beside them, or alone. */
  readonly centres: readonly CentreId[];
}

/** What is known of a name. `clear`: one person is called exactly so, and nobody else; `unknown`: nobody is called anything like it. */
export type NameFound = { readonly is: 'clear'; readonly person: Person } | { readonly is: 'doubtful'; readonly candidates: readonly Person[] } | { readonly is: 'unknown' };

const UNMET = 'login:';

/** What somebody goes by whom the site has not met: they are made known to it when the file is brought in. */
export const unmetPerson = (login: string): PersonId => asId<PersonId>(`${UNMET}${login}`);

/** How somebody signs in whom the site has not met; `undefined` for those it knows. */
export const loginOfUnmet = (person: PersonId): string | undefined => (person.startsWith(UNMET) ? person.slice(UNMET.length) : undefined);

/** "Indkøbs- og udbudschef" is one: what a hyphen waits for belongs to it. */
const BETWEEN_NAMES = /[\n;/+•()]|(?<!-\s?)(?:[&,]|\s(?:og|and|samt)\s)/u;
/** Between words one is as good as many, and many would each be tried as the beginning of what parts two names. */
const BLANKS = /[^\S\n]{2,}/g;
/** What a list begins its lines with, and the last of a row. */
const BEFORE_A_NAME = /^(?:(?:[-–—*]|og|and|samt)\s+)+/iu;
/** What stands behind a name and is none: "(tovholder)", "tlf. 12 34 56 78". */
const NOT_A_NAME = /^(?:tlf|tel|telefon|mobil|lokal)\b.*|^[\d\s+.-]*$/u;

/**
 * Splits a cell into names: "A og B", "A/B", "A, B", one a line, each perhaps with its centre: "A (BMC)", "A, BMC".
 * @param people whom the site knows: "Teamleder, Byggesag" is one where somebody is called so.
 */
export function namesIn(text: string, centres: readonly Centre[], people?: People): NamesRead {
  const names: WrittenName[] = [];
  const found = new Set<CentreId>();
  const whole: string[] = [];
  const asOne = (name: string): string => `\ue000${whole.push(name) - 1}\ue000`;
  const asWritten = (part: string): string => part.replace(/\ue000(\d+)\ue000/gu, (sign, at: string) => whole[Number(at)] ?? sign);
  const said = text.normalize('NFC').replace(BLANKS, ' ');
  const known = people && BETWEEN_NAMES.test(said) ? namesKeptWhole(people, centres) : undefined;
  const parts = withCodes(known ? said.replace(known, asOne) : said, centres).split(BETWEEN_NAMES).map((part) => asWritten(part.trim().replace(BEFORE_A_NAME, '')));
  for (const part of parts) {
    const even = searchable(part);
    if (even === '' || NOT_A_NAME.test(even)) continue;
    const centre = centreNamed(part, centres);
    if (centre) {
      found.add(centre.id);
      const last = names.pop();
      if (last) names.push(last.centre ? last : writtenName(last.name, centre));
      continue;
    }
    const behind = centres.find(({ code }) => code !== '' && even.endsWith(` ${searchable(code)}`));
    if (behind) found.add(behind.id);
    names.push(behind ? writtenName(part.slice(0, -behind.code.length).replace(/(?<![\s,–-])[\s,–-]+$/u, ''), behind) : writtenName(part));
  }
  const once = new Map(names.map((name) => [name.key, name]));
  return { names: [...once.values()], centres: [...found] };
}

type People = ReadonlyMap<PersonId, Person>;
const keptWhole = new WeakMap<People, RegExp | undefined>();

/** The names of these people that hold what else stands between two, without the centre at their end; `undefined`: there are none. */
function namesKeptWhole(people: People, centres: readonly Centre[]): RegExp | undefined {
  if (!keptWhole.has(people)) {
    const names = [...people.values()].map(({ name }) => {
      const composed = name.normalize('NFC').trim();
      const centre = centres.find(({ code }) => code !== '' && composed.toLowerCase().endsWith(`, ${code.toLowerCase()}`));
      return centre ? composed.slice(0, -centre.code.length - 2) : composed;
    });
    const several = [...new Set(names)].filter((name) => BETWEEN_NAMES.test(name)).sort((a, b) => b.length - a.length);
    keptWhole.set(people, several.length === 0 ? undefined : new RegExp(`(?<![\\p{L}\\p{N}])(?:${several.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'giu'));
  }
  return keptWhole.get(people);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** A centre's name may hold what else stands between two people: its code does not. */
const withCodes = (text: string, centres: readonly Centre[]): string =>
  centres.reduce((rest, { name, code }) => (name === '' || code === '' ? rest : rest.replace(new RegExp(escaped(name.normalize('NFC')), 'giu'), () => `,${code},`)), text);

function writtenName(name: string, centre?: Centre): WrittenName {
  const key = [searchable(name), ...(centre ? [searchable(centre.code)] : [])].join(' | ');
  return { key, written: centre ? `${name} (${centre.code})` : name, name, ...(centre && { centre: centre.id }) };
}

/** The centre that goes by these words, code or name. */
export function centreNamed(text: string, centres: readonly Centre[]): Centre | undefined {
  const even = searchable(text);
  return even === '' ? undefined : (centres.find(({ code }) => searchable(code) === even) ?? centres.find(({ name }) => searchable(name) === even));
}

/**
 * Who of these a name means. Somebody is clearly meant whose name has the same words, or whose address it is, when no other is: never one who is only near.
 * @param candidates whom the site knows and whom its search found, in any order; nobody twice.
 */
export function personMeant(written: WrittenName, candidates: readonly Person[], centres: readonly Centre[]): NameFound {
  const code = centres.find(({ id }) => id === written.centre)?.code;
  const exact = candidates.filter((person) => isExactly(written.name, code, person));
  if (exact.length === 1 && exact[0]) return { is: 'clear', person: exact[0] };
  const near = exact.length > 1 ? exact : candidates.filter((person) => isNear(written.name, person));
  return near.length > 0 ? { is: 'doubtful', candidates: near } : { is: 'unknown' };
}

const wordsOf = (text: string): readonly string[] => searchable(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
const sameWords = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && [...a].sort().join(' ') === [...b].sort().join(' ');

function isExactly(name: string, code: string | undefined, { name: called, email }: Person): boolean {
  const even = searchable(name);
  const address = searchable(email);
  if (address !== '' && (even === address || even === address.slice(0, address.indexOf('@')))) return true;
  const [words, theirs] = [wordsOf(name), wordsOf(called)];
  if (words.length === 0) return false;
  return sameWords(words, theirs) || (code !== undefined && sameWords([...words, ...wordsOf(code)], theirs));
}

/** Every word of the name is the beginning of one of theirs, or a letter away from it. */
function isNear(name: string, { name: called }: Person): boolean {
  const [words, theirs] = [wordsOf(name), wordsOf(called)];
  return words.length > 0 && words.every((word) => theirs.some((their) => their.startsWith(word) || isALetterAway(word, their) || isWithArticle(word, their)));
}

/** "Planchefen" is the one who is called Planchef. */
const isWithArticle = (word: string, title: string): boolean => title.length >= SHORTEST_TO_MISTYPE && [`${title}en`, `${title}et`, `${title}n`].includes(word);

const SHORTEST_TO_MISTYPE = 4;

/** Whether one letter more, less or another makes the one word the other. */
export function isALetterAway(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < SHORTEST_TO_MISTYPE || Math.abs(a.length - b.length) > 1) return a === b;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return a.slice(at + 1) === b.slice(at + 1) || a.slice(at) === b.slice(at + 1) || a.slice(at + 1) === b.slice(at);
}
