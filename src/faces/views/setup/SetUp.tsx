import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { EmptyState, focusRing, Icon, LinkButton, Message, subtlyPointedAt } from '../../shared/components';
import { usePorts } from '../../shared/ports';
import { useOpenedPlan } from '../../shared/queries';
import { useSetupTexts } from '../../shared/texts/setup';
import { useLinkTo, useNavigation } from '../useRoute';
import { PAGE_HEADING } from './PageHead';
import { PAGES } from './pages';

const PHONE = '@media (max-width: 760px)';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: '220px minmax(0, 1fr)', columnGap: '40px', alignItems: 'start', [PHONE]: { display: 'block' } },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: '2px' },
  nav: { position: 'sticky', top: '16px', [PHONE]: { position: 'static' } },
  link: {
    display: 'flex',
    alignItems: 'center',
    minHeight: '36px',
    boxSizing: 'border-box',
    padding: '6px 12px',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    overflowWrap: 'anywhere',
    ...subtlyPointedAt,
    ...focusRing,
    [PHONE]: { minHeight: '48px', padding: '8px 12px', backgroundColor: tokens.colorNeutralBackground1 },
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground1,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': { outlineStyle: 'solid', outlineWidth: '1px', outlineColor: 'Highlight' },
    [PHONE]: { boxShadow: 'none', fontWeight: tokens.fontWeightRegular },
  },
  onward: { display: 'none', [PHONE]: { display: 'block', marginLeft: 'auto' } },
  /** On a phone one sees either the list of pages or one of them, as in any settings. */
  away: { [PHONE]: { display: 'none' } },
  back: { display: 'none', [PHONE]: { display: 'inline-flex', marginBottom: '8px', marginLeft: '-12px' } },
  page: { minWidth: 0, maxWidth: '840px' },
  closed: { marginBottom: tokens.spacingVerticalL },
});

/** Opsætning: what editors keep around the initiatives, a page for each kind of it. */
export function SetUp() {
  const styles = useStyles();
  const texts = useSetupTexts();
  const linkTo = useLinkTo();
  const { route } = useNavigation();
  const { office } = usePorts();
  const { viewer, actionPlan } = useOpenedPlan();
  const { word, Page } = PAGES.find((page) => page.word === route.page) ?? PAGES[0]!;
  useHeadingInFocus(route.page);

  if (!viewer.mayEditPlan) {
    const { title, text, action } = texts.setup.notForYou;
    return (
      <EmptyState icon="lock" title={title} actions={<LinkButton {...linkTo({ view: 'plan', filters: '' })}>{action}</LinkButton>}>
        {text}
      </EmptyState>
    );
  }
  const isAtList = route.page === undefined;
  return (
    <div className={styles.root}>
      <nav className={mergeClasses(styles.nav, !isAtList && styles.away)} aria-label={texts.shell.setup}>
        <ul className={styles.list}>
          {PAGES.map((page) => (
            <li key={page.word}>
              <a className={mergeClasses(styles.link, page.word === word && styles.current)} aria-current={page.word === word ? 'page' : undefined} {...linkTo({ view: 'setup', page: page.word, filters: '' })}>
                {page.nameIn(texts)}
                <Icon name="chevronRight" className={styles.onward} />
              </a>
            </li>
          ))}
          {office && actionPlan.plan.stage !== 'closed' && (
            <li>
              <a className={styles.link} {...linkTo({ view: 'import', filters: '' })}>
                {texts.shell.import}
                <Icon name="chevronRight" className={styles.onward} />
              </a>
            </li>
          )}
        </ul>
      </nav>
      <div className={mergeClasses(styles.page, isAtList && styles.away)}>
        <LinkButton look="subtle" icon="back" className={styles.back} {...linkTo({ view: 'setup', filters: '' })}>
          {texts.setup.allPages}
        </LinkButton>
        {actionPlan.plan.stage === 'closed' && (
          <Message onPage icon="lock" className={styles.closed}>
            {texts.setup.closed}
          </Message>
        )}
        <Page key={word} />
      </div>
    </div>
  );
}

/** Whoever goes from page to page begins to read at the heading; whoever comes to the view does not. */
function useHeadingInFocus(page: string | undefined): void {
  const shown = React.useRef(page);
  React.useEffect(() => {
    if (shown.current !== page && page !== undefined) document.getElementById(PAGE_HEADING)?.focus();
    shown.current = page;
  }, [page]);
}
