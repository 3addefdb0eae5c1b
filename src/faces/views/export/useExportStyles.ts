import { makeStyles, tokens } from '@fluentui/react-components';
import { focusRing, subtlyPointedAt } from '../../shared/components';

const PHONE = '@media (max-width: 640px)';

export const useExportStyles = makeStyles({
  /** A group begins where its legend does, so that words and boxes stand in one line with the heading. */
  fields: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '20px', '& fieldset': { marginLeft: '-8px', marginRight: '-8px' }, '& legend': { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground1 } },
  columns: { '@media (min-width: 641px)': { '& fieldset': { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' } } },
  under: { margin: '4px 0 0 26px' },
  check: { display: 'flex', alignItems: 'center', columnGap: '10px', minHeight: '32px', margin: '0 -8px', padding: '0 8px', fontWeight: tokens.fontWeightSemibold, borderRadius: tokens.borderRadiusMedium, cursor: 'pointer', ...subtlyPointedAt, ':focus-within': { outlineStyle: 'solid', outlineWidth: '2px', outlineColor: tokens.colorStrokeFocus2 }, [PHONE]: { minHeight: '44px' } },
  box: { flexShrink: 0, width: '16px', height: '16px', margin: 0, accentColor: tokens.colorCompoundBrandBackground, outlineStyle: 'none', cursor: 'pointer' },
  hint: { margin: '2px 0 8px', maxWidth: '76ch', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  template: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px', margin: '6px 0 0' },
  fileName: { minWidth: 0, overflowWrap: 'anywhere' },
  missing: { marginTop: 0, fontWeight: tokens.fontWeightSemibold },
  made: { marginTop: 0, overflowWrap: 'anywhere' },
  link: { color: tokens.colorBrandForegroundLink, borderRadius: tokens.borderRadiusMedium, ...focusRing, '@media (forced-colors: active)': { color: 'LinkText' } },
});
