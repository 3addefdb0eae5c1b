import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600, fontWeight: tokens.fontWeightSemibold, letterSpacing: '-0.01em', outlineStyle: 'none' },
  lead: { margin: '4px 0 20px', maxWidth: '68ch', color: tokens.colorNeutralForeground2 },
});

/** The id of the heading of the page that is shown; takes the focus when nothing nearer can. */
export const PAGE_HEADING = 'opsaetning-side';

export function PageHead({ title, lead }: { readonly title: string; readonly lead: string }) {
  const styles = useStyles();
  return (
    <>
      <h2 id={PAGE_HEADING} tabIndex={-1} className={styles.heading}>
        {title}
      </h2>
      <p className={styles.lead}>{lead}</p>
    </>
  );
}
