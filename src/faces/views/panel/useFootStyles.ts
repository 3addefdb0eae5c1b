import { makeStyles, tokens } from '@fluentui/react-components';
import { LOW } from './useDrawerStyles';

/** The foot of the panel, in reach however long what stands above it; in a low window it comes last. */
export const useFootStyles = makeStyles({
  root: {
    flexShrink: 0,
    boxSizing: 'border-box',
    maxHeight: '75vh',
    overflowY: 'auto',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '16px 24px',
    backgroundColor: tokens.colorNeutralBackground2,
    '@media (max-width: 640px)': { padding: '12px 16px' },
    [LOW]: { maxHeight: 'none' },
  },
});
