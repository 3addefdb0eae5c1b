import { DisplayMode } from '@microsoft/sp-core-library';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import * as strings from 'PlanWebPartStrings';
import { showPart, type PartOptions, type ShownPart } from '../../src/faces/webpart/main';
import { PlanPropertyPane } from './PlanPropertyPane';
import { optionsFrom, type PartProperties } from '../../src/faces/webpart/properties';

/** What of the page's context tells of an older SharePoint: the digest that proves where a write comes from. */
interface LegacyContext {
  readonly formDigestValue?: string;
}

/** The plan on a SharePoint page, and the tab of a Teams host. All that is seen comes from `src/faces`. */
export default class PlanWebPart extends BaseClientSideWebPart<PartProperties> {
  private shown: ShownPart | undefined;
  private isDark = false;
  private readonly pane = new PlanPropertyPane(strings, () => this.options, () => this.context.propertyPane.refresh());

  public override render(): void {
    if (this.shown) this.shown.update(this.options);
    else this.shown = showPart(this.domElement, this.options);
  }

  protected override onThemeChanged(theme: IReadonlyTheme | undefined): void {
    this.isDark = theme?.isInverted === true;
    this.shown?.update(this.options);
  }

  protected override onDispose(): void {
    this.shown?.dispose();
    this.shown = undefined;
  }

  protected override onPropertyPaneConfigurationStart(): void {
    this.pane.open();
  }

  protected override onPropertyPaneFieldChanged(property: string): void {
    this.pane.changed(this.properties, property as keyof PartProperties);
  }

  protected override getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    return this.pane.configuration(this.properties);
  }

  private get options(): PartOptions {
    const { pageContext, sdks } = this.context;
    const { aadInfo, user } = pageContext;
    const { formDigestValue: digest } = pageContext.legacyPageContext as LegacyContext;
    return optionsFrom(this.properties, {
      page: { siteUrl: pageContext.web.absoluteUrl, ...(digest !== undefined && { digest }) },
      reader: {
        tenant: String(aadInfo?.tenantId ?? window.location.host),
        person: String(aadInfo?.userId ?? user.loginName),
        isGuest: user.isExternalGuestUser || user.loginName.toLowerCase().includes('#ext#'),
      },
      language: pageContext.cultureInfo.currentUICultureName,
      isDark: this.isDark,
      isEditing: this.displayMode === DisplayMode.Edit,
      isWhole: sdks.microsoftTeams !== undefined,
    });
  }
}
