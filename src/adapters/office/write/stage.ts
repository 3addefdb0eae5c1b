/** A rectangle on a slide, in inches from its left upper corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** A slide before anything stands on it: how large it is, and where and in which colours there is room for what we write. Lengths in inches. */
export interface Stage {
  readonly width: number;
  readonly height: number;
  /** Below the title and above the foot. */
  readonly room: Box;
  /** Six hexadecimal figures, or the name of a colour of the theme. */
  readonly ink: { readonly words: string; readonly quiet: string };
  /** Whether a light may have its own colour: only on a ground that is known to be pale. Shape and word tell it in any case. */
  readonly isPale: boolean;
  /** Whether the room is none that was meant for a text: nobody knows what lies behind it, so what we write brings a ground of its own. */
  readonly isForeign: boolean;
}

export const EDGE = 0.6;
const SIZE = { width: 13.333, height: 7.5 };

/** Where there is no presentation of the organisation's own. */
export const OWN_STAGE: Stage = {
  ...SIZE,
  room: { x: EDGE, y: 1.4, w: SIZE.width - 2 * EDGE, h: SIZE.height - 1.4 - EDGE },
  ink: { words: '242424', quiet: '5C5C5C' },
  isPale: true,
  isForeign: false,
};

/** What a template may have a place of its own for, beside the title, by the name of its shape. */
export const NAMED = { subtitle: 'subtitle', footer: 'footer' } as const;
