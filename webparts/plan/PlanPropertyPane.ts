import {
  PropertyPaneDropdown, PropertyPaneLabel, PropertyPaneSlider, PropertyPaneTextField, type IPropertyPaneConfiguration, type IPropertyPaneDropdownOption, type IPropertyPaneField,
} from '@microsoft/sp-property-pane';
import { FACES, readChoices, readSites, type Choices, type Face, type PartOptions } from '../../src/faces/webpart/main';
import { isBeside, TYPED, type PartProperties } from '../../src/faces/webpart/properties';

type Read = { readonly step: 'reading' | 'failed' } | { readonly step: 'read'; readonly choices: Choices };

/** So long after the last letter of an address that site is asked. */
const TYPING_MS = 800;
const MOST_ROWS = 50;

/** What whoever edits the page is asked. What there is to choose among is read from the site when the pane opens. */
export class PlanPropertyPane {
  private read: Read = { step: 'reading' };
  private turn = 0;
  private sites: IPropertyPaneDropdownOption[] = [];

  constructor(private readonly strings: IPlanWebPartStrings, private readonly options: () => PartOptions, private readonly refresh: () => void) {}

  open(): void {
    this.fetch();
    const settle = (sites: IPropertyPaneDropdownOption[]): void => {
      this.sites = sites;
      this.refresh();
    };
    void readSites(this.options()).then((found) => settle(found.map(({ url, title }) => ({ key: url, text: title }))), () => undefined); // then an address is typed
  }

  private fetch(): void {
    const turn = (this.turn += 1);
    const settle = (read: Read): void => {
      if (turn !== this.turn) return;
      this.read = read;
      this.refresh();
    };
    this.read = { step: 'reading' };
    readChoices(this.options()).then((choices) => settle({ step: 'read', choices }), () => settle({ step: 'failed' }));
  }

  /** What was chosen on one site, or of one plan, means nothing on another. */
  changed(properties: PartProperties, property: keyof PartProperties): void {
    const isSite = property === 'siteUrl' || property === 'typedSiteUrl';
    if (isSite) properties.plan = '';
    if (!isSite && property !== 'plan') return;
    properties.theme = '';
    properties.goal = '';
    this.fetch();
  }

  configuration(properties: PartProperties): IPropertyPaneConfiguration {
    const { strings } = this;
    return {
      pages: [{ groups: [{ groupName: strings.Source, groupFields: this.source(properties) }, { groupName: strings.Look, groupFields: this.look(properties) }] }],
    };
  }

  private source({ siteUrl }: PartProperties): IPropertyPaneField<unknown>[] {
    const { strings, read } = this;
    const ofPage = this.options().page.siteUrl.toLowerCase();
    const others = this.sites.filter(({ key }) => String(key).toLowerCase() !== ofPage);
    const isOffered = !siteUrl || siteUrl === TYPED || others.some(({ key }) => key === siteUrl);
    const sites: IPropertyPaneDropdownOption[] = [{ key: '', text: strings.ThisSite }, ...others, ...(isOffered ? [] : [{ key: siteUrl, text: siteUrl }]), { key: TYPED, text: strings.OtherSite }];
    return [
      PropertyPaneDropdown('siteUrl', { label: strings.Site, options: sites, selectedKey: siteUrl ?? '' }),
      ...(siteUrl === TYPED
        ? [PropertyPaneTextField('typedSiteUrl', { label: strings.SiteAddress, description: strings.SiteAddressHint, deferredValidationTime: TYPING_MS, onGetErrorMessage: (address) => (isBeside(address, this.options().page.siteUrl) ? '' : strings.WrongAddress) })]
        : []),
      read.step === 'read'
        ? PropertyPaneDropdown('plan', { label: strings.Plan, options: [{ key: '', text: strings.FirstPlan }, ...read.choices.plans.map(option)] })
        : PropertyPaneLabel('plan', { text: read.step === 'failed' ? strings.CannotRead : strings.Loading }),
    ];
  }

  private look({ face, theme, goal }: PartProperties): IPropertyPaneField<unknown>[] {
    const { strings, read } = this;
    const names: Readonly<Record<Face, string>> = {
      overview: strings.Overview, plan: strings.WholePlan, mine: strings.Mine, timeline: strings.Timeline, discussion: strings.Discussion, theme: strings.OneTheme, goal: strings.OneGoal,
    };
    const one = (property: 'theme' | 'goal', label: string, choices: readonly { readonly id: string; readonly title: string }[], chosen: string | undefined) =>
      PropertyPaneDropdown(property, { label, options: [{ key: '', text: strings.Choose }, ...choices.map(option)], selectedKey: chosen ?? '' });
    return [
      PropertyPaneDropdown('face', { label: strings.Face, options: FACES.map((key) => ({ key, text: names[key] })), selectedKey: face ?? FACES[0] }),
      ...(read.step === 'read' && face === 'theme' ? [one('theme', strings.Theme, read.choices.themes, theme)] : []),
      ...(read.step === 'read' && face === 'goal' ? [one('goal', strings.Goal, read.choices.goals, goal)] : []),
      PropertyPaneSlider('rows', { label: strings.Rows, min: 0, max: MOST_ROWS, step: 5 }),
      PropertyPaneLabel('rows', { text: strings.RowsHint }),
      PropertyPaneTextField('title', { label: strings.Title, description: strings.TitleHint }),
    ];
  }
}

const option = ({ id, title }: { readonly id: string; readonly title: string }): IPropertyPaneDropdownOption => ({ key: id, text: title });
