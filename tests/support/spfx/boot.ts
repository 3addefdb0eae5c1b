import type { ComponentManifest } from './sppkg';

/** A web part as it stands on a page. */
export interface PlacedPart {
  /** Of its element. */
  readonly id: string;
  /** Of its column, in CSS. */
  readonly width: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly isEdited?: boolean;
}

export interface PageOfParts {
  readonly manifests: readonly ComponentManifest[];
  readonly webPart: string;
  readonly parts: readonly PlacedPart[];
  readonly context: Readonly<Record<string, unknown>>;
}

/** What of a web part, as the platform runs it, a test may reach. Its names are the platform's own. */
export interface LiveWebPart {
  readonly properties: Record<string, unknown>;
  render(): void;
  onThemeChanged(theme: { readonly isInverted: boolean }): void;
  getPropertyPaneConfiguration(): unknown;
  onPropertyPaneConfigurationStart(): void;
  onPropertyPaneFieldChanged(property: string, before: unknown, after: unknown): void;
  onDispose(): void;
}

export interface PageWithParts extends Window {
  /** By the id of their element; those that have been put on the page. */
  webParts: Record<string, LiveWebPart>;
  /** What went wrong, in the platform or in a web part. */
  troubles: string[];
  putWebParts?: (scope: unknown) => void;
}

/** Runs in the page, as text: nothing from outside it may be named here. */
export function boot(config: PageOfParts): void {
  interface Loader {
    _logDataInRealTime: () => void;
    _handleError: (error: unknown) => void;
    start(options: object): Promise<unknown>;
  }
  interface PageContextModule {
    readonly PageContext: { readonly serviceKey: unknown };
    readonly SharePointPageContextDataProvider: { _createPageContextData(info: object): unknown };
  }
  interface WebPartModule {
    readonly _ClientSideWebPartManager: new (host: unknown) => { readonly _webParts: Map<string, LiveWebPart | { readonly webPart?: LiveWebPart }>; loadWebPart(context: object): Promise<unknown> };
    readonly _MinimalWebPartHost: new (scope: unknown) => unknown;
    readonly _ClientSideWebPartStatusRenderer?: { readonly prototype: { renderError: (...given: unknown[]) => unknown } };
  }
  interface Scope {
    consume(key: unknown): { initialize(data: unknown, info: object): void };
  }
  const page = window as unknown as PageWithParts & {
    spModuleLoader: Loader;
    _spComponentLoader: { loadComponentById<T>(id: string): Promise<T> };
  };
  const { manifests, webPart, parts, context } = config;
  page.webParts = {};
  page.troubles = [];
  const tell = (error: unknown): void => void page.troubles.push(error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error));

  page.putWebParts = (scope) => {
    const put = async (): Promise<void> => {
      const loader = page._spComponentLoader;
      const { PageContext, SharePointPageContextDataProvider } = await loader.loadComponentById<PageContextModule>('1c4541f7-5c31-41aa-9fa8-fbc9dc14c0a8');
      const base = await loader.loadComponentById<WebPartModule>('974a7777-0990-4136-8fa6-95d80114c2e0');
      (scope as Scope).consume(PageContext.serviceKey).initialize(SharePointPageContextDataProvider._createPageContextData(context), context);
      const status = base._ClientSideWebPartStatusRenderer?.prototype;
      if (status) {
        const { renderError } = status;
        status.renderError = function failed(this: unknown, ...given: unknown[]) {
          given.forEach((one) => one instanceof Error && tell(one));
          return renderError.apply(this, given);
        };
      }
      const manager = new base._ClientSideWebPartManager(new base._MinimalWebPartHost(scope));
      for (const [at, { id, properties, isEdited }] of parts.entries()) {
        const instanceId = `33333333-3333-3333-3333-33333333333${at}`;
        await manager.loadWebPart({
          domElement: document.getElementById(id), instanceId, manifest: manifests.find((one) => one.id === webPart), displayMode: 1,
          webPartData: { id: webPart, instanceId, title: 'Handleplan', dataVersion: '1.0', properties }, addedFromPersistedData: false, pageLayoutType: 'SingleWebPartAppPageLayout', formFactor: 0,
        });
        const live = manager._webParts.get(instanceId);
        if (!live) continue;
        const part = 'webPart' in live && live.webPart ? live.webPart : (live as LiveWebPart);
        page.webParts[id] = part;
        if (!isEdited) continue;
        Object.defineProperty(part, 'displayMode', { get: () => 2 }); // the platform's own way to it goes through the property pane's drawing, which is not published
        part.render();
      }
    };
    put().catch(tell);
  };
  page.spModuleLoader._logDataInRealTime = () => undefined;
  page.spModuleLoader._handleError = tell;
  void page.spModuleLoader.start({ clientSideApplicationId: '00000000-0000-0000-0000-000000000000', buildNumber: 'local', manifests, spPageContextInfo: context });
}
