import { isoSeconds } from '../dates';
import type { Host } from '../host';
import { complex, type Entity } from '../odata/values';
import { OWNERS_GROUP, MEMBERS_GROUP, VISITORS_GROUP } from '../host';
import type { Guard } from '../rights/guard';
import { basePermissions } from '../rights/permissions';
import { readSetting } from '../store/store';
import { groupEntity, userEntity } from './people';
import { regionalSettingsEntity } from './regional-settings';

/** The web as REST shows it. */
export function webEntity(host: Host, guard: Guard): Entity {
  const created = isoSeconds(host.created);
  const group = (id: number) => () => { const found = host.principals.findGroup(id); return found ? groupEntity(host, found) : null; };
  return {
    type: 'SP.Web', uri: 'Web',
    own: {
      AllowRssFeeds: true, AlternateCssUrl: '', AppInstanceId: '00000000-0000-0000-0000-000000000000', Configuration: 0, Created: created, CurrentChangeToken: complex('SP.ChangeToken', { StringValue: `1;2;${host.webGuid};0;0` }),
      CustomMasterUrl: `${host.path}/_catalogs/masterpage/seattle.master`, Description: readSetting(host.db, 'description') ?? '', DocumentLibraryCalloutOfficeWebAppPreviewersDisabled: false, EnableMinimalDownload: false, Id: host.webGuid,
      IsMultilingual: false, Language: host.locale, LastItemModifiedDate: created, LastItemUserModifiedDate: created, MasterUrl: `${host.path}/_catalogs/masterpage/seattle.master`, NoCrawl: false, OverwriteTranslationsOnChange: false,
      QuickLaunchEnabled: true, RecycleBinEnabled: true, ResourcePath: complex('SP.ResourcePath', { DecodedUrl: host.url }), ServerRelativeUrl: host.path, SiteLogoUrl: null, SyndicationEnabled: true, Title: readSetting(host.db, 'title') ?? '',
      TreeViewEnabled: false, UIVersion: 15, Url: host.url, WebTemplate: 'STS',
    },
    onDemand: { EffectiveBasePermissions: () => basePermissions(guard.web()), HasUniqueRoleAssignments: () => true },
    links: {
      CurrentUser: () => (guard.user ? userEntity(host, guard.user) : null), RegionalSettings: () => regionalSettingsEntity(host),
      AssociatedOwnerGroup: group(OWNERS_GROUP), AssociatedMemberGroup: group(MEMBERS_GROUP), AssociatedVisitorGroup: group(VISITORS_GROUP),
    },
  };
}
