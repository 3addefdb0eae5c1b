import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { focusRing, useCardClass } from '../../shared/components';

export const PHONE = '@media (max-width: 640px)';
const PAPER = '@media print';

const useStyles = makeStyles({
  card: { boxSizing: 'border-box', minWidth: 0, padding: '20px 24px', [PHONE]: { padding: '16px' }, [PAPER]: { padding: '0 0 12px', border: 'none' } },
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere', outlineStyle: 'none', [PAPER]: { breakAfter: 'avoid' } },
  text: { margin: '8px 0 0', maxWidth: '76ch', overflowWrap: 'anywhere' },
  /** What a list is told by. */
  lead: { [PAPER]: { breakAfter: 'avoid' } },
  list: { margin: '8px 0 0', paddingLeft: '20px', maxWidth: '76ch', overflowWrap: 'anywhere', '& li': { marginTop: '4px' } },
  name: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1, textDecorationLine: 'none', borderRadius: tokens.borderRadiusMedium, ':hover': { textDecorationLine: 'underline' }, ...focusRing },
  strong: { fontWeight: tokens.fontWeightSemibold },
  quiet: { margin: '2px 0 0', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

/** What the cards of a year have in common. */
export function useYearStyles() {
  const styles = useStyles();
  const card = useCardClass();
  return { ...styles, card: mergeClasses(card, styles.card) };
}
