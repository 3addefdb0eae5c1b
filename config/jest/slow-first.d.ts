/** A test file as Jest speaks of it, and all that its order depends on. */
interface OneFile {
  readonly path: string;
  readonly context: { readonly config: { readonly rootDir: string; readonly cache: boolean }; readonly hasteFS: { getSize(path: string): number | null } };
}
declare class SlowFirst {
  /** The files in the order in which they begin. */
  sort<File extends OneFile>(tests: readonly File[]): readonly File[];
  /** Seconds by path, seen from the root. */
  static readonly SLOW: Readonly<Record<string, number>>;
}
export = SlowFirst;
