import { strFromU8, strToU8, unzipSync } from 'fflate';

/** What a package of Office holds, by the names of its parts. */
export type Parts = Record<string, Uint8Array>;

/** Pages of notes that nobody wrote, properties that name slides "Slide 1", and folders, which a package has none of. */
const LEFT_OUT = /^ppt\/notes(?:Slides|Masters)\/|^docProps\/app\.xml$|\/$/;
const LEFT_OUT_TYPE = /\/(?:notesSlide|notesMaster|extended-properties)$/;
const TYPES = '[Content_Types].xml';
/** Of the kinds of parts that pptxgenjs declares, the ones our slides have. */
const KINDS = /\bExtension="(?:xml|rels)"/;

/**
 * What pptxgenjs has written, without what PowerPoint finds damaged and LibreOffice passes over: masters that are declared and not there, a list out of its order, and
 * properties of a paragraph in the middle of it.
 */
export function tidied(file: ArrayBuffer): Parts {
  const given = unzipSync(new Uint8Array(file));
  const names = new Set(Object.keys(given).filter((name) => !LEFT_OUT.test(name)));
  return Object.fromEntries([...names].map((name) => [name, asItMayBe(name, given[name] as Uint8Array, names)]));
}

function asItMayBe(name: string, bytes: Uint8Array, names: ReadonlySet<string>): Uint8Array {
  const change = changeOf(name, names);
  return change ? strToU8(change(strFromU8(bytes))) : bytes;
}

function changeOf(name: string, names: ReadonlySet<string>): ((xml: string) => string) | undefined {
  if (name === TYPES) return (xml) => xml.replace(/<Override\b[^>]*\bPartName="\/([^"]+)"[^>]*\/>/g, (one, part: string) => (names.has(part) ? one : '')).replace(/<Default\b[^>]*\/>/g, (one) => (KINDS.test(one) ? one : ''));
  if (name.endsWith('.rels')) return (xml) => xml.replace(/<Relationship\b[^>]*\/>/g, (one) => (LEFT_OUT_TYPE.test(/\bType="([^"]*)"/.exec(one)?.[1] ?? '') ? '' : one));
  if (name === 'ppt/presentation.xml') return (xml) => xml.replace(/<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/s, '');
  if (/^ppt\/slides\/[^/]+\.xml$/.test(name)) return (xml) => xml.replace(/<a:p>.*?<\/a:p>/gs, propertiesFirst);
  return undefined;
}

/** One to a paragraph, and before anything else in it. */
const propertiesFirst = (paragraph: string): string => {
  const [start = '', ...rest] = paragraph.split(/(?=<a:r>|<a:br\b|<a:fld\b)/);
  return [start, ...rest.map((run) => run.replace(/<a:pPr\b[^>]*\/>|<a:pPr\b[^>]*>.*?<\/a:pPr>/gs, ''))].join('');
};
