import * as React from 'react';
import { usePart } from '../../shared/part';
import { usePrinting } from '../../shared/usePrinting';
import { MoreButton } from './MoreButton';
import { useMore } from './useMore';

/** More than any list of an ordinary plan has. */
const FIRST = 25;
const STEP = 100;

export interface FirstRowsProps<Row> {
  readonly rows: readonly Row[];
  readonly children: (shown: readonly Row[]) => React.ReactNode;
  /** Of what holds the button below them. */
  readonly className?: string;
}

/** The first rows of a list that may have thousands, and more at each press; on paper all of them. */
export function FirstRows<Row>({ rows, children, className }: FirstRowsProps<Row>) {
  const isPrinting = usePrinting();
  const { shown, left, showMore } = useMore(rows.length, usePart()?.rows ?? FIRST, STEP);
  return (
    <>
      {children(isPrinting ? rows : rows.slice(0, shown))}
      {left > 0 && !isPrinting && (
        <div className={className}>
          <MoreButton left={left} onPress={showMore} />
        </div>
      )}
    </>
  );
}
