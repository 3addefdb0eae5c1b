import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { focusRing, Icon } from '../shared/components';
import { useTexts } from '../shared/texts';
import { useLinkTo } from './useRoute';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'flex-start', columnGap: '8px', margin: '-8px 0 16px', color: tokens.colorNeutralForeground2 },
  words: { margin: 0, minWidth: 0 },
  link: { color: tokens.colorBrandForegroundLink, whiteSpace: 'nowrap', '@media (forced-colors: active)': { color: 'LinkText' }, ...focusRing },
});

/** Over every view of a plan that asks nothing of anybody yet: said once, in a low voice. */
export default function BeforeRollOut({ stage }: { readonly stage: 'draft' | 'presented' }) {
  const styles = useStyles();
  const { shell } = useTexts();
  const linkTo = useLinkTo();
  return (
    <div className={styles.root}>
      <Icon name="pencil" />
      <p className={styles.words}>
        {shell.beforeRollOut[stage]}{' '}
        <a className={styles.link} {...linkTo({ view: 'stage', filters: '' })}>
          {shell.seeStage}
        </a>
      </p>
    </div>
  );
}
