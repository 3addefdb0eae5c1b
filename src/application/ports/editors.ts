/** Who may change the plan itself, as far as the store tells. */
export interface EditorsGroup {
  /** `undefined`: the store does not say who they are. */
  readonly members: readonly { readonly name: string; readonly email: string }[] | undefined;
  /** Where its owners add and remove people. */
  readonly address: string;
}

export interface Editors {
  /** @throws PlanError `offline`, `no-answer`, `busy`, `signed-out`. */
  group(): Promise<EditorsGroup>;
}
