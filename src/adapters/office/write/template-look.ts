import { FileError } from '../../../application';
import type { Box, Stage } from './stage';

const EMU_AN_INCH = 914_400;

/** The parts of a presentation that its look is read from, as text. */
export interface LookParts {
  readonly presentation: string;
  readonly master: string;
  readonly theme: string;
  /** The layout that our slides take. */
  readonly layout: string;
}

/** How large the organisation's slides are, and where on them there is room in which colours. */
export function stageOf({ presentation, master, theme, layout }: LookParts): Stage {
  const { width, height } = sizeOf(presentation);
  const usual = { x: width * 0.06, y: height * 0.22, w: width * 0.88, h: height * 0.66 };
  const body = boxOf(placeholder(layout, BODY)) ?? boxOf(placeholder(master, BODY)) ?? usual;
  const title = boxOf(placeholder(layout, /title|ctrTitle/)) ?? boxOf(placeholder(master, /title/));
  const top = title && title.y <= body.y ? Math.max(body.y, title.y + title.h) : body.y;
  const left = body.y + body.h - top;
  const isForeign = left < height * LEAST;
  const room = isForeign ? usual : { ...body, y: top, h: left };
  const ground = groundOf(layout) ?? groundOf(master);
  const words = colourOfWords(placeholder(master, BODY)) ?? colourIn(/<p:bodyStyle>\s*<a:lvl1pPr\b.*?<\/a:lvl1pPr>/s.exec(master)?.[0]) ?? 'tx1';
  return { width, height, room, ink: { words, quiet: words }, isPale: ground !== undefined && isPale(colourOf(ground, master, theme)), isForeign };
}

/**
 * The colour of the words that keep a place, where they have one of their own: LibreOffice keeps there what PowerPoint keeps in styles.
 * @param shape `undefined`: there is none.
 */
export const colourOfWords = (shape: string | undefined): string | undefined => colourIn(/<a:(rPr|endParaRPr)\b[^>]*>.*?<\/a:\1>/s.exec(shape ?? '')?.[0]);

/** Six figures, or a name of the scheme by which slides may call it; `undefined` for one that is made lighter or darker. */
function colourIn(xml: string | undefined): string | undefined {
  const [, kind, colour] = /<a:solidFill>\s*<a:(srgb|scheme)Clr val="(\w+)"\s*\/>/.exec(xml ?? '') ?? [];
  return kind === 'srgb' ? colour?.toUpperCase() : colour && (OF_SLIDES[colour] ?? colour);
}

/** Names of the theme's own, and what slides call them. */
const OF_SLIDES: Readonly<Record<string, string>> = { dk1: 'tx1', lt1: 'bg1', dk2: 'tx2', lt2: 'bg2' };

/** Whether words of a foot have room on one line of the place for them, in letters of an ordinary size. */
export function hasRoomInFoot(words: string, layout: string, master: string): boolean {
  const box = boxOf(placeholder(layout, FOOT)) ?? boxOf(placeholder(master, FOOT));
  return box === undefined || words.length * FOOT_LETTER <= box.w;
}

const FOOT = /ftr/;
/** Inches: half of twelve points. */
const FOOT_LETTER = 6 / 72;

/** Of a slide's height: where a layout leaves less for a text, it was not made for one. */
const LEAST = 0.35;

function sizeOf(presentation: string): { readonly width: number; readonly height: number } {
  const size = /<p:sldSz\b[^>]*/.exec(presentation)?.[0] ?? '';
  const inches = (name: string): number => Number(new RegExp(`\\b${name}="(\\d+)"`).exec(size)?.[1]) / EMU_AN_INCH;
  const [width, height] = [inches('cx'), inches('cy')];
  if (!(width > 0 && height > 0)) throw new FileError('not-office', 'The template does not say how large its slides are');
  return { width, height };
}

const BODY = /body|obj/;

/** The shape that keeps a place; of its `idx` a placeholder of ours must be the same. */
export function placeholder(xml: string, type: RegExp): string | undefined {
  const kept = (shape: string): string => /<p:ph\b[^>]*/.exec(shape)?.[0] ?? '';
  return [...xml.matchAll(/<p:sp>.*?<\/p:sp>|<p:sp\s[^>]*>.*?<\/p:sp>/gs)].map(([shape]) => shape).find((shape) => new RegExp(`\\btype="(?:${type.source})"`).test(kept(shape)));
}

function boxOf(shape: string | undefined): Box | undefined {
  const found = /<a:off x="(-?\d+)" y="(-?\d+)"\s*\/>\s*<a:ext cx="(\d+)" cy="(\d+)"\s*\/>/.exec(shape ?? '');
  if (!found) return undefined;
  const [x = 0, y = 0, w = 0, h = 0] = found.slice(1).map((length) => Number(length) / EMU_AN_INCH);
  return w > 0 && h > 0 ? { x, y, w, h } : undefined;
}

/** Of a colour: six figures, or its name in the scheme. `none`: a picture or a gradient, on which anything may be unreadable. */
type Ground = { readonly is: 'rgb' | 'scheme'; readonly colour: string } | 'none';

/** `undefined`: it has none of its own. */
function groundOf(xml: string): Ground | undefined {
  const [ground] = /<p:bg\b.*?<\/p:bg>/s.exec(xml) ?? [];
  if (ground === undefined) return undefined;
  const isPlain = /<p:bgRef\b[^>]*\bidx="1001"/.test(ground) || (/<a:solidFill>/.test(ground) && !/<a:blip|<a:gradFill|<a:pattFill/.test(ground));
  const colour = /<a:(srgb|scheme)Clr val="(\w+)"\s*\/>/.exec(ground); // one that is made lighter or darker holds more
  return isPlain && colour ? { is: colour[1] === 'srgb' ? 'rgb' : 'scheme', colour: colour[2] ?? '' } : 'none';
}

function colourOf(ground: Ground, master: string, theme: string): string | undefined {
  if (ground === 'none') return undefined;
  if (ground.is === 'rgb') return ground.colour;
  const map = /<p:clrMap\b[^>]*/.exec(master)?.[0] ?? '';
  const name = new RegExp(`\\b${ground.colour}="(\\w+)"`).exec(map)?.[1] ?? ground.colour;
  const entry = new RegExp(`<a:${name}>(.*?)</a:${name}>`, 's').exec(theme)?.[1] ?? '';
  return /lastClr="([0-9a-f]{6})"/i.exec(entry)?.[1] ?? /<a:srgbClr val="([0-9a-f]{6})"/i.exec(entry)?.[1];
}

/** So light that all our inks stand out from it, four and a half to one. */
const PALE = 0.8;

function isPale(colour: string | undefined): boolean {
  const parts = [0, 2, 4].map((at) => Number.parseInt((colour ?? '').slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = parts.map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue >= PALE;
}
