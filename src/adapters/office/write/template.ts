import { strFromU8, strToU8, zipSync } from 'fflate';
import { FileError } from '../../../application';
import { openOfficeZip } from '../read/office-zip';
import { readRelationships, relationshipsNameOf, type Relationship } from '../read/package';
import type { Zip } from '../read/zip';
import { NAMED, type Stage } from './stage';
import { colourOfWords, hasRoomInFoot, placeholder, stageOf } from './template-look';
import type { Parts } from './tidied';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PRESENTATION_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml';
const SLIDE_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.slide+xml';
const CORE = 'docProps/core.xml';

/**
 * What is not taken along: their slides with all that hangs from them, what tells of those slides, and macros. A thumbnail shows their first slide, and
 * the properties list their titles.
 */
const LEFT_BEHIND = ['slide', 'viewProps', 'vbaProject', 'commentAuthors', 'authors', 'thumbnail', 'core-properties', 'extended-properties'];

/**
 * The organisation's presentation with our slides instead of its own: masters, layouts, theme and fonts stay as they are. Our first slide takes its title layout, the others the one
 * that has a title alone; titles stand where and as that layout has them.
 * @param draw makes our slides on such a stage, as the parts of a file of their own. @param language of our words: `da-DK`.
 * @throws FileError for what is no presentation, or one too large to be unpacked.
 */
export async function withTemplate(template: Blob, language: string, draw: (stage: Stage) => Promise<Parts>): Promise<Uint8Array> {
  const theirs = await Template.read(await openOfficeZip(template));
  const [front, point] = [theirs.layoutFor(true), theirs.layoutFor(false)];
  const ours = await draw(stageOf({ ...theirs.look, layout: theirs.text(point) }));
  const slides = Object.keys(ours).flatMap((name) => /^ppt\/slides\/slide(\d+)\.xml$/.exec(name)?.[1] ?? []).map(Number).sort((a, b) => a - b);
  const made: Parts = { ...theirs.kept };
  for (const slide of slides) {
    const layout = slide === slides[0] ? front : point;
    made[`ppt/slides/${nameOf(slide)}`] = strToU8(onLayout(strFromU8(ours[`ppt/slides/slide${slide}.xml`] as Uint8Array), theirs.text(layout), { language, master: theirs.look.master }));
    made[`ppt/slides/_rels/${nameOf(slide)}.rels`] = strToU8(`${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/slideLayout" Target="../${layout.slice(PPT.length)}"/></Relationships>`);
  }
  const core = ours[CORE];
  if (core) made[CORE] = core;
  made[MAIN] = strToU8(withSlideList(theirs.text(MAIN), slides.map((slide, at) => `<p:sldId id="${256 + at}" r:id="${idOf(slide)}"/>`).join('')));
  made[relationshipsNameOf(MAIN)] = strToU8(added(theirs.text(relationshipsNameOf(MAIN)), slides.map((slide) => `<Relationship Id="${idOf(slide)}" Type="${RELATIONS}/slide" Target="slides/${nameOf(slide)}"/>`)));
  made[relationshipsNameOf('')] = strToU8(added(theirs.text(relationshipsNameOf('')), [`<Relationship Id="rIdHandleplan" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="${CORE}"/>`]));
  made[TYPES] = strToU8(typesOf(theirs.text(TYPES), new Set(Object.keys(theirs.kept).map((name) => name.toLowerCase())), slides));
  return zipSync(made);
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const PPT = 'ppt/';
const MAIN = `${PPT}presentation.xml`;
const TYPES = '[Content_Types].xml';

const nameOf = (slide: number): string => `handleplan${slide}.xml`;
const idOf = (slide: number): string => `rIdHandleplan${slide}`;
const added = (relations: string, more: readonly string[]): string => relations.replace('</Relationships>', `${more.join('')}</Relationships>`);
const noPresentation = (): FileError => new FileError('not-office', 'The template is no presentation');

/** What of the organisation's file is kept: all that can be reached from the presentation without its slides. */
class Template {
  private constructor(readonly kept: Readonly<Parts>, private readonly masters: readonly string[], private readonly layouts: readonly string[]) {}

  static async read(zip: Zip): Promise<Template> {
    if (!zip.has(MAIN) || !zip.has(TYPES) || !zip.has(relationshipsNameOf('')) || !zip.has(relationshipsNameOf(MAIN))) throw noPresentation();
    const kept: Record<string, Uint8Array> = { [TYPES]: await zip.read(TYPES) };
    const layouts: string[] = [];
    const masters: string[] = [];
    const waiting = [''];
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
      const name = relationshipsNameOf(part);
      if (!zip.has(name)) continue;
      const bytes = await zip.read(name);
      const relations = readRelationships(bytes, part, name);
      const left = relations.filter(({ type }) => LEFT_BEHIND.includes(type));
      kept[name] = left.length === 0 ? bytes : strToU8(without(strFromU8(bytes), left));
      for (const { type, target } of relations) {
        if (target === undefined || LEFT_BEHIND.includes(type) || kept[target] || !zip.has(target)) continue;
        kept[target] = await zip.read(target);
        waiting.push(target);
        if (type === 'slideMaster' && part === MAIN) masters.push(target);
        if (type === 'slideLayout' && part === masters[0]) layouts.push(target);
      }
    }
    if (!kept[MAIN] || layouts.length === 0 || !layouts.every((name) => name.startsWith(PPT))) throw noPresentation();
    return new Template(kept, masters, layouts);
  }

  text(part: string): string {
    const bytes = this.kept[part];
    if (!bytes) throw noPresentation();
    return strFromU8(bytes);
  }

  get look(): { readonly presentation: string; readonly master: string; readonly theme: string } {
    const master = this.masters[0] ?? '';
    const relations = relationshipsNameOf(master);
    const theme = readRelationships(this.kept[relations] ?? strToU8('<Relationships/>'), master, relations).find(({ type }) => type === 'theme')?.target;
    return { presentation: this.text(MAIN), master: this.text(master), theme: theme === undefined ? '' : this.text(theme) };
  }

  layoutFor(isFront: boolean): string {
    const typed = this.layouts.map((name) => ({ name, type: /<p:sldLayout\b[^>]*\btype="([^"]*)"/.exec(this.text(name))?.[1] }));
    const ofType = (...wanted: readonly string[]): string | undefined => wanted.flatMap((type) => typed.find((layout) => layout.type === type)?.name ?? []).at(0);
    const subtitled = (): string | undefined => this.layouts.find((name) => [/title|ctrTitle/, /subTitle/].every((type) => placeholder(this.text(name), type))); // as LibreOffice writes it
    return (isFront ? (ofType('title') ?? subtitled() ?? ofType('titleOnly')) : ofType('titleOnly', 'obj', 'tx')) ?? this.layouts[0] ?? '';
  }
}

const without = (relations: string, left: readonly Relationship[]): string =>
  relations.replace(/<Relationship\b[^>]*?\/>/g, (one) => (left.some(({ id }) => /\bId="([^"]*)"/.exec(one)?.[1] === id) ? '' : one));

/**
 * The list of slides stands behind those of the masters; a presentation without slides has none. What points at slides that are gone goes with them:
 * sections and shows of some of them.
 */
function withSlideList(presentation: string, list: string): string {
  const bare = presentation
    .replace(/<p:sldIdLst\b[^>]*\/>|<p:sldIdLst\b[^>]*>.*?<\/p:sldIdLst>/s, '')
    .replace(/<p:custShowLst\b[^>]*>.*?<\/p:custShowLst>/s, '')
    .replace(/<p:ext\b[^>]*>\s*<p14:sectionLst\b.*?<\/p14:sectionLst>\s*<\/p:ext>/s, '');
  const behind = [...bare.matchAll(/<\/p:(?:sldMasterIdLst|notesMasterIdLst|handoutMasterIdLst)>/g)].at(-1);
  if (!behind) throw noPresentation();
  const at = behind.index + behind[0].length;
  return `${bare.slice(0, at)}<p:sldIdLst>${list}</p:sldIdLst>${bare.slice(at)}`;
}

/** A template or a presentation with macros becomes an ordinary one: under its own type PowerPoint would not open it as one. */
function typesOf(types: string, kept: ReadonlySet<string>, slides: readonly number[]): string {
  const left = types.replace(/<Override\b[^>]*\bPartName="\/([^"]+)"[^>]*\/>/g, (one, name: string) => (kept.has(name.toLowerCase()) && name !== MAIN && name !== CORE ? one : ''));
  const ours = [
    { name: MAIN, type: PRESENTATION_TYPE },
    { name: CORE, type: 'application/vnd.openxmlformats-package.core-properties+xml' },
    ...slides.map((slide) => ({ name: `ppt/slides/${nameOf(slide)}`, type: SLIDE_TYPE })),
  ];
  return left.replace('</Types>', `${ours.map(({ name, type }) => `<Override PartName="/${name}" ContentType="${type}"/>`).join('')}</Types>`);
}

/** Our slide as the layout would have it: what has a place there stands in that place and looks as it does there, and what has none is left out or stays ours. */
function onLayout(slide: string, layout: string, { language, master }: { readonly language: string; readonly master: string }): string {
  const [title, subtitle, footer, number] = [/title|ctrTitle/, /subTitle/, /ftr/, /sldNum/].map((type) => /<p:ph\b[^>]*?\/?>/.exec(placeholder(layout, type) ?? '')?.[0].replace(/\/?>$/, '/>'));
  return slide.replace(/<p:sp>.*?<\/p:sp>/gs, (shape) => {
    const name = /<p:cNvPr id="\d+" name="([^"]*)"/.exec(shape)?.[1];
    const isNumber = /<p:ph\b[^>]*\btype="sldNum"/.test(shape);
    const ofTitle = colourOfWords(placeholder(layout, /title|ctrTitle/));
    if (/<p:ph\b[^>]*\btype="title"/.test(shape)) return inPlace(shape, title ?? '<p:ph type="title"/>', language, ofTitle);
    if (name === NAMED.subtitle) return subtitle === undefined ? shape : inPlace(shape, subtitle, language, colourOfWords(placeholder(layout, /subTitle/)));
    if (name !== NAMED.footer && !isNumber) return shape;
    const place = isNumber ? number : footer;
    return place === undefined || (!isNumber && !hasRoomInFoot(wordsOf(shape), layout, master)) ? '' : inPlace(shape, place, language);
  });
}

const wordsOf = (shape: string): string => [...shape.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, words]) => words).join('');

/** @param colour where the layout's words have one of their own, which ours do not inherit. */
const inPlace = (shape: string, place: string, language: string, colour?: string): string =>
  shape
    .replace(/<p:nvPr>.*?<\/p:nvPr>/s, `<p:nvPr>${place}</p:nvPr>`)
    .replace(/<p:spPr>.*?<\/p:spPr>/s, '<p:spPr/>')
    .replace(/<a:bodyPr\b[^>]*?(?:\/>|>.*?<\/a:bodyPr>)/s, '<a:bodyPr/>')
    .replace(/<a:lstStyle>.*?<\/a:lstStyle>/s, '<a:lstStyle/>')
    .replace(/<a:pPr\b[^>]*?(?:\/>|>.*?<\/a:pPr>)/gs, '')
    .replace(/<a:(rPr|endParaRPr)\b[^>]*?(?:\/>|>.*?<\/a:\1>)/gs, colour === undefined ? `<a:$1 lang="${language}"/>` : `<a:$1 lang="${language}"><a:solidFill><a:${/^[0-9A-F]{6}$/.test(colour) ? 'srgb' : 'scheme'}Clr val="${colour}"/></a:solidFill></a:$1>`);
