/** The page with its settings written into it; `undefined` when it has no place for them, or more than one. */
export function withSettings(page: string, settings: Readonly<Record<string, unknown>>): string | undefined;
