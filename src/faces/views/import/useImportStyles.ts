import { makeStyles, tokens } from '@fluentui/react-components';
import { focusRing } from '../../shared/components';

export const PHONE = '@media (max-width: 640px)';

export const useImportStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '24px', maxWidth: '960px', [PHONE]: { rowGap: '16px' } },
  title: { margin: 0, fontSize: '28px', lineHeight: '36px', fontWeight: tokens.fontWeightSemibold, letterSpacing: '-0.01em', overflowWrap: 'anywhere', outlineStyle: 'none', [PHONE]: { fontSize: '24px', lineHeight: '32px' } },
  lead: { margin: '2px 0 0', maxWidth: '76ch', color: tokens.colorNeutralForeground2 },
  card: { boxSizing: 'border-box', minWidth: 0, padding: '20px 24px', [PHONE]: { padding: '16px' } },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere', outlineStyle: 'none' },
  text: { margin: '4px 0 0', maxWidth: '76ch', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  meta: { margin: '2px 0 0', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { padding: '16px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, ':first-child': { borderTop: 'none' }, ':last-child': { paddingBottom: 0 } },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginTop: '16px' },
  more: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, marginTop: '16px', paddingTop: '4px' },
  said: { marginTop: '16px' },
  answer: { marginTop: '10px', maxWidth: '480px' },
  set: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  link: { color: tokens.colorBrandForegroundLink, borderRadius: tokens.borderRadiusMedium, '@media (forced-colors: active)': { color: 'LinkText' }, ...focusRing },
  notes: { margin: '6px 0 0', padding: 0, listStyleType: 'none', display: 'grid', rowGap: '2px', color: tokens.colorNeutralForeground2 },
});
