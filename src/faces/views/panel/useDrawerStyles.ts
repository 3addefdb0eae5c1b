import { makeStyles, tokens } from '@fluentui/react-components';

const PHONE = '@media (max-width: 640px)';

/** A window so low that a bar and a foot that stay would leave little to read between them, as when a page is enlarged: there a drawer scrolls as one. */
export const LOW = '@media (max-height: 480px)';

/** What lies over a view: a drawer at the end, and the whole of a phone, with an arrow back in place of the cross. */
export const useDrawerStyles = makeStyles({
  drawer: { width: '600px', maxWidth: '100%', alignItems: 'stretch', backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1, [PHONE]: { width: '100%' }, [LOW]: { overflowY: 'auto', scrollPaddingTop: '16px', scrollPaddingBottom: '16px' } },
  bar: { flexShrink: 0, display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS, padding: '20px 18px 8px 24px', [PHONE]: { padding: '8px' } },
  back: { display: 'none', [PHONE]: { display: 'inline-flex' } },
  close: { [PHONE]: { display: 'none' } },
  push: { marginLeft: 'auto', display: 'flex', columnGap: tokens.spacingHorizontalXS, flexShrink: 0 },
});
