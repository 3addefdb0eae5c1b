/** Bytes of a file from one place to another, as far as it reaches. */
export type Slice = (from: number, to: number) => Promise<Uint8Array>;

/** A file of this size is taken into memory at once: each look into a file is a way to another thread and back. */
const TAKEN_WHOLE = 4_000_000;

export async function slicer(file: Blob): Promise<Slice> {
  if (file.size > TAKEN_WHOLE) return async (from, to) => new Uint8Array(await file.slice(from, to).arrayBuffer());
  const whole = new Uint8Array(await file.arrayBuffer());
  return (from, to) => Promise.resolve(whole.subarray(from, to));
}
