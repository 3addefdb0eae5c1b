import * as React from 'react';
import { makeStyles, mergeClasses } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: { overflowWrap: 'anywhere' },
  block: { display: 'block' },
  clamped: { display: '-webkit-box', WebkitBoxOrient: 'vertical', overflow: 'hidden', '@media print': { display: 'block' } },
  one: { WebkitLineClamp: '1' },
  two: { WebkitLineClamp: '2' },
  three: { WebkitLineClamp: '3' },
  lines: { display: 'block', whiteSpace: 'pre-line' },
});

const CLAMP = { 1: 'one', 2: 'two', 3: 'three' } as const;
/** A text of so many characters for each line allowed is left alone: shortening is for what would fill a page, and costs a layout of its own. */
const SHORT_LINE = 20;

/** Every way a line can end, as one: a plain carriage return is no line break to a browser. */
export const withPlainLineBreaks = (text: string): string => text.replace(/\r\n|[\r\u2028\u2029\u0085]/g, '\n');

/** A one-line text stays one line, whatever was pasted into it. */
export const onOneLine = (text: string): string => text.replace(/[\r\n\t\u2028\u2029\u0085]+/g, ' ');

/** Whether a text is left whole where so many lines are allowed. */
export const fitsIn = (text: string, lines: number): boolean => text.length <= lines * SHORT_LINE;

export interface UserTextProps {
  readonly children: string;
  /** Shortened by the browser after so many lines, between whole characters; the rest is still there for screen readers, search and paper. `all` keeps the line breaks. */
  readonly lines?: 1 | 2 | 3 | 'all';
  readonly className?: string;
}

/**
 * What a person has typed: text and nothing but text. It is isolated, so that right-to-left words or a direction override turn
 * nothing around outside it, and it breaks anywhere rather than push the page wide.
 */
export function UserText({ children, lines, className }: UserTextProps) {
  const styles = useStyles();
  const isClamped = typeof lines === 'number' && !fitsIn(children, lines);
  return (
    <bdi
      dir="auto"
      className={mergeClasses(styles.root, lines === 'all' && styles.lines, typeof lines === 'number' && styles.block, isClamped && styles.clamped, isClamped && styles[CLAMP[lines]], className)}
    >
      {lines === 'all' ? withPlainLineBreaks(children) : onOneLine(children)}
    </bdi>
  );
}
