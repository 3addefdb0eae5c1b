import { FileError } from '../../../application';
import { crc32 } from './crc';
import { inflated, MOST_INFLATED, type Allowance } from './inflate';
import type { Slice } from './slice';

/**
 * The entries of a zip as its directory lists them, which is what Word and Excel go by. Of the file only the directory and the entries that are asked for
 * are taken into memory, so fifty megabytes of pictures cost nothing.
 */
export interface Zip {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** Unpacked and checked; names are told apart without regard to case. @throws FileError `too-large`, `broken`, also when there is none. */
  read(name: string): Promise<Uint8Array>;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its own header begins. */
  readonly at: number;
}

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const HEADER = 0x04034b50;
const HEADER_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;
const IS_ENCRYPTED = 1;
const SIZE_ELSEWHERE = 0xffffffff;
const SIZES_OF_64_BITS = 1;

/** A workbook has some hundred parts at most, a document one more for each picture. */
const MOST_ENTRIES = 10_000;
const MOST_DIRECTORY = 4_000_000;

const broken = (what: string, cause?: unknown): FileError => new FileError('broken', what, { cause });

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** @throws FileError `broken` when it is no zip or one that was made to deceive, `password` when entries are encrypted. */
export async function openZip(slice: Slice, fileSize: number): Promise<Zip> {
  const entries = await entriesOf(slice, fileSize);
  for (const { name } of entries) judgeName(name);
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  if (byName.size !== entries.length) throw broken('Two entries have the same name');
  judgePlaces(entries, fileSize);
  const allowance: Allowance = { left: MOST_INFLATED };
  return {
    names: entries.map(({ name }) => name),
    has: (name) => byName.has(name.toLowerCase()),
    read: (name) => {
      const entry = byName.get(name.toLowerCase());
      if (!entry) throw broken(`There is no ${name}`);
      return readEntry(slice, entry, allowance);
    },
  };
}

async function entriesOf(slice: Slice, fileSize: number): Promise<readonly Entry[]> {
  const tailAt = Math.max(0, fileSize - END_LENGTH - LONGEST_COMMENT);
  const tail = viewOf(await slice(tailAt, fileSize));
  let end = tail.byteLength - END_LENGTH;
  while (end >= 0 && tail.getUint32(end, true) !== END) end -= 1;
  if (end < 0) throw broken('The zip has no directory: the file is cut short');
  const count = tail.getUint16(end + 10, true);
  const length = tail.getUint32(end + 12, true);
  const at = tail.getUint32(end + 16, true);
  if (count > MOST_ENTRIES || length > MOST_DIRECTORY) throw new FileError('too-large', `The zip has ${count} entries`);
  if (at + length > tailAt + end) throw broken('The directory of the zip lies outside of it');
  return readDirectory(viewOf(await slice(at, at + length)), count);
}

function readDirectory(directory: DataView, count: number): readonly Entry[] {
  const entries: Entry[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_LENGTH > directory.byteLength || directory.getUint32(at, true) !== ENTRY) throw broken('The directory of the zip is damaged');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => directory.getUint16(at + field, true)) as [number, number, number];
    const next = at + ENTRY_LENGTH + nameLength + extraLength + commentLength;
    if (next > directory.byteLength) throw broken('The directory of the zip is damaged');
    const name = new TextDecoder().decode(new Uint8Array(directory.buffer, directory.byteOffset + at + ENTRY_LENGTH, nameLength));
    if (directory.getUint16(at + 8, true) & IS_ENCRYPTED) throw new FileError('password', `${name} is encrypted`);
    const [packed, size, header] = sizesOf(directory, at, at + ENTRY_LENGTH + nameLength, extraLength);
    entries.push({ name, method: directory.getUint16(at + 10, true), crc: directory.getUint32(at + 16, true), packed, size, at: header });
    at = next;
  }
  return entries;
}

/** Sizes and place of an entry. Writers that do not know how large a file will be put them where they have 64 bits. */
function sizesOf(directory: DataView, at: number, extraAt: number, extraLength: number): [packed: number, size: number, at: number] {
  const size = directory.getUint32(at + 24, true);
  const packed = directory.getUint32(at + 20, true);
  const header = directory.getUint32(at + 42, true);
  if (size !== SIZE_ELSEWHERE && packed !== SIZE_ELSEWHERE && header !== SIZE_ELSEWHERE) return [packed, size, header];
  let field = extraAt;
  const end = extraAt + extraLength;
  while (field + 4 <= end && directory.getUint16(field, true) !== SIZES_OF_64_BITS) field += 4 + directory.getUint16(field + 2, true);
  let next = field + 4;
  const longOr = (short: number): number => {
    if (short !== SIZE_ELSEWHERE) return short;
    if (next + 8 > end) throw broken('The directory of the zip is damaged');
    const long = Number(directory.getBigUint64(next, true));
    next += 8;
    return long;
  };
  const longSize = longOr(size);
  return [longOr(packed), longSize, longOr(header)];
}

/** Nothing is written anywhere, so no name can lead out; but only somebody who means harm writes one that would. */
function judgeName(name: string): void {
  const leadsOut = name.startsWith('/') || name.includes('\\') || name.includes('\0') || /^[a-z]:/i.test(name) || name.split('/').includes('..');
  if (leadsOut) throw broken(`An entry is named ${JSON.stringify(name)}`);
}

/** Entries that share bytes are how a small zip unpacks to a large one. */
function judgePlaces(entries: readonly Entry[], fileSize: number): void {
  let free = 0;
  for (const { name, at, packed } of [...entries].sort((a, b) => a.at - b.at)) {
    if (at < free) throw broken(`${name} lies within another entry`);
    free = at + HEADER_LENGTH + packed;
  }
  if (free > fileSize) throw broken('An entry lies outside of the zip');
}

async function readEntry(slice: Slice, entry: Entry, allowance: Allowance): Promise<Uint8Array> {
  const { name, packed, size, at } = entry;
  if (packed > MOST_INFLATED) throw new FileError('too-large', `${name} is ${packed} bytes long, packed`);
  const header = viewOf(await slice(at, at + HEADER_LENGTH));
  if (header.byteLength < HEADER_LENGTH || header.getUint32(0, true) !== HEADER) throw broken(`${name} is not where the directory says`);
  const from = at + HEADER_LENGTH + header.getUint16(26, true) + header.getUint16(28, true);
  const bytes = await slice(from, from + packed);
  if (bytes.length !== packed) throw broken(`${name} ends early`);
  const whole = unpacked(bytes, entry, allowance);
  if (whole.length !== size || crc32(whole) !== entry.crc) throw broken(`${name} is damaged`);
  return whole;
}

function unpacked(bytes: Uint8Array, { name, method, size }: Entry, allowance: Allowance): Uint8Array {
  if (method === DEFLATED) return inflated(bytes, size, allowance, name);
  if (method !== STORED) throw broken(`${name} is packed in a way that Word and Excel do not use (${method})`);
  if (bytes.length > allowance.left) throw new FileError('too-large', `${name} makes the file too large`);
  allowance.left -= bytes.length;
  return bytes;
}
