import { isoSeconds } from '../dates';
import type { Host } from '../host';
import { currentToken } from '../items/changes';
import { itemType } from '../items/view';
import { complex, type Entity } from '../odata/values';
import { Guard } from '../rights/guard';
import { basePermissions } from '../rights/permissions';
import { viewEntity, viewsOf } from '../schema/views';
import { folderOf, isLibrary, type List } from '../store/lists';
import { fieldEntity } from '../schema/field-entity';
import { folderEntity } from './folder-entity';
import { webEntity } from './web-entity';

export const listUri = (list: List): string => `Web/Lists(guid'${list.guid}')`;
/** What moves with the schema alone, as SharePoint's does. */
export const listEtag = (list: List): string => `"${list.guid},${list.version}"`;

/** A list as REST shows it. */
export function listEntity(host: Host, list: List, guard: Guard): Entity {
  const { properties } = list;
  const folder = `${host.path}/${folderOf(list)}`;
  return {
    type: 'SP.List', uri: listUri(list), etag: listEtag(list),
    own: {
      AllowContentTypes: properties.allowContentTypes, BaseTemplate: list.template, BaseType: isLibrary(list) ? 1 : 0, ContentTypesEnabled: properties.contentTypesEnabled, CrawlNonDefaultViews: false,
      Created: isoSeconds(list.created), CurrentChangeToken: complex('SP.ChangeToken', { StringValue: currentToken(host, list) }), DefaultContentApprovalWorkflowId: '00000000-0000-0000-0000-000000000000',
      DefaultItemOpenUseListSetting: false, Description: properties.description, Direction: 'none', DisableCommenting: properties.disableCommenting, DisableGridEditing: false, DocumentTemplateUrl: null, DraftVersionVisibility: 0,
      EnableAttachments: properties.enableAttachments && !isLibrary(list), EnableFolderCreation: properties.enableFolderCreation, EnableMinorVersions: false, EnableModeration: false, EnableRequestSignOff: true,
      EnableVersioning: properties.enableVersioning, EntityTypeName: itemType(list).replace(/^SP\.Data\./, '').replace(/(List)?Item$/, isLibrary(list) ? '' : 'List'), ExemptFromBlockDownloadOfNonViewableFiles: false, FileSavePostProcessingEnabled: false,
      ForceCheckout: false, HasExternalDataSource: false, Hidden: properties.hidden, Id: list.guid, ImagePath: complex('SP.ResourcePath', { DecodedUrl: '/_layouts/15/images/itgen.png' }), ImageUrl: '/_layouts/15/images/itgen.png',
      IrmEnabled: false, IrmExpire: false, IrmReject: false, IsApplicationList: false, IsCatalog: false, IsPrivate: false, ItemCount: list.itemCount, LastItemDeletedDate: isoSeconds(list.itemDeleted),
      LastItemModifiedDate: isoSeconds(list.itemModified), LastItemUserModifiedDate: isoSeconds(list.itemModified), ListExperienceOptions: 0, ListItemEntityTypeFullName: itemType(list), MajorVersionLimit: properties.majorVersionLimit,
      MajorWithMinorVersionsLimit: 0, MultipleDataList: false, NoCrawl: properties.noCrawl, ParentWebPath: complex('SP.ResourcePath', { DecodedUrl: host.path }), ParentWebUrl: host.path, ParserDisabled: false,
      ServerTemplateCanCreateFolders: true, TemplateFeatureId: isLibrary(list) ? '00bfea71-e717-4e80-aa17-d0c71b360101' : '00bfea71-de22-43b2-a848-c05709900100', Title: list.title,
    },
    onDemand: {
      HasUniqueRoleAssignments: () => list.scope !== undefined, EffectiveBasePermissions: () => basePermissions(guard.list(list)), ReadSecurity: () => properties.readSecurity, WriteSecurity: () => properties.writeSecurity,
      OnQuickLaunch: () => properties.onQuickLaunch, DefaultViewUrl: () => `${folder}/${isLibrary(list) ? 'Forms/' : ''}${viewsOf(host, list).find(({ isDefault }) => isDefault)?.page ?? 'AllItems.aspx'}`,
      DefaultDisplayFormUrl: () => `${folder}/DispForm.aspx`, DefaultEditFormUrl: () => `${folder}/EditForm.aspx`, DefaultNewFormUrl: () => `${folder}/NewForm.aspx`, ValidationFormula: () => null, ValidationMessage: () => null,
    },
    links: {
      RootFolder: () => folderEntity(host, list), ParentWeb: () => webEntity(host, guard), Fields: () => host.lists.fields(list).map((field) => fieldEntity(list, field)), Views: () => viewsOf(host, list).map((view) => viewEntity(host, list, view)),
      DefaultView: () => { const view = viewsOf(host, list).find(({ isDefault }) => isDefault); return view ? viewEntity(host, list, view) : null; },
    },
  };
}
