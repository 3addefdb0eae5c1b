import * as React from 'react';
import { makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

/** Read aloud, not seen. */
export function VisuallyHidden({ as: Element = 'span', children }: { readonly as?: 'span' | 'div'; readonly children: React.ReactNode }) {
  return <Element className={useStyles().root}>{children}</Element>;
}
