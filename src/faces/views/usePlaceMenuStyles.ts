import { makeStyles, tokens } from '@fluentui/react-components';
import { focusRing, subtlyPointedAt } from '../shared/components';

/** Places one can go to, in a menu that unfolds: each a link with room for a mark before it. */
export const usePlaceMenuStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightRegular },
  /** Below the others, apart from them. */
  apart: { marginTop: '8px', paddingTop: '8px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  link: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: '8px',
    alignItems: 'start',
    padding: '6px 8px',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ...subtlyPointedAt,
    '@media (max-width: 640px)': { paddingTop: '10px', paddingBottom: '10px' },
    '@media (forced-colors: active)': { color: 'LinkText' },
    ...focusRing,
  },
});
