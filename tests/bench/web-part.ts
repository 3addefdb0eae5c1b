import { gzipSync } from 'node:zlib';
import { checkSppkg } from '../../config/webpart/check-sppkg';
import { openSppkg, type Sppkg } from '../support/spfx/sppkg';
import { BUILT_SPPKG } from '../support/spfx/web-parts';

/** Bytes of script, each file compressed as a server would hand it out. */
export interface WebPartSizes {
  /** What the page loads of it before it paints: its class, the plain shape, and the words of its property pane. React is the page's own. */
  readonly 'webpart.entryJsGz': number;
  /** Everything, also what few people ever open. */
  readonly 'webpart.allJsGz': number;
}

/** Weighs the web part as it was packaged last. @throws WrongPackage also when something of msal, teams-js or adaptivecards is in it. */
export async function webPartSizes(file = BUILT_SPPKG): Promise<WebPartSizes> {
  await checkSppkg(file);
  const sppkg = await openSppkg(file);
  const scripts = [...sppkg.assets].filter(([name]) => name.endsWith('.js'));
  const weigh = (names: readonly string[]): number => scripts.filter(([name]) => names.includes(name)).reduce((sum, [, bytes]) => sum + gzipSync(bytes, { level: 9 }).length, 0);
  return { 'webpart.entryJsGz': weigh(entryOf(sppkg)), 'webpart.allJsGz': weigh(scripts.map(([name]) => name)) };
}

/** The script it begins with, and the longest of its languages. */
function entryOf({ manifest, assets }: Sppkg): readonly string[] {
  const { entryModuleId, scriptResources } = manifest.loaderConfig;
  const names = Object.entries(scriptResources).flatMap(([module, resource]) => {
    if (resource.type === 'path') return module === entryModuleId ? [String(resource.path)] : [];
    return resource.type === 'localizedPath' ? [Object.values(resource.paths).map(String).sort((a, b) => (assets.get(b)?.length ?? 0) - (assets.get(a)?.length ?? 0))[0] ?? ''] : [];
  });
  if (names.length !== 2 || names.some((name) => !assets.has(name))) throw new Error(`The web part begins with ${names.join(', ')}: a figure that left something out would be too good`);
  return names;
}
