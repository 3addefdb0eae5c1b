import { makeStyles, tokens } from '@fluentui/react-components';
import { fieldLook } from '../../shared/components';

const PHONE = '@media (max-width: 640px)';

/** Labels, fields and their sentences: the same in every form. */
export const useFieldStyles = makeStyles({
  field: { minWidth: 0, margin: 0, padding: 0, border: 'none' },
  label: { display: 'block', padding: 0, marginBottom: '6px', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  control: {
    ...fieldLook,
    minHeight: '32px',
    margin: 0,
    padding: '5px 10px',
    ':hover': { borderBottom: `1px solid ${tokens.colorNeutralStrokeAccessibleHover}` },
    [PHONE]: { ...fieldLook[PHONE], minHeight: '44px' },
  },
  found: { border: `1px solid ${tokens.colorNeutralForeground1}`, ':hover': { borderBottom: `1px solid ${tokens.colorNeutralForeground1}` } },
  area: { minHeight: '72px', maxHeight: '50vh', padding: '8px 10px', resize: 'vertical' },
  select: { cursor: 'pointer', textOverflow: 'ellipsis' },
  hint: { margin: '6px 0 0', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  findingIcon: { verticalAlign: '-3px', marginRight: '6px' },
  finding: { margin: '6px 0 0', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  pair: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalM, marginTop: tokens.spacingVerticalM, '@media (max-width: 330px)': { gridTemplateColumns: 'minmax(0, 1fr)' } },
  quietButton: { marginTop: '4px', marginLeft: '-12px' },
});
