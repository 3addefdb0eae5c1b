import { makeStyles, tokens } from '@fluentui/react-components';
import { focusRing } from '../../shared/components';

const useStyles = makeStyles({
  more: {
    margin: 0,
    padding: '8px 0',
    minHeight: '36px',
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: tokens.colorBrandForegroundLink,
    cursor: 'pointer',
    textDecorationLine: 'none',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { textDecorationLine: 'underline' },
    '@media (forced-colors: active)': { color: 'LinkText' },
    '@media (max-width: 640px)': { minHeight: '44px' },
    ...focusRing,
  },
});

/** How a button or a link looks that leads to more of a list. */
export const useMoreClass = (): string => useStyles().more;
