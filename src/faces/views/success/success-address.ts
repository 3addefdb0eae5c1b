import { KINDS, type SuccessFilter, type ThemeId } from '../../../domain';

/** The words of an address are Danish, because people read them. */
const NAME = { kind: 'type', themes: 'tema' } as const;

/** Reads the query of an address. What it does not know is left out. */
export function readFilter(filters: string): SuccessFilter {
  const query = new URLSearchParams(filters);
  const kind = KINDS.find((known) => known === query.get(NAME.kind));
  const themes = (query.get(NAME.themes) ?? '').split(',').filter((part) => part !== '') as ThemeId[];
  return { ...(kind && { kind }), themes };
}

/** Writes it as the query of an address; nothing that goes without saying. */
export function writeFilter({ kind, themes }: SuccessFilter): string {
  const query = new URLSearchParams();
  if (kind) query.set(NAME.kind, kind);
  if (themes.length > 0) query.set(NAME.themes, themes.join(','));
  return query.toString();
}
