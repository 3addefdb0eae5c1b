import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Plan } from '../../domain';
import { focusRing, Icon } from '../shared/components';
import { useTexts } from '../shared/texts';
import type { View } from './routes';
import { useLinkTo } from './useRoute';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'flex-start', columnGap: '8px', margin: '-8px 0 16px', color: tokens.colorNeutralForeground2 },
  words: { margin: 0, minWidth: 0 },
  link: { color: tokens.colorBrandForegroundLink, whiteSpace: 'nowrap', '@media (forced-colors: active)': { color: 'LinkText' }, ...focusRing },
});

/** These say it in their own words. */
const SPEAK_FOR_THEMSELVES: readonly View[] = ['mine', 'stage', 'plans'];

/** Over every view of a plan that asks nothing of anybody yet: said once, in a low voice. */
export function BeforeRollOut({ plan: { stage }, view }: { readonly plan: Pick<Plan, 'stage'>; readonly view: View }) {
  const styles = useStyles();
  const { shell } = useTexts();
  const linkTo = useLinkTo();
  if ((stage !== 'draft' && stage !== 'presented') || SPEAK_FOR_THEMSELVES.includes(view)) return null;
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
