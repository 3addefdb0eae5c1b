import type { GoalId, PlanId, ThemeId } from '../../domain';

/** What a part of a page may show; one theme or goal comes with its id. */
export const FACES = ['overview', 'plan', 'mine', 'timeline', 'discussion', 'theme', 'goal'] as const;
export type Face = (typeof FACES)[number];

/** Who reads the page, as SharePoint signed them in. */
export interface Reader {
  readonly tenant: string;
  /** The same for the same person in the same organisation, here and on other devices. */
  readonly person: string;
  /** They belong to another organisation, and were invited to this one. */
  readonly isGuest: boolean;
}

/** All that a part of a page is told by the page. */
export interface PartOptions {
  /** The site that holds the plan. */
  readonly siteUrl: string;
  /** The site that the page is of, and the digest that the page was given for it. */
  readonly page: { readonly siteUrl: string; readonly digest?: string };
  readonly reader: Reader;
  readonly face: Face;
  /** Without it, the site's first. */
  readonly plan?: PlanId;
  readonly theme?: ThemeId;
  readonly goal?: GoalId;
  /** Shown at first of a long list; 0: as many as anywhere. */
  readonly rows: number;
  readonly title: string;
  /** The section of the page, or the host, is dark. */
  readonly isDark: boolean;
  readonly isEditing: boolean;
  /** The part is all there is: it is the tab of a host. */
  readonly isWhole: boolean;
  /** Of the page, as a BCP 47 tag. */
  readonly language: string;
}

export interface ShownPart {
  update(options: PartOptions): void;
  dispose(): void;
}
