import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { isOfferedEditing, type PlanRow } from '../../../domain';
import { focusRing, UserText } from '../../shared/components';
import { useOpenedPlan } from '../../shared/queries';
import { useSuccessTexts } from '../../shared/texts/success-page';
import { FirstRows } from '../more';
import { useLinkTo, useNavigation } from '../useRoute';

const PHONE = '@media (max-width: 640px)';

const useStyles = makeStyles({
  root: { padding: '12px 24px 16px', color: tokens.colorNeutralForeground2, [PHONE]: { padding: '12px 16px 16px' } },
  lead: { margin: 0 },
  list: { listStyleType: 'none', margin: '4px 0 0', padding: 0 },
  item: { display: 'flex', flexWrap: 'wrap', gap: '0 12px', padding: '2px 0' },
  title: { color: 'inherit', textDecorationLine: 'none', borderRadius: tokens.borderRadiusMedium, ':hover': { textDecorationLine: 'underline' }, ...focusRing, [PHONE]: { padding: '10px 0' } },
  write: { color: tokens.colorBrandForegroundLink, borderRadius: tokens.borderRadiusMedium, ':hover': { textDecorationLine: 'underline' }, textDecorationLine: 'none', ...focusRing, [PHONE]: { padding: '10px 0' } },
});

/** Those that have not said yet what success looks like: a possibility, and for who may write it a way there. */
export function OpenRows({ rows }: { readonly rows: readonly PlanRow[] }) {
  const styles = useStyles();
  const { successPage } = useSuccessTexts();
  const linkTo = useLinkTo();
  const { route } = useNavigation();
  const { actionPlan, viewer } = useOpenedPlan();
  const isClosed = actionPlan.plan.stage === 'closed';
  return (
    <div className={styles.root}>
      <p className={styles.lead}>{successPage.open(rows.length)}</p>
      <FirstRows rows={rows}>
        {(shown) => (
          <ul className={styles.list}>
            {shown.map(({ initiative }) => (
              <li key={initiative.id} className={styles.item}>
                <a className={styles.title} {...linkTo({ ...route, overlay: { kind: 'initiative', id: initiative.id } })}>
                  <UserText>{initiative.title}</UserText>
                </a>
                {!isClosed && isOfferedEditing(initiative, viewer, actionPlan.centres) && (
                  <a className={styles.write} aria-label={successPage.writeOf(initiative.title)} {...linkTo({ ...route, overlay: { kind: 'initiative', id: initiative.id, field: 'success' } })}>
                    {successPage.write}
                  </a>
                )}
              </li>
            ))}
          </ul>
        )}
      </FirstRows>
    </div>
  );
}
