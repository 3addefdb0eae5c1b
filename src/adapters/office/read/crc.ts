/** For the last of eight bytes, the one before it, and so on: eight are taken at a time. */
const TABLES = tables();
const [T0, T1, T2, T3, T4, T5, T6, T7] = TABLES;

function tables(): readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array] {
  const first = Uint32Array.from({ length: 256 }, (_, at) => {
    let value = at;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    return value;
  });
  const next = (table: Uint32Array): Uint32Array => table.map((value) => (value >>> 8) ^ first[value & 0xff]!);
  const [second, third, fourth] = [next(first), next(next(first)), next(next(next(first)))];
  const fifth = next(fourth);
  return [first, second, third, fourth, fifth, next(fifth), next(next(fifth)), next(next(next(fifth)))];
}

/** The check sum that a zip keeps of each entry: a part that was damaged on its way is told from one that reads oddly. */
export function crc32(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const eights = bytes.length & ~7;
  let crc = -1;
  let at = 0;
  for (; at < eights; at += 8) {
    const near = view.getInt32(at, true) ^ crc;
    const far = view.getInt32(at + 4, true);
    crc = T7[near & 0xff]! ^ T6[(near >>> 8) & 0xff]! ^ T5[(near >>> 16) & 0xff]! ^ T4[near >>> 24]! ^ T3[far & 0xff]! ^ T2[(far >>> 8) & 0xff]! ^ T1[(far >>> 16) & 0xff]! ^ T0[far >>> 24]!;
  }
  for (; at < bytes.length; at += 1) crc = T0[(crc ^ bytes[at]!) & 0xff]! ^ (crc >>> 8);
  return ~crc >>> 0;
}
