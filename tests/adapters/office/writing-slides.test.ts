import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { answer } from '../../../src/adapters/office/answer';
import type { Deck, Slide } from '../../../src/application';
import hard from '../../../src/local/town/hard-cases.json';
import { fetched, partsOf } from './parts-of';

const VALUES = hard.cases.map(({ value }) => value);

const aSlide = (over: Partial<Slide> = {}): Slide => ({ title: 'Sådan står det', lead: '', lights: [], points: [], ...over });
const aDeck = (slides: readonly Slide[], over: Partial<Deck> = {}): Deck => ({ title: 'Handleplan', subtitle: 'Eksempelby', language: 'da', footer: 'Fælles om mere', slides, ...over });

async function written(deck: Deck, template?: Blob): Promise<Blob> {
  const answered = await answer({ kind: 'slides', deck, ...(template && { template }) });
  if (!('made' in answered)) throw Object.assign(new Error(answered.message), { problem: answered.problem });
  return answered.made as Blob;
}

type Parts = Readonly<Record<string, string>>;

const slidesIn = (parts: Parts): readonly string[] =>
  Object.keys(parts)
    .filter((name) => /^ppt\/slides\/\w+\.xml$/.test(name))
    .sort((a, b) => Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0]))
    .map((name) => parts[name] ?? '');

const plain = (text: string): string => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&amp;/g, '&');
const shapesIn = (slide: string): readonly string[] => [...slide.matchAll(/<p:sp>.*?<\/p:sp>/gs)].map(([shape]) => shape);
/** Paragraph by paragraph, with the breaks in them. */
const paragraphsIn = (xml: string): readonly string[] =>
  [...xml.matchAll(/<a:p>.*?<\/a:p>/gs)].map(([paragraph]) => [...paragraph.matchAll(/<a:t>([^<]*)<\/a:t>|<a:br\s*\/>|<a:br>/g)].map(([, text]) => (text === undefined ? '\n' : plain(text))).join(''));
const titleOf = (slide: string): string => paragraphsIn(shapesIn(slide).find((shape) => /<p:ph[^>]*type="(?:title|ctrTitle)"/s.test(shape)) ?? '').join('\n');

const relations = (parts: Parts): readonly (readonly [string, string])[] =>
  Object.entries(parts).flatMap(([name, xml]) => {
    if (!name.endsWith('.rels')) return [];
    const folder = name.replace(/_rels\/[^/]*$/, '');
    return [...xml.matchAll(/Target="([^"]+)"/g)].map(([, target = '']): readonly [string, string] => [name, target.startsWith('/') ? target.slice(1) : new URL(target, `http://x/${folder}`).pathname.slice(1)]);
  });

describe('slides that are written', () => {
  it('have a title each, which is a title to those who listen', async () => {
    const titles = slidesIn(await partsOf(await written(aDeck([aSlide(), aSlide({ title: 'De røde' })])))).map(titleOf);
    expect(titles).toEqual(['Handleplan', 'Sådan står det', 'De røde']);
  });

  it('tell their name, and the language of every word that is theirs', async () => {
    const parts = await partsOf(await written(aDeck([aSlide({ lead: 'x', lights: [{ light: 'red', title: 'Havnen', text: 'Vi venter' }], points: ['et'] })])));
    expect(parts['docProps/core.xml']).toContain('<dc:title>Handleplan</dc:title>');
    const runs = slidesIn(parts).flatMap((slide) => [...slide.matchAll(/<a:r><a:rPr lang="([^"]*)"/g)].map(([, language]) => language));
    expect(new Set(runs)).toEqual(new Set(['da-DK']));
    expect(runs).toHaveLength(9);
  });

  it('begin with the lead, and what follows stands right below it unless figures are between', async () => {
    const textOf = async (over: Partial<Slide>): Promise<readonly (readonly string[])[]> => shapesIn(slidesIn(await partsOf(await written(aDeck([aSlide({ lead: 'Vi venter.', points: ['et'], ...over })]))))[1] ?? '').map(paragraphsIn);
    expect(await textOf({})).toContainEqual(['Vi venter.', 'et']);
    expect(await textOf({ counts: { red: 1, yellow: 0, green: 0, none: 0 } })).toEqual(expect.arrayContaining([['Vi venter.'], ['et']]));
  });

  it('hold every value that has ever been trouble, letter by letter', async () => {
    const parts = await partsOf(await written(aDeck(VALUES.map((value) => aSlide({ lights: [{ light: 'red', title: value, text: '' }] })))));
    const told = slidesIn(parts).slice(1).map((slide) => paragraphsIn(slide).find((paragraph) => paragraph.startsWith('■ Rød   '))?.slice('■ Rød   '.length));
    expect(told).toEqual(VALUES.map((value) => value.replace(/\r\n?/g, '\n')));
    expect(fetched(parts)).toEqual([]);
  });

  it('go on where a text is longer than a slide, and lose no word', async () => {
    const text = Array.from({ length: 900 }, (_, at) => `ord${at}`).join(' ');
    const slides = slidesIn(await partsOf(await written(aDeck([aSlide({ title: 'Røde', lights: [{ light: 'red', title: 'Havnen', text }] })])))).slice(1);
    expect(slides.length).toBeGreaterThan(1);
    expect(slides.map(titleOf)).toEqual(slides.map((_, at) => `Røde (${at + 1}/${slides.length})`));
    expect(slides.flatMap((slide) => paragraphsIn(slide).join(' ').match(/ord\d+/g))).toEqual(text.split(' '));
  });

  it('go on when there are more lines than there is room for', async () => {
    const lights = Array.from({ length: 40 }, (_, at) => ({ light: 'yellow' as const, title: `Indsats ${at}`, text: 'Vi venter' }));
    const slides = slidesIn(await partsOf(await written(aDeck([aSlide({ lights })])))).slice(1);
    expect(slides.length).toBeGreaterThan(2);
    expect(slides.flatMap((slide) => paragraphsIn(slide).filter((line) => line.startsWith('▲ Gul')))).toHaveLength(40);
  });

  it('hold nothing that PowerPoint would offer to mend: no part that is named and not there, no list out of order, no properties within a paragraph', async () => {
    const parts = await partsOf(await written(aDeck([aSlide({ lead: 'x', lights: [{ light: 'red', title: 'Havnen', text: 'Vi\nventer' }], points: ['et'], counts: { red: 1, yellow: 0, green: 0, none: 0 } }), aSlide(), aSlide()])));
    const declared = [...(parts['[Content_Types].xml'] ?? '').matchAll(/PartName="\/([^"]+)"/g)].map(([, name = '']) => name);
    expect(declared.filter((name) => parts[name] === undefined)).toEqual([]);
    expect(relations(parts).filter(([, target]) => parts[target] === undefined)).toEqual([]);
    expect(Object.keys(parts).filter((name) => /notes|\/$/.test(name))).toEqual([]);
    expect(parts['ppt/presentation.xml']).not.toContain('notesMaster');
    const paragraphs = slidesIn(parts).flatMap((slide) => [...slide.matchAll(/<a:p>(.*?)<\/a:p>/gs)].map(([, inside = '']) => inside));
    expect(paragraphs.length).toBeGreaterThan(8);
    expect(paragraphs.filter((inside) => inside.lastIndexOf('<a:pPr') > 0)).toEqual([]);
  });

  it('count the lights there are, and say nothing of those there are none of', async () => {
    const [, slide = ''] = slidesIn(await partsOf(await written(aDeck([aSlide({ counts: { red: 2, yellow: 0, green: 14, none: 0 } })], { language: 'en' }))));
    expect(paragraphsIn(slide)).toEqual(expect.arrayContaining(['■ 2', 'Red', '● 14', 'Green']));
    expect(paragraphsIn(slide).join(' ')).not.toContain('▲');
  });
});

/** A presentation of an organisation's own: small, dark, with a layout of each kind, macros, sections and slides that nobody outside is to see. */
async function theirs(change: (parts: Record<string, Uint8Array>) => void = () => undefined): Promise<Blob> {
  const made = await written(aDeck([aSlide({ title: 'FORTROLIGT' }), aSlide({ title: 'OGSÅ FORTROLIGT' })], { title: 'Skabelon', footer: 'HEMMELIG' }));
  const parts: Record<string, Uint8Array> = unzipSync(new Uint8Array(await made.arrayBuffer()));
  const edit = (name: string, make: (text: string) => string): void => void (parts[name] = strToU8(make(strFromU8(parts[name] ?? new Uint8Array()))));
  edit('ppt/presentation.xml', (xml) => xml.replace(/<p:sldSz [^>]*>/, '<p:sldSz cx="9144000" cy="5143500"/>').replace('</p:presentation>', '<p:custShowLst><p:custShow name="a" id="0"><p:sldLst><p:sld r:id="rId2"/></p:sldLst></p:custShow></p:custShowLst><p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="x"><p14:section name="HEMMELIG"/></p14:sectionLst></p:ext></p:extLst></p:presentation>'));
  edit('ppt/slideLayouts/slideLayout2.xml', (xml) => xml.replace(/<p:sldLayout /, '<p:sldLayout type="title" '));
  edit('ppt/slideLayouts/slideLayout3.xml', (xml) => xml.replace(/<p:sldLayout /, '<p:sldLayout type="titleOnly" ').replace(/<p:ph\b[^>]*type="title"[^>]*\/>/s, '<p:ph type="title"/>'));
  edit('[Content_Types].xml', (xml) => xml.replace('presentationml.presentation.main', 'presentationml.template.main').replace('</Types>', '<Override PartName="/ppt/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'));
  edit('ppt/_rels/presentation.xml.rels', (xml) => xml.replace('</Relationships>', '<Relationship Id="rId900" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>'));
  edit('docProps/app.xml', (xml) => xml.replace('</Properties>', '<TitlesOfParts>FORTROLIGT</TitlesOfParts></Properties>'));
  parts['ppt/vbaProject.bin'] = strToU8('macros');
  change(parts);
  return new Blob([zipSync(parts) as BlobPart]);
}

const white = '<a:solidFill><a:srgbClr val="ffffff"/></a:solidFill>';
const place = (type: string, box: string, words: string): string => `<p:sp><p:nvSpPr><p:cNvPr id="90" name="x"/><p:cNvSpPr/><p:nvPr><p:ph type="${type}"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>${box}</a:xfrm></p:spPr><p:txBody><a:bodyPr/><a:p>${words}</a:p></p:txBody></p:sp>`;
const boxed = (y: number, cx: number, cy: number): string => `<a:off x="457200" y="${y}"/><a:ext cx="${cx}" cy="${cy}"/>`;

describe('slides in the organisation’s own look', () => {
  it('keep its masters, layouts, theme and size, and none of its slides', async () => {
    const template = await theirs();
    const before = await partsOf(template);
    const parts = await partsOf(await written(aDeck([aSlide()]), template));
    for (const name of ['ppt/slideMasters/slideMaster1.xml', 'ppt/slideLayouts/slideLayout2.xml', 'ppt/slideLayouts/slideLayout3.xml', 'ppt/theme/theme1.xml']) expect(parts[name]).toBe(before[name]);
    expect(parts['ppt/presentation.xml']).toContain('cx="9144000"');
    expect(slidesIn(parts).map(titleOf)).toEqual(['Handleplan', 'Sådan står det']);
    expect(Object.values(parts).join('\n')).not.toMatch(/FORTROLIGT|HEMMELIG|Skabelon/);
  });

  it('are an ordinary presentation without macros, in which every reference leads somewhere', async () => {
    const parts = await partsOf(await written(aDeck([aSlide()]), await theirs()));
    expect(parts['[Content_Types].xml']).toContain('presentationml.presentation.main+xml');
    expect(parts['[Content_Types].xml']).not.toMatch(/template\.main|macroEnabled|vbaProject/);
    expect(relations(parts).filter(([, target]) => parts[target] === undefined)).toEqual([]);
    const declared = [...(parts['[Content_Types].xml'] ?? '').matchAll(/PartName="\/([^"]+)"/g)].map(([, name = '']) => name);
    expect(declared.filter((name) => parts[name] === undefined)).toEqual([]);
    expect(new Set(declared).size).toBe(declared.length);
    expect(parts['ppt/presentation.xml']).not.toMatch(/custShow|section/);
  });

  it('take the title layout first and then the one with a title alone, and their titles stand as those have them', async () => {
    const parts = await partsOf(await written(aDeck([aSlide()]), await theirs()));
    expect(['1', '2'].map((slide) => /slideLayout\d/.exec(parts[`ppt/slides/_rels/handleplan${slide}.xml.rels`] ?? '')?.[0])).toEqual(['slideLayout2', 'slideLayout3']);
    const title = shapesIn(parts['ppt/slides/handleplan2.xml'] ?? '').find((shape) => shape.includes('type="title"')) ?? '';
    expect(title).toContain('<p:ph type="title"/>');
    expect(title).toContain('<p:spPr/>');
    expect(title).not.toMatch(/sz="|srgbClr/);
  });

  it('take a layout with a place for a subtitle first where none is a title’s by its type', async () => {
    const template = await theirs((parts) => {
      const untyped = strFromU8(parts['ppt/slideLayouts/slideLayout2.xml'] as Uint8Array).replace('type="title" ', '');
      parts['ppt/slideLayouts/slideLayout2.xml'] = strToU8(untyped.replace('</p:spTree>', '<p:sp><p:nvSpPr><p:cNvPr id="9" name="x"/><p:cNvSpPr/><p:nvPr><p:ph type="subTitle"/></p:nvPr></p:nvSpPr></p:sp></p:spTree>'));
    });
    const parts = await partsOf(await written(aDeck([aSlide()]), template));
    expect(/slideLayout\d/.exec(parts['ppt/slides/_rels/handleplan1.xml.rels'] ?? '')?.[0]).toBe('slideLayout2');
    expect(parts['ppt/slides/handleplan1.xml']).toMatch(/<p:ph type="subTitle"\/>.*Eksempelby/s);
  });

  it('write in the colours of the theme, and lights in their own on a pale ground alone', async () => {
    const inkOn = async (ground: string): Promise<string> => {
      const template = await theirs((parts) => void (parts['ppt/slideMasters/slideMaster1.xml'] = strToU8(strFromU8(parts['ppt/slideMasters/slideMaster1.xml'] as Uint8Array).replace(/<p:bg>.*?<\/p:bg>/s, '').replace('<p:cSld>', `<p:cSld>${ground}`))));
      return (await partsOf(await written(aDeck([aSlide({ lead: 'x', lights: [{ light: 'red', title: 'Havnen', text: '' }] })]), template)))['ppt/slides/handleplan2.xml'] ?? '';
    };
    const solid = (colour: string): string => `<p:bg><p:bgPr><a:solidFill>${colour}</a:solidFill><a:effectLst/></p:bgPr></p:bg>`;
    const [pale, dark, byTheme, picture] = [await inkOn(solid('<a:srgbClr val="FFFFFF"/>')), await inkOn(solid('<a:srgbClr val="10243E"/>')), await inkOn(solid('<a:schemeClr val="bg1"/>')), await inkOn('<p:bg><p:bgPr><a:blipFill/></p:bgPr></p:bg>')];
    expect([pale, dark, byTheme, picture].map((slide) => slide.includes('A4262C'))).toEqual([true, false, true, false]);
    expect([pale, dark].every((slide) => slide.includes('<a:schemeClr val="tx1"/>') && !slide.includes('242424'))).toBe(true);
  });

  it('have the colours that LibreOffice keeps in the words of a template, stand below its title, and no foot where it has no room', async () => {
    const template = (footWide: number) =>
      theirs((parts) => {
        const edit = (name: string, make: (text: string) => string): void => void (parts[name] = strToU8(make(strFromU8(parts[name] ?? new Uint8Array()))));
        edit('ppt/slideMasters/slideMaster1.xml', (xml) => xml.replace('</p:spTree>', `${place('body', boxed(914400, 8_000_000, 3_600_000), `<a:r><a:rPr lang="en-US">${white}</a:rPr><a:t>Click</a:t></a:r>`)}</p:spTree>`));
        edit('ppt/slideLayouts/slideLayout3.xml', (xml) =>
          xml
            .replace(/<a:off x="548640" y="365760"\/><a:ext [^>]*>/, boxed(914400, 8_000_000, 914400))
            .replace(/<a:endParaRPr lang="en-US" sz="2800" dirty="0"\/>/, `<a:endParaRPr lang="en-US">${white}</a:endParaRPr>`)
            .replace('</p:spTree>', `${place('ftr', boxed(4_800_000, footWide, 200_000), '')}</p:spTree>`),
        );
      });
    const slideOn = async (footWide: number): Promise<string> => (await partsOf(await written(aDeck([aSlide({ lead: 'Hvidt' })]), await template(footWide))))['ppt/slides/handleplan2.xml'] ?? '';
    const [title = '', lead = ''] = shapesIn(await slideOn(1_000_000));
    expect([title, lead].map((shape) => /srgbClr val="FFFFFF"/.test(shape))).toEqual([true, true]);
    expect(Number(/<a:off x="\d+" y="(\d+)"/.exec(lead)?.[1])).toBe(1_828_800);
    expect([await slideOn(1_000_000), await slideOn(3_000_000)].map((slide) => slide.includes('Fælles om mere'))).toEqual([false, true]);
  });

  it('bring a pale ground of their own where the template has no place for a text', async () => {
    const shapesWith = async (high: number): Promise<readonly string[]> => {
      const master = 'ppt/slideMasters/slideMaster1.xml';
      const template = await theirs((parts) => void (parts[master] = strToU8(strFromU8(parts[master] as Uint8Array).replace('</p:spTree>', `${place('body', boxed(1_200_000, 8_000_000, high), '')}</p:spTree>`))));
      return shapesIn((await partsOf(await written(aDeck([aSlide({ lead: 'Vi venter.' })]), template)))['ppt/slides/handleplan2.xml'] ?? '');
    };
    const [, ground = '', words = ''] = await shapesWith(600_000);
    expect([ground.includes('<a:srgbClr val="FFFFFF"'), paragraphsIn(ground).join('')]).toEqual([true, '']);
    expect(words).toMatch(/242424.*Vi venter/s);
    expect((await shapesWith(3_600_000))[1]).toMatch(/Vi venter/);
  });

  it.each<[string, () => Promise<Blob>, string]>([
    ['no Office file', () => Promise.resolve(new Blob(['%PDF-1.7'])), 'not-office'],
    ['a document of Word’s', async () => ((await answer({ kind: 'word', paper: { title: 't', subtitle: '', language: 'da', isLandscape: false, footer: '', blocks: [] } })) as { made: Blob }).made, 'not-office'],
    ['a presentation without layouts', () => theirs((parts) => void delete parts['ppt/slideMasters/_rels/slideMaster1.xml.rels']), 'not-office'],
    ['one that is cut short', async () => (await theirs()).slice(0, 9_000), 'broken'],
    ['one with a bomb in it', () => theirs((parts) => void (parts['ppt/slideMasters/slideMaster1.xml'] = new Uint8Array(30_000_000))), 'too-large'],
  ])('are refused over %s, which is said', async (_what, template, problem) => {
    await expect(written(aDeck([aSlide()]), await template())).rejects.toMatchObject({ problem });
  });
});
