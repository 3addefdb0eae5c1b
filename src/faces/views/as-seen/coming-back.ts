let isComingBack = false;

/** Somebody goes back to the plan of today: the switch that then comes takes the focus. */
export function comesBack(): void {
  isComingBack = true;
}

/** Whether somebody has, once. */
export function hasComeBack(): boolean {
  const was = isComingBack;
  isComingBack = false;
  return was;
}
