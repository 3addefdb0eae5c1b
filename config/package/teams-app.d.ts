/** The files of the Teams app, by name: the template in `manifest/` with its places filled, its words, its icons. */
export function teamsApp(values: Readonly<Record<string, string>>): Map<string, Buffer>;
