/** Inches. */
export interface SlideSize {
  readonly width: number;
  readonly height: number;
}
