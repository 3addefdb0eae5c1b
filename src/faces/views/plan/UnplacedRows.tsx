import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { MalformedRow } from '../../../application/ports';
import { useTexts } from '../../shared/texts';
import { MalformedLine } from './MalformedLine';

const useStyles = makeStyles({
  heading: { margin: '32px 0 12px', fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  list: { display: 'grid', rowGap: '8px' },
});

/** The rows that cannot be read and say nothing of where in the plan they belong. */
export function UnplacedRows({ rows }: { readonly rows: readonly MalformedRow[] }) {
  const styles = useStyles();
  const { malformed } = useTexts().states;
  if (rows.length === 0) return null;
  return (
    <section>
      <h2 className={styles.heading}>{malformed.elsewhere(rows.length)}</h2>
      <div className={styles.list}>
        {rows.map((row, at) => (
          <MalformedLine key={`${row.list}-${row.row}-${row.column}`} malformed={row} saysWhy={at === rows.length - 1} />
        ))}
      </div>
    </section>
  );
}
