import { readFileSync } from 'node:fs';
import JSZip from 'jszip';

/** How SharePoint's loader is told of a component: what it is made of, and where that lies. */
export interface ComponentManifest {
  readonly id: string;
  readonly version: string;
  readonly alias?: string;
  readonly componentType?: string;
  readonly isInternal?: boolean;
  readonly loaderConfig: {
    readonly entryModuleId: string;
    readonly internalModuleBaseUrls?: readonly string[];
    readonly scriptResources: Readonly<Record<string, ScriptResource>>;
  };
}

type ScriptResource =
  | { readonly type: 'component'; readonly id: string; readonly version: string }
  | { readonly type: 'path'; readonly path: string | { readonly path: string } }
  | { readonly type: 'localizedPath'; readonly paths: Readonly<Record<string, unknown>>; readonly defaultPath: unknown };

/** What a `.sppkg` brings to a page. */
export interface Sppkg {
  readonly manifest: ComponentManifest;
  /** By name, as SharePoint hands them out. */
  readonly assets: ReadonlyMap<string, Buffer>;
}

const ASSETS = 'ClientSideAssets/';
const unescaped = (xml: string): string => xml.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&apos;', "'").replaceAll('&amp;', '&');

export async function openSppkg(file: string): Promise<Sppkg> {
  const zip = await JSZip.loadAsync(readFileSync(file));
  const names = Object.keys(zip.files).filter((name) => !zip.files[name]?.dir);
  const component = names.find((name) => /(^|\/)WebPart_[^/]+\.xml$/.test(name)) ?? '';
  const xml = (await zip.file(component)?.async('string')) ?? '';
  const manifest = JSON.parse(unescaped(/ComponentManifest="([^"]*)"/.exec(xml)?.[1] ?? '')) as ComponentManifest;
  const assets = await Promise.all(names.filter((name) => name.startsWith(ASSETS)).map(async (name) => [name.slice(ASSETS.length), (await zip.file(name)?.async('nodebuffer')) ?? Buffer.of()] as const));
  return { manifest, assets: new Map(assets) };
}
