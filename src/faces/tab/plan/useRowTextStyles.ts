import { makeStyles, tokens } from '@fluentui/react-components';
import { focusRing } from '../../shared/components';

export const useRowTextStyles = makeStyles({
  name: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1, textDecorationLine: 'none', borderRadius: tokens.borderRadiusMedium, ':hover': { textDecorationLine: 'underline' }, ...focusRing },
  /** A title of one letter is still something one can hit. */
  target: { display: 'inline-block', minWidth: '24px', minHeight: '24px', maxWidth: '100%' },
  kind: { display: 'block', marginTop: '4px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  link: { color: tokens.colorBrandForegroundLink, textDecorationLine: 'underline', ...focusRing }, // in running text colour alone is not enough
});
