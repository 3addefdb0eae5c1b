/** @param inputs files and folders, from the root. @returns the same only while every byte of them is. */
export function fingerprint(inputs: readonly string[]): string;
