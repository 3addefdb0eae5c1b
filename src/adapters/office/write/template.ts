import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from 'fflate';
import { FileError } from '../../../application';
import type { SlideSize } from './slide-size';

const EMU_AN_INCH = 914_400;
const SLIDE_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.slide+xml';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What only belongs to slides that are taken out. */
const OF_SLIDES = /^ppt\/(?:slides|notesSlides|comments|threadedComments|charts|embeddings|diagrams|media\/audio|media\/video)\//;

/**
 * The organisation's presentation with our slides instead of its own: masters, layouts, theme and fonts stay as they are. Our first slide takes its title layout, the others the one
 * that has a title alone.
 * @param draw makes our slides in that size, as a file of their own.
 * @throws FileError `not-office` for what is no presentation.
 */
export async function withTemplate(template: Uint8Array, draw: (size: SlideSize) => Promise<ArrayBuffer>): Promise<Uint8Array> {
  const theirs = opened(template);
  const presentation = part(theirs, 'ppt/presentation.xml');
  const relations = part(theirs, 'ppt/_rels/presentation.xml.rels');
  const types = part(theirs, '[Content_Types].xml');
  const layouts = layoutsOf(theirs);
  if (presentation === undefined || relations === undefined || types === undefined || layouts.length === 0) throw new FileError('not-office', 'The template is no presentation');
  const ours = unzipSync(new Uint8Array(await draw(sizeOf(presentation))));
  const slides = Object.keys(ours).flatMap((name) => /^ppt\/slides\/slide(\d+)\.xml$/.exec(name)?.[1] ?? []).map(Number).sort((a, b) => a - b);
  const nameOf = (slide: number): string => `handleplan${slide}.xml`;
  const idOf = (slide: number): string => `rIdHandleplan${slide}`;

  const kept: Unzipped = Object.fromEntries(Object.entries(theirs).filter(([name]) => !OF_SLIDES.test(name)));
  for (const slide of slides) {
    kept[`ppt/slides/${nameOf(slide)}`] = ours[`ppt/slides/slide${slide}.xml`] as Uint8Array;
    kept[`ppt/slides/_rels/${nameOf(slide)}.rels`] = strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATION}/slideLayout" Target="../slideLayouts/${layoutFor(layouts, slide === slides[0])}"/></Relationships>`,
    );
  }
  const list = slides.map((slide, at) => `<p:sldId id="${256 + at}" r:id="${idOf(slide)}"/>`).join('');
  kept['ppt/presentation.xml'] = strToU8(withSlideList(presentation, list));
  kept['ppt/_rels/presentation.xml.rels'] = strToU8(
    relations.replace(/<Relationship\b[^>]*\bType="[^"]*\/slide"[^>]*\/>/g, '').replace('</Relationships>', `${slides.map((slide) => `<Relationship Id="${idOf(slide)}" Type="${RELATION}/slide" Target="slides/${nameOf(slide)}"/>`).join('')}</Relationships>`),
  );
  kept['[Content_Types].xml'] = strToU8(
    types.replace(/<Override\b[^>]*\bPartName="\/([^"]+)"[^>]*\/>/g, (whole, name: string) => (OF_SLIDES.test(name) ? '' : whole)).replace('</Types>', `${slides.map((slide) => `<Override PartName="/ppt/slides/${nameOf(slide)}" ContentType="${SLIDE_TYPE}"/>`).join('')}</Types>`),
  );
  return zipSync(kept);
}

function opened(template: Uint8Array): Unzipped {
  try {
    return unzipSync(template);
  } catch (cause) {
    throw new FileError('not-office', 'The template cannot be unpacked', { cause });
  }
}

const part = (file: Unzipped, name: string): string | undefined => {
  const found = file[name];
  return found && strFromU8(found);
};

interface Layout {
  readonly file: string;
  readonly type: string;
}

const layoutsOf = (file: Unzipped): readonly Layout[] =>
  Object.keys(file)
    .flatMap((name) => /^ppt\/slideLayouts\/(slideLayout\d+\.xml)$/.exec(name)?.[1] ?? [])
    .sort((a, b) => Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0]))
    .map((name) => ({ file: name, type: /<p:sldLayout\b[^>]*\btype="([^"]*)"/.exec(part(file, `ppt/slideLayouts/${name}`) ?? '')?.[1] ?? '' }));

function layoutFor(layouts: readonly Layout[], isFront: boolean): string {
  const wanted = isFront ? ['title', 'titleOnly'] : ['titleOnly', 'obj', 'tx'];
  const found = wanted.map((type) => layouts.find((layout) => layout.type === type)).find((layout) => layout !== undefined) ?? layouts[0];
  return found?.file ?? '';
}

function sizeOf(presentation: string): SlideSize {
  const found = /<p:sldSz\b[^>]*/.exec(presentation)?.[0] ?? '';
  const inches = (name: string): number => Number(new RegExp(`\\b${name}="(\\d+)"`).exec(found)?.[1]) / EMU_AN_INCH;
  const [width, height] = [inches('cx'), inches('cy')];
  return width > 0 && height > 0 ? { width, height } : { width: 10, height: 7.5 };
}

/** The list of slides stands behind those of the masters; a presentation without slides has none. */
function withSlideList(presentation: string, list: string): string {
  const whole = `<p:sldIdLst>${list}</p:sldIdLst>`;
  const without = presentation.replace(/<p:sldIdLst\b[^>]*\/>|<p:sldIdLst\b[^>]*>[\s\S]*?<\/p:sldIdLst>/, '').replace(/<p:ext\b[^>]*>\s*<p14:sectionLst\b[\s\S]*?<\/p14:sectionLst>\s*<\/p:ext>/, '');
  const behind = [...without.matchAll(/<\/p:(?:sldMasterIdLst|notesMasterIdLst|handoutMasterIdLst)>/g)].at(-1);
  const at = behind ? behind.index + behind[0].length : 0;
  return `${without.slice(0, at)}${whole}${without.slice(at)}`;
}
