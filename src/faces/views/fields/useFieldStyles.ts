import { makeStyles, tokens } from '@fluentui/react-components';
import { calm, chosenPointedAt, focusRing } from '../../shared/components';

const PHONE = '@media (max-width: 900px)';

/** What one types in or unfolds: framed like an input, with the line below that says so. */
export const useFieldStyles = makeStyles({
  field: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '8px',
    boxSizing: 'border-box',
    minHeight: '32px',
    margin: 0,
    padding: '0 10px',
    font: 'inherit',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    transitionProperty: 'background-color, border-color',
    transitionDuration: tokens.durationFast,
    transitionTimingFunction: tokens.curveEasyEase,
    [PHONE]: { minHeight: '44px' },
    ...focusRing,
    ...calm,
  },
  pressable: { cursor: 'pointer', maxWidth: '19em', ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground2Hover } },
  /** Something is chosen. */
  active: { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorBrandBackground2, border: `1px solid ${tokens.colorCompoundBrandStroke}`, ...chosenPointedAt },
  value: { fontWeight: tokens.fontWeightSemibold, overflow: 'hidden', textOverflow: 'ellipsis', minWidth: 0 },
  icon: { color: tokens.colorNeutralForeground3 },
  dot: { width: '4px', height: '4px', borderRadius: tokens.borderRadiusCircular, backgroundColor: 'currentColor', flexShrink: 0, '@media (forced-colors: active)': { backgroundColor: 'CanvasText' } },
});
