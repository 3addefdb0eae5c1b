import * as React from 'react';
import { makeStyles, OverlayDrawer, tokens } from '@fluentui/react-components';
import { isOfferedEditing } from '../../../domain';
import type { InitiativeId } from '../../../domain';
import { IconButton } from '../../shared/components';
import { useOpenedPlan, usePlanRows } from '../../shared/queries';
import { useTexts } from '../../shared/texts';
import { Compose } from './Compose';
import { Facts } from './Facts';
import { LightsSection } from './LightsSection';
import { NotFound } from './NotFound';
import { PanelHead, HEADING_ID } from './PanelHead';
import { PanelMenu } from './PanelMenu';
import { Proposal } from './Proposal';
import { Statements } from './Statements';
import { useFocusInAndBack } from './useFocusInAndBack';

const EditInitiative = React.lazy(() => import(/* webpackChunkName: "forms" */ '../forms/EditInitiative'));

const PHONE = '@media (max-width: 640px)';

const useStyles = makeStyles({
  drawer: { width: '600px', maxWidth: '100vw', backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1, [PHONE]: { width: '100vw' } },
  bar: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS, padding: '20px 18px 0 24px', [PHONE]: { padding: '8px 8px 0' } },
  back: { display: 'none', [PHONE]: { display: 'inline-flex' } },
  close: { [PHONE]: { display: 'none' } },
  push: { marginLeft: 'auto', display: 'flex', columnGap: tokens.spacingHorizontalXS, flexShrink: 0 },
  path: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  body: { flexGrow: 1, overflowY: 'auto', minHeight: 0 },
  section: { padding: '0 24px', [PHONE]: { padding: '0 16px' } },
});

export interface InitiativePanelProps {
  readonly id: InitiativeId;
  readonly onClose: () => void;
}

/** All about one initiative, over whatever view it was opened from. */
export function InitiativePanel({ id, onClose }: InitiativePanelProps) {
  const styles = useStyles();
  const texts = useTexts();
  const { actionPlan, viewer } = useOpenedPlan();
  const row = usePlanRows().find(({ initiative }) => initiative.id === id);
  const [isEditing, setIsEditing] = React.useState(false);
  const { heading } = useFocusInAndBack(id, isEditing);
  const stopEditing = () => setIsEditing(false);

  return (
    <OverlayDrawer open position="end" className={styles.drawer} aria-labelledby={HEADING_ID} onOpenChange={(_, { open }) => open || (isEditing ? undefined : onClose())}>
      <div className={styles.bar}>
        <IconButton className={styles.back} icon="back" label={texts.common.back} onClick={isEditing ? stopEditing : onClose} />
        {row && <p className={styles.path}>{`${row.goalNumber.split('.')[0] ?? ''} ${row.theme.title} › ${row.goalNumber} ${row.goal.title}`}</p>}
        <div className={styles.push}>
          {row && !isEditing && <PanelMenu initiative={row.initiative} onEdit={isOfferedEditing(row.initiative, viewer, actionPlan.centres) ? () => setIsEditing(true) : undefined} />}
          <IconButton className={styles.close} icon="close" label={texts.common.close} onClick={onClose} />
        </div>
      </div>
      {!row ? (
        <NotFound headingRef={heading} />
      ) : isEditing ? (
        <React.Suspense fallback={null}>
          <EditInitiative initiative={row.initiative} headingId={HEADING_ID} onClose={stopEditing} />
        </React.Suspense>
      ) : (
        <>
          <div className={styles.body}>
            <div className={styles.section}>
              <PanelHead row={row} headingRef={heading} />
              <Facts row={row} />
            </div>
            <LightsSection row={row} />
            <Statements row={row} />
          </div>
          {row.phase === 'proposed' && viewer.mayEditPlan ? <Proposal row={row} /> : <Compose row={row} />}
        </>
      )}
    </OverlayDrawer>
  );
}
