/** Texts of the property pane alone; all others stand in src/faces/shared/texts. */
declare interface IPlanWebPartStrings {
  readonly Source: string;
  readonly Site: string;
  readonly ThisSite: string;
  readonly OtherSite: string;
  readonly SiteAddress: string;
  readonly SiteAddressHint: string;
  readonly WrongAddress: string;
  readonly Plan: string;
  readonly FirstPlan: string;
  readonly Look: string;
  readonly Face: string;
  readonly Overview: string;
  readonly WholePlan: string;
  readonly Mine: string;
  readonly Timeline: string;
  readonly Discussion: string;
  readonly OneTheme: string;
  readonly OneGoal: string;
  readonly Theme: string;
  readonly Goal: string;
  readonly Choose: string;
  readonly Rows: string;
  readonly RowsHint: string;
  readonly Title: string;
  readonly TitleHint: string;
  readonly Loading: string;
  readonly CannotRead: string;
}

declare module 'PlanWebPartStrings' {
  const strings: IPlanWebPartStrings;
  export = strings;
}
