import { makeStyles, tokens } from '@fluentui/react-components';
import { LOW } from '../panel/useDrawerStyles';

const PHONE = '@media (max-width: 640px)';

/** A form in a drawer: its fields scroll, and what is done with them stays in reach at the foot; in a low window it comes last. */
export const useFormStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, [LOW]: { flexShrink: 0 } },
  body: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: '0 24px 24px', [PHONE]: { padding: '0 16px 24px' }, [LOW]: { flexShrink: 0, overflowY: 'visible' } },
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, outlineStyle: 'none', overflowWrap: 'anywhere' },
  editHeading: { margin: '0 0 20px', fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, outlineStyle: 'none', overflowWrap: 'anywhere' },
  barHeading: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, outlineStyle: 'none' },
  lead: { margin: '4px 0 20px', color: tokens.colorNeutralForeground2, maxWidth: '76ch' },
  alone: { marginTop: '16px' },
  notice: { margin: '0 0 20px' },
  foot: {
    flexShrink: 0,
    maxHeight: '60vh',
    overflowY: 'auto',
    padding: '16px 24px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    [PHONE]: { padding: '12px 16px' },
    [LOW]: { maxHeight: 'none' },
  },
  trouble: { marginBottom: tokens.spacingVerticalM },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  wide: { [PHONE]: { flexGrow: 1 } },
  busy: { cursor: 'progress' },
});
