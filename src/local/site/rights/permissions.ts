import { complex, type Complex } from '../odata/values';

/** A permission mask as SharePoint keeps it, in two unsigned halves. */
export interface Rights {
  readonly high: number;
  readonly low: number;
}

const low = (bit: number): Rights => ({ high: 0, low: (1 << bit) >>> 0 });
const high = (bit: number): Rights => ({ high: (1 << (bit - 32)) >>> 0, low: 0 });

/** The single permissions this site asks for, by their names in SPBasePermissions. */
export const PERMISSION = {
  viewListItems: low(0),
  addListItems: low(1),
  editListItems: low(2),
  deleteListItems: low(3),
  openItems: low(5),
  viewVersions: low(6),
  deleteVersions: low(7),
  manageLists: low(11),
  open: low(16),
  createGroups: low(24),
  managePermissions: low(25),
  browseUserInfo: low(27),
  manageWeb: low(30),
  enumeratePermissions: high(62),
} as const;

export const NO_RIGHTS: Rights = { high: 0, low: 0 };
export const FULL_RIGHTS: Rights = { high: 2147483647, low: 4294705151 };

export function union(a: Rights, b: Rights): Rights {
  return { high: (a.high | b.high) >>> 0, low: (a.low | b.low) >>> 0 };
}

export function includes(held: Rights, wanted: Rights): boolean {
  return ((held.high & wanted.high) >>> 0) === wanted.high && ((held.low & wanted.low) >>> 0) === wanted.low;
}

/** `SP.BasePermissions`: two decimal numbers, as texts. */
export function basePermissions(rights: Rights): Complex {
  return complex('SP.BasePermissions', { High: String(rights.high), Low: String(rights.low) });
}
