import * as React from 'react';
import * as ReactDOM from 'react-dom';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useConfigureTexts } from '../../shared/texts/configure';
import { Frame, type FrameProps } from '../../views/Frame';

const useStyles = makeStyles({
  root: { maxWidth: '60ch', padding: '24px', overflowWrap: 'anywhere' },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  text: { margin: '8px 0 0' },
});

/** What goes with the tab, and what stays. */
export function Remove() {
  const styles = useStyles();
  const { remove } = useConfigureTexts();
  return (
    <main className={styles.root}>
      <h1 className={styles.title}>{remove.title}</h1>
      <p className={styles.text}>{remove.text}</p>
      <p className={styles.text}>{remove.again}</p>
    </main>
  );
}

export function showRemove(frame: Omit<FrameProps, 'children'>): void {
  ReactDOM.render(<Frame {...frame}><Remove /></Frame>, document.getElementById('root'));
}
