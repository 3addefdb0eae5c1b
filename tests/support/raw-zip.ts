import { strToU8 } from 'fflate';
import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of a zip, and what of it is other than an honest writer would have it. */
export interface RawEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** As the directory claims. */
  readonly size?: number;
  readonly packed?: number;
  readonly crc?: number;
  readonly flags?: number;
  readonly method?: number;
  /** The directory leads to the header of the entry with this number. */
  readonly leadsTo?: number;
  /** Sizes stand where the directory has 64 bits for them. */
  readonly isLong?: boolean;
}

const bytes = (length: number, write: (view: DataView) => void): Uint8Array => {
  const made = new Uint8Array(length);
  write(new DataView(made.buffer));
  return made;
};

const joined = (parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

/** A zip written field by field, for those that no library would write. */
export function rawZip(entries: readonly RawEntry[]): Uint8Array<ArrayBuffer> {
  const places: number[] = [];
  const bodies: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const name = strToU8(entry.name);
    const content = typeof entry.content === 'string' ? strToU8(entry.content) : entry.content;
    const data = deflateRawSync(content);
    const { size = content.length, packed = data.length, crc = crc32(content), flags = 0, method = 8, isLong = false } = entry;
    places.push(at);
    const header = bytes(30, (view) => {
      view.setUint32(0, 0x04034b50, true);
      view.setUint16(8, method, true);
      view.setUint16(26, name.length, true);
    });
    bodies.push(header, name, data);
    const extra = isLong
      ? bytes(24, (view) => {
          view.setUint16(0, 0x7777, true); // a field of somebody else's, before ours
          view.setUint16(4, 1, true);
          view.setUint16(6, 16, true);
          view.setBigUint64(8, BigInt(size), true);
          view.setBigUint64(16, BigInt(packed), true);
        })
      : new Uint8Array();
    const place = places[entry.leadsTo ?? places.length - 1]!;
    const listed = bytes(46, (view) => {
      view.setUint32(0, 0x02014b50, true);
      view.setUint16(8, flags, true);
      view.setUint16(10, method, true);
      view.setUint32(16, crc, true);
      view.setUint32(20, isLong ? 0xffffffff : packed, true);
      view.setUint32(24, isLong ? 0xffffffff : size, true);
      view.setUint16(28, name.length, true);
      view.setUint16(30, extra.length, true);
      view.setUint32(42, place, true);
    });
    directory.push(listed, name, extra);
    at += header.length + name.length + data.length;
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0);
  const end = bytes(22, (view) => {
    view.setUint32(0, 0x06054b50, true);
    view.setUint16(8, entries.length, true);
    view.setUint16(10, entries.length, true);
    view.setUint32(12, length, true);
    view.setUint32(16, at, true);
  });
  return joined([...bodies, ...directory, end]);
}

/** A compound file with streams of these names and nothing in them, its directory in its second sector. */
export function aCompound(streams: readonly string[]): Uint8Array<ArrayBuffer> {
  const SECTOR = 512;
  const names = ['Root Entry', ...streams];
  const sectors = Math.ceil(names.length / 4);
  return joined([
    bytes(SECTOR, (view) => {
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].forEach((byte, place) => view.setUint8(place, byte));
      view.setUint16(0x1e, 9, true);
      view.setUint32(0x30, 1, true);
      view.setUint32(0x4c, 0, true);
    }),
    bytes(SECTOR, (view) => {
      for (let sector = 1; sector <= sectors; sector += 1) view.setUint32(4 * sector, sector < sectors ? sector + 1 : 0xfffffffe, true);
    }),
    bytes(SECTOR * sectors, (view) => {
      names.forEach((name, entry) => {
        [...name].forEach((letter, place) => view.setUint16(128 * entry + 2 * place, letter.charCodeAt(0), true));
        view.setUint16(128 * entry + 64, 2 * (name.length + 1), true);
      });
    }),
  ]);
}
