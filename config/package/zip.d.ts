/** The files as a zip: the same files, the same bytes. */
export function zipOf(files: ReadonlyMap<string, Buffer>): Promise<Buffer>;

/** The files of a zip, by name. @throws Error when it is none. */
export function filesOf(bytes: Buffer): Promise<Map<string, Buffer>>;
