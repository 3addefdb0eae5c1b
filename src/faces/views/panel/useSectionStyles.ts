import { makeStyles, tokens } from '@fluentui/react-components';

/** A part of the panel below the first. */
export const useSectionStyles = makeStyles({
  root: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, marginTop: '20px', padding: '16px 24px 0', ':last-child': { paddingBottom: '24px' }, '@media (max-width: 640px)': { padding: '16px 16px 0' } },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
});
