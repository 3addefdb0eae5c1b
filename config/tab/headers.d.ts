export interface Reach {
  /** The only origins the page may speak to. */
  readonly reaches: readonly string[];
  /** Who may show it in a frame; nobody, unless said. */
  readonly framedBy?: readonly string[];
}

/** Teams, Microsoft 365 and Outlook, as sources of `frame-ancestors`. */
export const MICROSOFT_365: readonly string[];

/** What a server says of one file of the tab: how long it may be kept and, of a page, what it may do. Names in lower case. */
export function headersOf(name: string, reach: Reach): Readonly<Record<string, string>>;

/** The policy as a page can say it of itself, in a `meta` element. */
export function pagePolicy(reaches: readonly string[]): string;
