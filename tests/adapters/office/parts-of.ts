import { strFromU8, unzipSync } from 'fflate';

/** The parts of an Office file as text, by name. */
export async function partsOf(file: Blob): Promise<Readonly<Record<string, string>>> {
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** What would have a program fetch something, or run it. */
export const fetched = (parts: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(parts).flatMap(([name, text]) => (/TargetMode="External"|w:instrText|w:fldSimple|<f[ >]|vbaProject|attachedTemplate|oleObject/.test(text) ? [name] : []));
