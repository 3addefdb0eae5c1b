import PptxGenJS from 'pptxgenjs';
import type { Deck, Slide } from '../../../application';
import { INK, lightInWords, shapeOf, wordOf, type PaperLight } from './lights';
import type { SlideSize } from './slide-size';
import { withTemplate } from './template';
import { writable } from './text';

export const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

const WIDE: SlideSize = { width: 13.333, height: 7.5 };

const FONT = 'Calibri';
const DARK = '242424';
const QUIET = '5C5C5C';
const EDGE = 0.6;
const POINTS_AN_INCH = 72;

/** Points. Read from the back of a room; what is not meant for that goes on another slide. */
const SIZE = { title: 28, lead: 18, name: 16, text: 14, figure: 40, small: 11 };
const LINE = 1.2;

const LIGHTS = ['red', 'yellow', 'green', 'none'] as const satisfies readonly PaperLight[];
const MASTER = { front: 'Forside', point: 'Indhold' };

/**
 * A presentation for PowerPoint: every slide has a title that screen readers find, every light is shape and word. What does not fit on one slide goes on to the next:
 * nothing is cut and nothing shrinks.
 * @param template a presentation of the organisation's own: its look and layouts, without its slides.
 */
export async function writtenSlides(deck: Deck, template?: Blob): Promise<Blob> {
  if (!template) return new Blob([await drawn(deck, WIDE)], { type: PPTX });
  return new Blob([(await withTemplate(new Uint8Array(await template.arrayBuffer()), (size) => drawn(deck, size))) as BlobPart], { type: PPTX });
}

async function drawn(deck: Deck, size: SlideSize): Promise<ArrayBuffer> {
  const show = new PptxGenJS();
  show.title = writable(deck.title);
  show.company = 'Handleplan';
  show.theme = { headFontFace: FONT, bodyFontFace: FONT };
  show.defineLayout({ name: 'PAGE', width: size.width, height: size.height });
  show.layout = 'PAGE';
  const across = size.width - 2 * EDGE;
  const language = deck.language === 'da' ? 'da-DK' : 'en-GB';
  show.defineSlideMaster({
    title: MASTER.front,
    objects: [{ placeholder: { options: { name: 'title', type: 'title', x: EDGE, y: size.height * 0.32, w: across, h: 1.4, fontSize: 40, bold: true, color: DARK, align: 'left', valign: 'bottom', margin: 0 }, text: '' } }],
  });
  show.defineSlideMaster({
    title: MASTER.point,
    objects: [{ placeholder: { options: { name: 'title', type: 'title', x: EDGE, y: 0.4, w: across, h: 0.9, fontSize: SIZE.title, bold: true, color: DARK, align: 'left', valign: 'middle', margin: 0 }, text: '' } }],
    slideNumber: { x: size.width - EDGE - 0.6, y: size.height - 0.45, w: 0.6, h: 0.3, fontSize: SIZE.small, color: QUIET, align: 'right' },
  });
  const front = show.addSlide({ masterName: MASTER.front });
  front.addText(writable(deck.title), { placeholder: 'title' });
  front.addText(writable(deck.subtitle), { x: EDGE, y: size.height * 0.32 + 1.5, w: across, h: 0.8, fontSize: 20, color: QUIET, valign: 'top', lang: language, margin: 0 });
  for (const given of deck.slides) {
    pagesOf(given, size).forEach(({ lines, counts, lead }, page, pages) => {
      const slide = show.addSlide({ masterName: MASTER.point });
      slide.addText(writable(pages.length > 1 ? `${given.title} (${page + 1}/${pages.length})` : given.title), { placeholder: 'title' });
      let y = 1.4;
      if (lead !== '') {
        const height = heightOf(lead, SIZE.lead, across);
        slide.addText(writable(lead), { x: EDGE, y, w: across, h: height, fontSize: SIZE.lead, color: DARK, valign: 'top', lang: language, margin: 0 });
        y += height + GAP;
      }
      if (counts) {
        const each = across / LIGHTS.length;
        LIGHTS.forEach((light, at) => {
          const figure = [
            { text: `${shapeOf(light)} ${counts[light]}`, options: { fontSize: SIZE.figure, bold: true, color: INK[light], breakLine: true } },
            { text: wordOf(light, deck.language), options: { fontSize: SIZE.text, color: DARK } },
          ];
          slide.addText(figure, { x: EDGE + at * each, y, w: each, h: COUNTS_HEIGHT, valign: 'top', lang: language, margin: 0 });
        });
        y += COUNTS_HEIGHT + GAP;
      }
      const runs = lines.flatMap((line) => runsOf(line, deck.language));
      if (runs.length > 0) slide.addText(runs, { x: EDGE, y, w: across, h: size.height - y - FOOT, valign: 'top', lang: language, margin: 0 });
      slide.addText(writable(deck.footer), { x: EDGE, y: size.height - 0.45, w: across - 0.8, h: 0.3, fontSize: SIZE.small, color: QUIET, valign: 'middle', lang: language, margin: 0 });
    });
  }
  return (await show.write({ outputType: 'arraybuffer', compression: true })) as ArrayBuffer;
}

const GAP = 0.2;
const FOOT = 0.6;
const COUNTS_HEIGHT = 1.1;

type Line = { readonly kind: 'light'; readonly light: PaperLight; readonly title: string; readonly text: string } | { readonly kind: 'point'; readonly text: string };

interface Page {
  readonly lead: string;
  readonly counts: Slide['counts'];
  readonly lines: readonly Line[];
}

function runsOf(line: Line, language: Deck['language']): PptxGenJS.TextProps[] {
  if (line.kind === 'point') return [{ text: writable(line.text), options: { fontSize: SIZE.name, color: DARK, bullet: { indent: 14 }, paraSpaceAfter: 6, breakLine: true } }];
  const { light, title, text } = line;
  return [
    { text: `${lightInWords(light, language)}   `, options: { fontSize: SIZE.name, bold: true, color: INK[light] } },
    { text: writable(title), options: { fontSize: SIZE.name, bold: true, color: DARK, breakLine: true, ...(text === '' && { paraSpaceAfter: 8 }) } },
    ...(text === '' ? [] : [{ text: writable(text), options: { fontSize: SIZE.text, color: DARK, breakLine: true, paraSpaceAfter: 8 } }]),
  ];
}

/** What is on each page: lead and figures on the first, then line after line for as long as there is room. */
function pagesOf({ lead, counts, lights, points }: Slide, { width, height }: SlideSize): readonly Page[] {
  const across = width - 2 * EDGE;
  const lines: readonly Line[] = [...lights.map((one) => ({ kind: 'light', ...one }) as const), ...points.map((text) => ({ kind: 'point', text }) as const)];
  const room = height - 1.4 - FOOT;
  let left = room - (lead === '' ? 0 : heightOf(lead, SIZE.lead, across) + GAP) - (counts ? COUNTS_HEIGHT + GAP : 0);
  const pages: { lead: string; counts: Slide['counts']; lines: Line[] }[] = [{ lead, counts, lines: [] }];
  for (const line of lines) {
    const takes = line.kind === 'point' ? heightOf(line.text, SIZE.name, across) + 0.1 : heightOf(`${line.title}${' '.repeat(12)}`, SIZE.name, across) + (line.text === '' ? 0 : heightOf(line.text, SIZE.text, across)) + 0.12;
    if (takes > left && (pages.at(-1)?.lines.length ?? 0) > 0) {
      pages.push({ lead: '', counts: undefined, lines: [] });
      left = room;
    }
    pages.at(-1)?.lines.push(line);
    left -= takes;
  }
  return pages;
}

/** How high a text stands, in inches, by letters of an ordinary width; rather too high than too low. */
function heightOf(text: string, points: number, across: number): number {
  const letters = Math.floor((across * POINTS_AN_INCH) / (points * 0.52));
  const lines = text.split(/\r\n?|\n/).reduce((all, line) => all + Math.max(1, Math.ceil(line.length / letters)), 0);
  return (lines * points * LINE) / POINTS_AN_INCH;
}
