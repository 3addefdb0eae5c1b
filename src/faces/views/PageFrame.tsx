import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { focusRing } from '../shared/components';
import { useOwnId, usePart } from '../shared/part';
import { useTexts } from '../shared/texts';

const NARROW = '@media (max-width: 640px)';
/** On paper stands what is read, and nothing that is pressed. */
const PAPER = '@media print';

const useStyles = makeStyles({
  page: { boxSizing: 'border-box', maxWidth: '1328px', margin: '0 auto', padding: '0 24px 40px', [NARROW]: { padding: '0 16px 32px' }, [PAPER]: { maxWidth: 'none', padding: 0 } },
  skip: {
    position: 'absolute',
    left: tokens.spacingHorizontalL,
    top: tokens.spacingVerticalS,
    zIndex: 10,
    padding: '6px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForegroundLink,
    '@media (forced-colors: active)': { color: 'LinkText' },
    boxShadow: tokens.shadow8,
    ':not(:focus)': { clipPath: 'inset(50%)', width: '1px', height: '1px', padding: 0, overflow: 'hidden' },
    ...focusRing,
    [PAPER]: { display: 'none' },
  },
  head: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalM, minHeight: '32px', paddingTop: '20px', [NARROW]: { paddingTop: '12px', columnGap: tokens.spacingHorizontalS }, [PAPER]: { paddingTop: 0 } },
  name: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere', minWidth: 0 },
  shortened: { [NARROW]: { display: '-webkit-box', WebkitBoxOrient: 'vertical', WebkitLineClamp: '2', overflow: 'hidden' } },
  tags: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, minWidth: 'min-content', [NARROW]: { display: 'none' } },
  actions: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS, marginLeft: 'auto', flexShrink: 0, [PAPER]: { display: 'none' } },
  main: { display: 'block', outlineStyle: 'none' },
  /** Among other parts of a page, which has its own margins. */
  part: { boxSizing: 'border-box', padding: '0 16px 16px', [PAPER]: { padding: 0 } },
  partHead: { paddingTop: '16px', marginBottom: '12px' },
  gap: { height: '24px', [NARROW]: { height: '20px' } },
});

/** The heading of the page, which takes the focus when nothing nearer can: after the skip link, and after the last of a row of tasks. */
export const MAIN_ID = 'indhold';

/** What stands over the head of every page, behind the skip link. */
export const AbovePage = React.createContext<React.ReactNode>(null);

export interface PageFrameProps {
  /** What the page is called; before the plan is here, the product. Words alone are shortened on a phone, a control is not. */
  readonly title?: React.ReactNode;
  readonly tags?: React.ReactNode;
  readonly actions?: React.ReactNode;
  readonly nav?: React.ReactNode;
  readonly children: React.ReactNode;
}

/** What every screen stands in, those before the plan and those without one too: skip link, head, navigation and content. */
export function PageFrame(props: PageFrameProps) {
  const part = usePart();
  return part && !part.isWhole ? <PartFrame {...props} /> : <WholePage {...props} />;
}

/** The same among others on somebody else's page, whose skip link, heading and main content are not ours. */
function PartFrame({ title, actions, nav, children }: PageFrameProps) {
  const styles = useStyles();
  const texts = useTexts();
  const titleId = useOwnId('title');
  return (
    <div className={styles.part} role="group" aria-labelledby={titleId}>
      <div className={mergeClasses(styles.head, styles.partHead)}>
        <h2 className={styles.name} id={titleId}>{title ?? texts.shell.product}</h2>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {nav}
      <div>{children}</div>
    </div>
  );
}

function WholePage({ title, tags, actions, nav, children }: PageFrameProps) {
  const styles = useStyles();
  const texts = useTexts();
  const skip = (event: React.MouseEvent) => {
    event.preventDefault(); // the hash is the tab's own address
    document.getElementById(MAIN_ID)?.focus();
  };
  return (
    <div className={styles.page}>
      <a className={styles.skip} href={`#${MAIN_ID}`} onClick={skip}>
        {texts.shell.skip}
      </a>
      {React.useContext(AbovePage)}
      <header className={styles.head}>
        <h1 className={mergeClasses(styles.name, typeof title !== 'object' && styles.shortened)}>{title ?? texts.shell.product}</h1>
        {tags && <div className={styles.tags}>{tags}</div>}
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {nav ?? <div className={styles.gap} />}
      <main id={MAIN_ID} tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </div>
  );
}
