import { makeStyles, tokens } from '@fluentui/react-components';
import { focusRing } from '../../shared/components';

export const PHONE = '@media (max-width: 640px)';

export const useOverviewStyles = makeStyles({
  pad: { boxSizing: 'border-box', minWidth: 0, padding: '20px 24px', [PHONE]: { padding: '16px' } },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  text: { margin: 0, color: tokens.colorNeutralForeground2, maxWidth: '76ch', overflowWrap: 'anywhere' },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  /** The name of an initiative. */
  name: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1, textDecorationLine: 'none', borderRadius: tokens.borderRadiusMedium, ':hover': { textDecorationLine: 'underline' }, ...focusRing },
  /** A figure that leads to its rows: it looks like the words around it until it is pointed at. */
  figure: { color: 'inherit', textDecorationLine: 'none', borderRadius: tokens.borderRadiusMedium, ':hover': { textDecorationLine: 'underline' }, ...focusRing },
});
