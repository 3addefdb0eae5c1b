/** SharePoint's base permissions, by the place of their bit in the 64. Only those the product gives out, or asks for. */
const BITS = {
  viewListItems: 0,
  addListItems: 1,
  editListItems: 2,
  deleteListItems: 3,
  openItems: 5,
  viewVersions: 6,
  manageLists: 11,
  viewFormPages: 12,
  open: 16,
  viewPages: 17,
  createSscSite: 22,
  managePermissions: 25,
  browseUserInfo: 27,
  manageWeb: 30,
  useClientIntegration: 36,
  useRemoteApis: 37,
  createAlerts: 39,
} as const;

export type Permission = keyof typeof BITS;

/** As SharePoint writes them: two decimal strings of 32 bits each. */
export interface PermissionMask {
  readonly High: string;
  readonly Low: string;
}

export function maskOf(permissions: readonly Permission[]): PermissionMask {
  const bits = permissions.reduce((sum, permission) => sum | (1n << BigInt(BITS[permission])), 0n);
  return { High: String(bits >> 32n), Low: String(bits & 0xffffffffn) };
}
