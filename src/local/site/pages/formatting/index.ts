import type { Html } from '../../../html';
import { ElementWriter } from './element';
import type { StyleSheet } from './style-sheet';
import { NotFormatted, type Surroundings } from './value';

export { leadsSomewhereSafe } from './element';
export { StyleSheet } from './style-sheet';
export { moment, thing, type Saying, type Surroundings, type Value } from './value';

const LONGEST = 100_000;

/**
 * A value as its column's formatting (JSON, version 2 of SharePoint's schema) shows it; `undefined` when the formatting cannot
 * be followed, and the plain value should stand there. All text is escaped, and nothing but the listed elements, attributes and
 * styles comes out, whatever the formatter or the row holds.
 */
export function formatted(customFormatter: string, around: Surroundings, styles: StyleSheet): Html | undefined {
  try {
    if (customFormatter.length > LONGEST) return undefined;
    return new ElementWriter(around, styles).write(JSON.parse(customFormatter));
  } catch (error) {
    if (error instanceof NotFormatted || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
