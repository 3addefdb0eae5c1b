import type { PackageSettings } from './settings';

/** The files of the tab for a static host, by name: pages with settings and policy, and the headers in the forms that hosts read. */
export function tabFolder(built: string, settings: PackageSettings): Map<string, Buffer>;
