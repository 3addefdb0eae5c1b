import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { StrategyHelp } from '../../../domain';
import { EmptyState, focusRing, useCardClass, UserText } from '../../shared/components';
import { useStrategyTexts } from '../../shared/texts/strategy';
import { useLinkTo } from '../useRoute';
import { useHelpWords } from './useHelpWords';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere', '@media (max-width: 640px)': { fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 } },
  intro: { maxWidth: '76ch', margin: '4px 0 16px', color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: '8px 24px', listStyleType: 'none', '@media (max-width: 640px)': { padding: '8px 16px' } },
  item: { padding: '14px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, ':last-child': { borderBottom: 'none' } },
  link: { display: 'inline-block', minHeight: '24px', maxWidth: '100%', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1, textDecorationLine: 'none', ':hover': { textDecorationLine: 'underline' }, ...focusRing },
  text: { margin: '2px 0 0', color: tokens.colorNeutralForeground2 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Every strategy with how much helps it and how that stands. */
export function StrategyList({ all }: { readonly all: readonly StrategyHelp[] }) {
  const styles = useStyles();
  const card = useCardClass();
  const { strategy: texts, common } = useStrategyTexts();
  const linkTo = useLinkTo();
  const howItStands = useHelpWords();
  if (all.length === 0) {
    return (
      <EmptyState icon="star" title={texts.none}>
        {texts.noneText}
      </EmptyState>
    );
  }
  return (
    <>
      <h2 className={styles.title}>{texts.heading}</h2>
      <p className={styles.intro}>{texts.intro}</p>
      <ul className={mergeClasses(card, styles.list)}>
        {all.map((help) => (
          <li key={help.strategy.id} className={styles.item}>
            <a className={styles.link} {...linkTo({ view: 'strategy', page: help.strategy.id, filters: '' })}>
              <UserText>{help.strategy.title}</UserText>
            </a>
            <p className={mergeClasses(styles.text, help.rows.length === 0 && styles.quiet)}>{help.rows.length === 0 ? texts.nobody : `${common.initiatives(help.rows.length)}. ${howItStands(help)}`}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
