import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { focusRing, VisuallyHidden } from '../shared/components';
import { usePorts } from '../shared/ports';
import { useTexts } from '../shared/texts';
import { FOR_EDITORS, TABS, TABS_BESIDE_A_MEETING, type View } from './routes';
import { useLinkTo, useNavigation } from './useRoute';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    columnGap: '4px',
    margin: '8px -10px 24px',
    '@media print': { display: 'none' },
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 640px)': { margin: '4px -16px 20px', padding: '0 6px', overflowX: 'auto', scrollbarWidth: 'none' },
  },
  /** Only where something lies beyond the edge. */
  fades: { '@media (max-width: 640px)': { maskImage: 'linear-gradient(90deg, black 85%, transparent)' } },
  tab: {
    position: 'relative',
    padding: '10px',
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    whiteSpace: 'nowrap',
    ':hover': { color: tokens.colorNeutralForeground1 },
    '@media (max-width: 640px)': { paddingTop: '12px', paddingBottom: '12px' },
    ...focusRing,
    ':focus-visible': { outlineStyle: 'solid', outlineWidth: '2px', outlineColor: tokens.colorStrokeFocus2, outlineOffset: '-2px', borderRadius: tokens.borderRadiusMedium },
  },
  current: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    '::after': {
      content: '""',
      position: 'absolute',
      left: '10px',
      right: '10px',
      bottom: '-1px',
      height: '3px',
      borderRadius: '2px',
      backgroundColor: tokens.colorCompoundBrandStroke,
      '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
    },
  },
  count: {
    display: 'inline-block',
    boxSizing: 'border-box',
    minWidth: '18px',
    marginLeft: '6px',
    padding: '0 5px',
    borderRadius: '9px',
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    textAlign: 'center',
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** Brings the current tab into sight sideways alone: the page stays where it was come back to. */
function showCurrent(nav: HTMLElement): void {
  const tab = nav.querySelector('[aria-current]')?.getBoundingClientRect();
  const row = nav.getBoundingClientRect();
  if (tab) nav.scrollLeft += tab.left + tab.width / 2 - (row.left + row.width / 2);
}

/** The views of the tab: one stop for Tab, arrows inside. They are links, so each can be opened elsewhere and shared. */
export function ViewTabs({ asked, mayEditPlan }: { readonly asked: number; readonly mayEditPlan: boolean }) {
  const styles = useStyles();
  const texts = useTexts();
  const linkTo = useLinkTo();
  const { route } = useNavigation();
  const root = React.useRef<HTMLElement>(null);
  const { surroundings } = usePorts();
  const tabs = (surroundings?.isBesideMeeting ? TABS_BESIDE_A_MEETING : TABS).filter((view) => (mayEditPlan || !FOR_EDITORS.includes(view)) && !(route.seen && view === 'mine'));
  /** The tab that the arrow keys have come to, as long as the view they set out from is shown. */
  const [walk, setWalk] = React.useState<{ readonly from: View; readonly to: View }>();
  const reached = walk?.from === route.view ? walk.to : tabs.includes(route.view) ? route.view : tabs[0]!;
  const [overflows, setOverflows] = React.useState(false);
  const planFilters = React.useRef('');
  if (route.view === 'plan') planFilters.current = route.filters;
  React.useEffect(() => {
    const nav = root.current;
    if (!nav) return undefined;
    showCurrent(nav);
    const measure = () => setOverflows(nav.scrollWidth > nav.clientWidth + nav.scrollLeft + 1);
    measure();
    nav.addEventListener('scroll', measure, { passive: true });
    window.addEventListener('resize', measure);
    return () => {
      nav.removeEventListener('scroll', measure);
      window.removeEventListener('resize', measure);
    };
  }, [route.view]);
  const move = (event: React.KeyboardEvent) => {
    const at = tabs.indexOf(reached);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    const view = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length];
    if (!view) return;
    event.preventDefault();
    setWalk({ from: route.view, to: view });
    root.current?.querySelector<HTMLElement>(`[data-view="${view}"]`)?.focus();
  };
  return (
    <nav ref={root} className={mergeClasses(styles.root, overflows && styles.fades)} aria-label={texts.shell.views} onKeyDown={move}>
      {tabs.map((view) => (
        <a
          key={view}
          data-view={view}
          className={mergeClasses(styles.tab, view === route.view && styles.current)}
          aria-current={view === route.view ? 'page' : undefined}
          tabIndex={view === reached ? 0 : -1}
          {...linkTo({ view, filters: view === 'plan' ? planFilters.current : '' })}
        >
          {texts.shell[view]}
          {view === 'mine' && asked > 0 && (
            <span className={styles.count}>
              {asked}
              <VisuallyHidden> {texts.shell.askedCount(asked)}</VisuallyHidden>
            </span>
          )}
        </a>
      ))}
    </nav>
  );
}
