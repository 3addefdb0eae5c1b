import type { PackageSettings } from './settings';

export const HEADER_FILES: readonly string[];

/** What is wrong with the folder of the tab, each mistake a sentence; empty: nothing. `pages`: those that the Teams app leads to. */
export function tabMistakes(files: ReadonlyMap<string, Buffer>, settings: PackageSettings, pages: readonly string[]): readonly string[];
