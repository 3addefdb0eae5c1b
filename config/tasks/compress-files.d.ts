/** Puts beside each text file of a folder what a server may send in its place: `.br` and `.gz`. */
export function compressFiles(folder: string): Promise<void>;
