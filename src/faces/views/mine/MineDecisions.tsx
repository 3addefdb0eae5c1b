import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Decision } from '../../../domain';
import { useCardClass } from '../../shared/components';
import { useNamed } from '../../shared/part';
import { useDecisionTexts } from '../../shared/texts/decisions';
import { DecisionLines } from '../decisions';

const useStyles = makeStyles({
  root: { padding: '20px 24px', '@media (max-width: 640px)': { padding: '16px' } },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
});

/** What meetings have asked somebody to do, below the lights: it counts nowhere as one. */
export function MineDecisions({ decisions, className }: { readonly decisions: readonly Decision[]; readonly className: string }) {
  const styles = useStyles();
  const card = useCardClass();
  const named = useNamed('mine-decisions');
  const texts = useDecisionTexts();
  const [hadAny, setHadAny] = React.useState(decisions.length > 0);
  if (decisions.length > 0 && !hadAny) setHadAny(true);
  if (!hadAny) return null; // the last one that was called done stays in sight
  return (
    <section className={mergeClasses(card, styles.root, className)} {...named.section}>
      <h3 className={styles.heading} {...named.heading}>
        {texts.decisions.mine}
      </h3>
      <DecisionLines decisions={decisions} />
    </section>
  );
}
