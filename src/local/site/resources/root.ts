import { action, entity, property, type Resource } from '../call';
import { show } from '../odata/show';
import { complex, textList } from '../odata/values';
import { PERMISSION } from '../rights/permissions';
import { DIGEST_LIFETIME_S, digestFor } from '../transport/digest';
import { peoplePicker } from './people-picker';
import { webResource } from './web';

/** All that stands below `_api`. */
export const rootResource: Resource = {
  members: {
    web: () => webResource,
    site: () => ({
      get: (call) => {
        call.guard.needWeb(PERMISSION.open);
        const { host } = call;
        return entity(show({ type: 'SP.Site', uri: 'Site', own: { Id: host.siteGuid, Url: host.url, ServerRelativeUrl: host.path, ReadOnly: false } }, call.query));
      },
    }),
    contextinfo: () => action(({ host, claims }) => property('GetContextWebInformation', complex('SP.ContextWebInformation', {
      FormDigestTimeoutSeconds: DIGEST_LIFETIME_S, FormDigestValue: digestFor(host, claims), LibraryVersion: '16.0.27000.12001', SiteFullUrl: host.url, SupportedSchemaVersions: textList(['14.0.0.0', '15.0.0.0']), WebFullUrl: host.url,
    }))),
    ...peoplePicker,
  },
};
