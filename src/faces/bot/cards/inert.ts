/**
 * What a person typed is read on a card, and does nothing there. Teams takes markdown in a TextBlock, and `{{DATE(…)}}` in a block and in a run; a run
 * (RichTextBlock) knows no markdown. So long texts and names stand in runs, and titles, which have to be headings, in blocks.
 */

const WORD_JOINER = '\u2060';
const ISOLATE = '\u2068';
const END_OF_ISOLATE = '\u2069';

/** Anything that can turn the line around: marks that say so, and letters that are read from the right. */
const TURNS = /[\u200F\u061C\u202A-\u202E]|[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** These go when somebody typed them, or they could end ours. */
const ISOLATES = /[\u2066-\u2069]/g;

/** What turns the line is kept from the rest of the sentence. */
const isolated = (text: string): string => (TURNS.test(text) ? `${ISOLATE}${text}${END_OF_ISOLATE}` : text);

/** Between two braces stands something that nobody sees. No card of ours has a macro, so that any would be somebody's text. */
const withoutMacros = (text: string): string => text.replace(/\{(?=\{)/g, `{${WORD_JOINER}`);

const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g;
const CONTROLS = /\p{Cc}/gu;

/** For a run, or a text that is no markdown: as typed, its lines included. */
export function inRun(typed: string): string {
  const readable = typed.replace(LINE_ENDS, '\n').replace(/\t/g, ' ').replace(CONTROLS, (control) => (control === '\n' ? control : '')).replace(ISOLATES, '');
  return isolated(withoutMacros(readable)); // last, since what is left out can bring two braces together
}

/** On one line: a title, a name. */
export const inLine = (typed: string): string => inRun(typed.replace(LINE_ENDS, ' ').replace(/\n/g, ' ').trim());

/** For a TextBlock: a backslash before whatever markdown would take for its own, and before nothing else, so that an ordinary title has none. */
export const inBlock = (typed: string): string =>
  inLine(typed)
    .replace(/[\\`*_[\]<>~@]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^([\s\u2068]*)([#+=-])/, '$1\\$2')
    .replace(/^([\s\u2068]*\d+)([.)])/, '$1\\$2')
    .replace(/:(?=\/\/)/g, '\\:') // an address
    .replace(/(?<=[\p{L}\p{N}])\.(?=\p{L})/gu, '\\.'); // an address without its beginning: example.com

/** What people see as one character stays whole: joined emoji, a letter with its marks. */
const graphemes = new Intl.Segmenter('da', { granularity: 'grapheme' });

/** As much of it as has room, in UTF-16 units, with " …" when that is not all. Cut between words where there is one near. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const room = most - 2;
  let end = 0;
  for (const { index, segment } of graphemes.segment(text)) {
    if (index + segment.length > room) break;
    end = index + segment.length;
  }
  const kept = text.slice(0, end);
  const lastGap = /\s/u.test(text.charAt(end)) ? end : kept.search(/\s+\S*$/u);
  return `${(lastGap > most * 0.7 ? kept.slice(0, lastGap) : kept).trimEnd()} …`;
}

/** Lines with something on them, and not so many that they fill the card. */
export function shortenedLines(text: string, most: number, mostLines: number): string {
  const lines = text.replace(LINE_ENDS, '\n').split('\n').map((line) => line.trimEnd()).filter((line) => line !== '');
  const all = shortened(lines.slice(0, mostLines).join('\n'), most);
  return lines.length > mostLines && !all.endsWith(' …') ? `${all} …` : all;
}
