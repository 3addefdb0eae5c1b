import { isBeside, siteOfAddress } from '../shared/sharepoint-address';
import { FACES, type Face, type PartOptions } from './options';

export { isBeside };

/** What SharePoint keeps of a part of a page, as its property pane writes it. All of it may be missing, or somebody else's idea of it. */
export interface PartProperties {
  /** `''`: the page's own. */
  siteUrl?: string;
  /** A typed address, while `siteUrl` is {@link TYPED}. */
  typedSiteUrl?: string;
  plan?: string;
  face?: Face;
  theme?: string;
  goal?: string;
  rows?: number;
  title?: string;
}

/** In place of a site: it is one whose address is typed. */
export const TYPED = 'typed';

type Surroundings = Pick<PartOptions, 'page' | 'reader' | 'language' | 'isDark' | 'isEditing' | 'isWhole'>;

/** @returns the id, or nothing for what was never chosen. */
const chosen = <Id extends string>(id: string | undefined): Id | undefined => (id ? (id as Id) : undefined);

export function optionsFrom(properties: PartProperties, surroundings: Surroundings): PartOptions {
  const { siteUrl: ofPage } = surroundings.page;
  const asked = properties.siteUrl === TYPED ? properties.typedSiteUrl : properties.siteUrl;
  return {
    ...surroundings,
    siteUrl: asked && isBeside(asked, ofPage) ? siteOfAddress(asked) : ofPage.replace(/\/+$/, ''),
    face: FACES.find((face) => face === properties.face) ?? 'overview',
    plan: chosen(properties.plan),
    theme: chosen(properties.theme),
    goal: chosen(properties.goal),
    rows: Number.isInteger(properties.rows) ? Math.max(0, properties.rows ?? 0) : 0,
    title: properties.title ?? '',
  };
}
