import { makeStyles, tokens } from '@fluentui/react-components';
import { focusRing } from '../../shared/components';

const useStyles = makeStyles({
  name: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1, textDecorationLine: 'none', borderRadius: tokens.borderRadiusMedium, ':hover': { textDecorationLine: 'underline' }, ...focusRing },
  small: { display: 'block', marginTop: '4px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
});

/** Of the link that is an initiative's name. */
export const useNameClass = (): string => useStyles().name;
/** Of what stands in smaller letters below something. */
export const useSmallClass = (): string => useStyles().small;

export const useRowTextStyles = makeStyles({
  /** A title of one letter is still something one can hit. */
  target: { display: 'inline-block', minWidth: '24px', minHeight: '24px', maxWidth: '100%' },
  link: { color: tokens.colorBrandForegroundLink, textDecorationLine: 'underline', '@media (forced-colors: active)': { color: 'LinkText' }, ...focusRing }, // in running text colour alone is not enough
});
