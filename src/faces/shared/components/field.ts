import { tokens } from '@fluentui/react-components';
import { focusRing } from './focus';

/** What one types or chooses in, whatever its height: as wide as its place, a line below, and large enough on a phone that it does not zoom in at focus. */
export const fieldLook = {
  display: 'block',
  width: '100%',
  boxSizing: 'border-box',
  fontFamily: 'inherit',
  fontSize: tokens.fontSizeBase300,
  lineHeight: tokens.lineHeightBase300,
  color: tokens.colorNeutralForeground1,
  backgroundColor: tokens.colorNeutralBackground1,
  borderRadius: tokens.borderRadiusMedium,
  border: `1px solid ${tokens.colorNeutralStroke1}`,
  borderBottom: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  '@media (max-width: 640px)': { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  ...focusRing,
} as const;
