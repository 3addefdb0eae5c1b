import { makeStyles, tokens } from '@fluentui/react-components';
import { focusRing } from '../../shared/components';
import { PHONE } from '../overview/useOverviewStyles';

export const useMeetingStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', justifyContent: 'space-between', gap: '12px 24px', marginBottom: '20px', [PHONE]: { marginBottom: '16px' } },
  words: { minWidth: 0, flexGrow: 1, flexShrink: 1, flexBasis: '320px', [PHONE]: { flexBasis: '100%' } },
  heading: { margin: 0, fontSize: '28px', lineHeight: '36px', fontWeight: tokens.fontWeightSemibold, letterSpacing: '-0.01em', overflowWrap: 'anywhere', outlineStyle: 'none', [PHONE]: { fontSize: '20px', lineHeight: '28px' } },
  sub: { margin: '4px 0 0', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, [PHONE]: { flexBasis: '100%', '& > a, & > button': { flexGrow: 1 } } },
  two: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 400px', columnGap: '24px', alignItems: 'start' },
  stack: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '24px', [PHONE]: { rowGap: '16px' } },
  gap: { marginTop: '24px', [PHONE]: { marginTop: '16px' } },
  cancelled: { marginBottom: '20px', [PHONE]: { marginBottom: '16px' } },
  note: { margin: '4px 0 0', color: tokens.colorNeutralForeground2 },
  behalf: { margin: '4px 0 8px', color: tokens.colorNeutralForeground2 },
  apart: { marginTop: '16px', color: tokens.colorNeutralForeground2 },
  others: { margin: '4px 0 0', paddingLeft: '18px' },
  link: { color: tokens.colorBrandForegroundLink, textDecorationLine: 'underline', borderRadius: tokens.borderRadiusMedium, '@media (forced-colors: active)': { color: 'LinkText' }, ...focusRing },
  line: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', columnGap: '12px', padding: '12px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, cursor: 'pointer', ':last-child': { borderBottom: 'none', paddingBottom: 0 } },
  light: { marginTop: '2px' },
  named: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '2px 8px' },
  column: { maxWidth: '880px' },
});
