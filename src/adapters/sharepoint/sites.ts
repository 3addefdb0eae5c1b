/** A site that somebody may see. */
export interface FoundSite {
  /** Without a slash at its end. */
  readonly url: string;
  readonly title: string;
}

/** More would be no choice any more: then its address is typed. */
const MOST = 100;

const QUERY = new URLSearchParams({ querytext: "'contentclass:STS_Site'", selectproperties: "'Title,Path'", rowlimit: String(MOST), trimduplicates: 'false' });

/**
 * The sites of the organisation that whoever reads a page may see, by SharePoint's own search, in the order of their titles. Empty where the search
 * does not answer: it is a help, and an address can be typed.
 */
export async function findSites({ siteUrl, fetch }: { readonly siteUrl: string; readonly fetch: typeof globalThis.fetch }): Promise<readonly FoundSite[]> {
  const answer = await fetch(`${siteUrl}/_api/search/query?${QUERY.toString()}`, { headers: { accept: 'application/json;odata=nometadata' }, credentials: 'same-origin' }).catch(() => undefined);
  if (!answer?.ok) return [];
  const { origin } = new URL(siteUrl);
  return rowsIn(await answer.text())
    .map(({ Title, Path }) => ({ title: Title?.trim() || Path || '', url: (Path ?? '').replace(/\/+$/, '') }))
    .filter(({ url }) => url.startsWith(`${origin}/`))
    .sort((a, b) => a.title.localeCompare(b.title, 'da'));
}

type Row = Readonly<Partial<Record<'Title' | 'Path', string>>>;

interface SearchAnswer {
  readonly PrimaryQueryResult?: { readonly RelevantResults?: { readonly Table?: { readonly Rows?: readonly { readonly Cells: readonly { readonly Key: string; readonly Value: string | null }[] }[] } } };
}

function rowsIn(text: string): readonly Row[] {
  try {
    const rows = (JSON.parse(text) as SearchAnswer).PrimaryQueryResult?.RelevantResults?.Table?.Rows ?? [];
    return rows.map(({ Cells }) => Object.fromEntries(Cells.map(({ Key, Value }) => [Key, Value ?? undefined])) as Row);
  } catch {
    return [];
  }
}
