import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { followedRows, successCounts, successTree, type SuccessFilter } from '../../../domain';
import { Button, EmptyState, LinkButton, useAnnounce } from '../../shared/components';
import { useOpenedPlan, usePlanRows } from '../../shared/queries';
import { useSuccessTexts } from '../../shared/texts/success-page';
import { useLinkTo, useNavigation } from '../useRoute';
import { SuccessFilters } from './SuccessFilters';
import { readFilter, writeFilter } from './success-address';
import { ThemeSection } from './ThemeSection';

const PHONE = '@media (max-width: 640px)';

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: '28px', lineHeight: '36px', fontWeight: tokens.fontWeightSemibold, letterSpacing: '-0.01em', [PHONE]: { fontSize: '24px', lineHeight: '32px' } },
  summary: { margin: '8px 0 0', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  lead: { margin: '4px 0 0', color: tokens.colorNeutralForeground2, maxWidth: '76ch' },
  filters: { margin: '20px 0 24px', [PHONE]: { margin: '16px 0 16px' } },
});

/** "Vi lykkes når …": what was promised, goal by goal, and whether it is reached. Which of it is shown stands in the address. */
export function Success() {
  const styles = useStyles();
  const texts = useSuccessTexts();
  const announce = useAnnounce();
  const linkTo = useLinkTo();
  const { route, amend } = useNavigation();
  const { actionPlan } = useOpenedPlan();
  const rows = usePlanRows();
  const { successPage } = texts;
  const filter = readFilter(route.filters);
  const followed = followedRows(rows, filter);
  const counts = successCounts(followed);
  const ask = (next: SuccessFilter) => {
    amend({ ...route, filters: writeFilter(next) });
    announce(successPage.summary(successCounts(followedRows(rows, next))));
  };
  const isFiltered = filter.kind !== undefined || filter.themes.length > 0;
  return (
    <>
      <h2 className={styles.heading}>{texts.shell.success}</h2>
      {counts.promised > 0 && <p className={styles.summary}>{successPage.summary(counts)}</p>}
      <p className={styles.lead}>{successPage.lead}</p>
      <div className={styles.filters}>
        <SuccessFilters filter={filter} onChange={ask} />
      </div>
      {followed.length === 0 && isFiltered && (
        <EmptyState icon="search" title={successPage.noHits} actions={<Button onClick={() => ask({ themes: [] })}>{texts.plan.clearFilters}</Button>}>
          {successPage.noHitsText}
        </EmptyState>
      )}
      {counts.promised === 0 && !isFiltered && (
        <EmptyState icon="star" title={successPage.none} actions={<LinkButton {...linkTo({ view: 'plan', filters: '' })}>{successPage.seePlan}</LinkButton>}>
          {successPage.noneText}
        </EmptyState>
      )}
      {successTree(actionPlan, followed).map((theme) => (
        <ThemeSection key={theme.theme.id} theme={theme} />
      ))}
    </>
  );
}
