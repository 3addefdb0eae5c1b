/** What is wrong with a Teams app package, each mistake a sentence with its reason; empty: nothing. `files`: what the package holds, by name. */
export function mistakesOf(files: ReadonlyMap<string, Buffer>): readonly string[];
