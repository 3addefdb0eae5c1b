import { makeStyles, tokens } from '@fluentui/react-components';

const PHONE = '@media (max-width: 640px)';

export const useRemindersStyles = makeStyles({
  heading: { margin: 0, fontSize: '28px', lineHeight: '36px', fontWeight: tokens.fontWeightSemibold, letterSpacing: '-0.01em', overflowWrap: 'anywhere', outlineStyle: 'none', [PHONE]: { fontSize: '24px', lineHeight: '32px' } },
  lead: { margin: 0, maxWidth: '76ch', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: '12px 24px', marginBottom: '20px', [PHONE]: { marginBottom: '16px' } },
  words: { flexGrow: 1, flexBasis: '320px', minWidth: 0 },
  others: { display: 'flex', flexWrap: 'wrap', gap: '2px 12px', margin: '6px 0 0', color: tokens.colorNeutralForeground2 },
  columns: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 360px', gap: '24px', alignItems: 'start', '@media (max-width: 1000px)': { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '16px' } },
  stack: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '24px', minWidth: 0, [PHONE]: { rowGap: '16px' } },
  gap: { marginBottom: '24px', [PHONE]: { marginBottom: '16px' } },
  row: { padding: '14px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, ':first-child': { borderTop: 'none', paddingTop: '12px' }, ':last-child': { paddingBottom: 0 } },
  rowHead: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '2px 8px' },
  when: { marginLeft: 'auto', color: tokens.colorNeutralForeground3, [PHONE]: { marginLeft: 0, flexBasis: '100%' } },
  name: { fontWeight: tokens.fontWeightSemibold, minWidth: 0, overflowWrap: 'anywhere' },
  meta: { margin: '2px 0 0', color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  about: { listStyleType: 'none', margin: '4px 0 0', padding: 0, display: 'grid', rowGap: '4px' },
  answer: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', justifyContent: 'space-between', gap: '2px 16px' },
  title: { color: tokens.colorNeutralForeground1, minWidth: 0, flexBasis: '240px', flexGrow: 1 },
  /** Links below each other, each as high as a finger wants it. */
  link: { display: 'inline-block', minHeight: '24px', maxWidth: '100%' },
  said: { display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginTop: '10px' },
});
