import { zipSync } from 'fflate';
import PptxGenJS from 'pptxgenjs';
import type { Deck, Slide } from '../../../application';
import { LIGHT_SIGN, WORST_FIRST_OR_NONE, type LightOrNone } from '../../../domain';
import { INK, lightInWords, wordOf } from './lights';
import { EDGE, NAMED, OWN_STAGE, type Stage } from './stage';
import { withTemplate } from './template';
import { writable } from './text';
import { tidied, type Parts } from './tidied';
import { linesOf } from './wrapping';

export const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

const FONT = 'Calibri';
const POINTS_AN_INCH = 72;

/** Points. Read from the back of a room; what is not meant for that goes on another slide. */
const SIZE = { front: 40, title: 28, subtitle: 20, lead: 20, name: 18, text: 16, figure: 40, small: 11 };
const LINE = 1.22;
/** Of a letter's height: what an ordinary text needs in the widest of the usual fonts. */
const LETTER = 0.55;
const GAP = 0.2;
const COUNTS_HEIGHT = 1.1;
/** From words to the edge of a ground of our own: right above it stands the title. */
const AROUND = { across: 0.15, upright: 0.05 };

const MASTER = { front: 'Forside', point: 'Indhold' };

/**
 * A presentation for PowerPoint: every slide has a title that screen readers find, every light is shape and word. What does not fit on one slide goes on to the next:
 * nothing is cut and nothing shrinks.
 * @param template a presentation of the organisation's own: its look and layouts, without its slides. @throws FileError when it is none.
 */
export async function writtenSlides(deck: Deck, template?: Blob): Promise<Blob> {
  const file = template ? await withTemplate(template, languageOf(deck), (stage) => drawn(deck, stage)) : zipSync(await drawn(deck, OWN_STAGE));
  return new Blob([file as BlobPart], { type: PPTX });
}

const languageOf = ({ language }: Deck): string => (language === 'da' ? 'da-DK' : 'en-GB');

async function drawn(deck: Deck, stage: Stage): Promise<Parts> {
  const show = new PptxGenJS();
  show.title = writable(deck.title);
  show.subject = writable(deck.subtitle);
  show.author = 'Handleplan';
  show.company = 'Handleplan';
  show.theme = { headFontFace: FONT, bodyFontFace: FONT };
  show.defineLayout({ name: 'PAGE', width: stage.width, height: stage.height });
  show.layout = 'PAGE';
  defineMasters(show, stage);
  const lang = languageOf(deck);
  const front = show.addSlide({ masterName: MASTER.front });
  front.addText(writable(deck.title), { placeholder: 'title', lang });
  front.addText(writable(deck.subtitle), { objectName: NAMED.subtitle, x: stage.room.x, y: stage.height * 0.32 + 1.5, w: stage.room.w, h: 0.8, fontSize: SIZE.subtitle, color: stage.ink.quiet, valign: 'top', lang, margin: 0 });
  for (const given of deck.slides) pagesOf(given, stage).forEach((page, at, pages) => drawPage(show, { title: pages.length > 1 ? `${given.title} (${at + 1}/${pages.length})` : given.title, page, deck, stage }));
  return tidied((await show.write({ outputType: 'arraybuffer', compression: false })) as ArrayBuffer);
}

function defineMasters(show: PptxGenJS, { width, height, ink }: Stage): void {
  const title = { name: 'title', type: 'title', x: EDGE, w: width - 2 * EDGE, bold: true, color: ink.words, align: 'left', margin: 0 } as const;
  show.defineSlideMaster({ title: MASTER.front, objects: [{ placeholder: { options: { ...title, y: height * 0.32, h: 1.4, fontSize: SIZE.front, valign: 'bottom' }, text: '' } }] });
  show.defineSlideMaster({
    title: MASTER.point,
    objects: [{ placeholder: { options: { ...title, y: 0.4, h: 0.9, fontSize: SIZE.title, valign: 'middle' }, text: '' } }],
    slideNumber: { x: width - EDGE - 0.6, y: height - 0.45, w: 0.6, h: 0.3, fontSize: SIZE.small, color: ink.quiet, align: 'right' },
  });
}

interface Drawing {
  readonly title: string;
  readonly page: Page;
  readonly deck: Deck;
  readonly stage: Stage;
}

function drawPage(show: PptxGenJS, { title, page, deck, stage: given }: Drawing): void {
  const stage = given.isForeign ? { ...given, ink: OWN_STAGE.ink, isPale: OWN_STAGE.isPale } : given;
  const { room, ink, width, height } = stage;
  const lang = languageOf(deck);
  const common = { x: room.x, w: room.w, valign: 'top', lang, margin: 0 } as const;
  const slide = show.addSlide({ masterName: MASTER.point });
  slide.addText(writable(title), { placeholder: 'title', lang });
  if (stage.isForeign && !isEmpty(page)) slide.addShape('rect', { x: room.x - AROUND.across, y: room.y - AROUND.upright, w: room.w + 2 * AROUND.across, h: room.h + 2 * AROUND.upright, fill: { color: 'FFFFFF' } });
  let { y } = room;
  if (page.lead !== '' && page.counts) {
    const h = heightOf(page.lead, SIZE.lead, room.w);
    slide.addText(writable(page.lead), { ...common, y, h, fontSize: SIZE.lead, color: ink.words });
    y += h + GAP;
  }
  if (page.counts) {
    const { counts } = page;
    const w = room.w / WORST_FIRST_OR_NONE.length;
    WORST_FIRST_OR_NONE.filter((light) => counts[light] > 0).forEach((light, at) => {
      const figure = [
        { text: `${LIGHT_SIGN[light]} ${counts[light]}`, options: { fontSize: SIZE.figure, bold: true, color: inkOf(light, stage), breakLine: true } },
        { text: wordOf(light, deck.language), options: { fontSize: SIZE.text, color: ink.words } },
      ];
      slide.addText(figure, { ...common, x: room.x + at * w, y, w, h: COUNTS_HEIGHT });
    });
    y += COUNTS_HEIGHT + GAP;
  }
  const runs = [
    ...(page.lead !== '' && !page.counts ? paragraph(page.lead, { fontSize: SIZE.lead, color: ink.words, paraSpaceAfter: GAP * POINTS_AN_INCH }) : []), // what follows stands as far below it, however high it came out
    ...page.lines.flatMap((line) => runsOf(line, deck.language, stage)),
  ];
  if (runs.length > 0) slide.addText(runs, { ...common, y, h: room.y + room.h - y });
  slide.addText(writable(deck.footer), { objectName: NAMED.footer, x: EDGE, y: height - 0.45, w: width - 2 * EDGE - 0.8, h: 0.3, fontSize: SIZE.small, color: ink.quiet, valign: 'middle', lang, margin: 0 });
}

const inkOf = (light: LightOrNone, { ink, isPale }: Stage): string => (isPale ? INK[light] : ink.words);

/** `rest`: what of a text had no room on the slide before. */
type Line = { readonly kind: 'light'; readonly light: LightOrNone; readonly title: string; readonly text: string } | { readonly kind: 'point'; readonly text: string } | { readonly kind: 'rest'; readonly text: string };

interface Page {
  readonly lead: string;
  readonly counts: Slide['counts'];
  readonly lines: readonly Line[];
}

type Look = NonNullable<PptxGenJS.TextProps['options']>;

function runsOf(line: Line, language: Deck['language'], stage: Stage): readonly PptxGenJS.TextProps[] {
  const { words: color } = stage.ink;
  if (line.kind === 'point') return paragraph(line.text, { fontSize: SIZE.name, color, bullet: { indent: 14 }, paraSpaceAfter: 6 });
  if (line.kind === 'rest') return paragraph(line.text, { fontSize: SIZE.text, color, paraSpaceAfter: 8 });
  const { light, title, text } = line;
  const space = text === '' ? { paraSpaceAfter: 8 } : {}; // of a paragraph its first run tells
  return [
    { text: `${lightInWords(light, language)}   `, options: { fontSize: SIZE.name, bold: true, color: inkOf(light, stage), ...space } },
    ...paragraph(title, { fontSize: SIZE.name, bold: true, color, ...space }),
    ...(text === '' ? [] : paragraph(text, { fontSize: SIZE.text, color, paraSpaceAfter: 8 })),
  ];
}

/** A text with the line breaks that were typed in it, which make no paragraphs of their own. */
const paragraph = (text: string, look: Look): readonly PptxGenJS.TextProps[] =>
  writable(text).split('\n').map((line, at, all) => ({ text: line, options: { ...look, ...(at > 0 && { softBreakBefore: true }), breakLine: at === all.length - 1 } }));

/** What is on each page: lead and figures on the first, then line after line for as long as there is room. */
function pagesOf({ lead, counts, lights, points }: Slide, { room }: Stage): readonly Page[] {
  const given: readonly Line[] = [...lights.map((one) => ({ kind: 'light', ...one }) as const), ...points.map((text) => ({ kind: 'point', text }) as const)];
  const lines = given.flatMap((line) => divided(line, room));
  let left = room.h - (lead === '' ? 0 : heightOf(lead, SIZE.lead, room.w) + GAP) - (counts ? COUNTS_HEIGHT + GAP : 0);
  const pages: { readonly lead: string; readonly counts: Slide['counts']; readonly lines: Line[] }[] = [{ lead, counts, lines: [] }];
  for (const line of lines) {
    const takes = heightOfLine(line, room.w);
    if (takes > left && !isEmpty(pages.at(-1))) {
      pages.push({ lead: '', counts: undefined, lines: [] });
      left = room.h;
    }
    pages.at(-1)?.lines.push(line);
    left -= takes;
  }
  return pages;
}

const isEmpty = (page: Page | undefined): boolean => page === undefined || (page.lines.length === 0 && page.lead === '' && !page.counts);

const heightOfLine = (line: Line, across: number): number => {
  if (line.kind !== 'light') return heightOf(line.text, line.kind === 'point' ? SIZE.name : SIZE.text, across) + 0.12;
  return heightOf(`${' '.repeat(14)}${line.title}`, SIZE.name, across) + (line.text === '' ? 0 : heightOf(line.text, SIZE.text, across)) + 0.12;
};

/** A line whose text is longer than a whole slide, as several. */
function divided(line: Line, { w, h }: Stage['room']): readonly Line[] {
  if (heightOfLine(line, w) <= h) return [line];
  if (line.kind !== 'light') return piecesOf(line.text, SIZE.name, w, h).map((text, at): Line => (at === 0 ? { ...line, text } : { kind: 'rest', text }));
  const besideText = heightOfLine({ ...line, text: '' }, w);
  const [first = '', ...others] = piecesOf(line.text, SIZE.text, w, h - besideText - 0.12);
  return [{ ...line, text: first }, ...others.map((text) => ({ kind: 'rest', text }) as const)];
}

/** A text in pieces of so many inches: divided between lines, and a line that is longer than a piece between words. */
function piecesOf(text: string, points: number, across: number, high: number): readonly string[] {
  const most = Math.max(1, Math.floor((high * POINTS_AN_INCH) / (points * LINE)) - 1);
  const letters = lettersIn(points, across);
  const pieces: string[][] = [[]];
  let rows = 0;
  for (const line of text.split('\n').flatMap((each) => (each.length > most * letters ? wordsOf(each, most * letters) : [each]))) {
    const takes = linesOf(line, letters);
    if (rows + takes > most && rows > 0) {
      pieces.push([]);
      rows = 0;
    }
    pieces.at(-1)?.push(line);
    rows += takes;
  }
  return pieces.map((each) => each.join('\n'));
}

/** A long line in lengths, each ended by a blank where there is one; no character is split. */
const wordsOf = (line: string, length: number): readonly string[] => line.match(new RegExp(`.{1,${length}}(?:\\s|$)|.{1,${length}}`, 'gsu')) ?? [line];

/** How high a text stands, in inches, by letters of an ordinary width; rather too high than too low. */
function heightOf(text: string, points: number, across: number): number {
  return (linesOf(text, lettersIn(points, across)) * points * LINE) / POINTS_AN_INCH;
}

const lettersIn = (points: number, across: number): number => Math.max(1, Math.floor((across * POINTS_AN_INCH) / (points * LETTER)));
