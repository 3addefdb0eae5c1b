/** The reminder service as files that need nothing but Node: `service.js` for a container, and a function app. By name. */
export function serviceFolder(version: string): Promise<Map<string, Buffer>>;
