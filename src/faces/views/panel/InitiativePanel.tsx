import * as React from 'react';
import { makeStyles, OverlayDrawer, tokens } from '@fluentui/react-components';
import { isConflict, type ConflictingEdit } from '../../../application';
import { isOfferedEditing } from '../../../domain';
import type { InitiativeId } from '../../../domain';
import { IconButton } from '../../shared/components';
import { useOpenedPlan, usePlanRows } from '../../shared/queries';
import { useDeskState } from '../../shared/desk';
import { useTexts } from '../../shared/texts';
import { GiveBack, type Giving } from '../owners/GiveBack';
import { OwnerNotice } from '../owners/OwnerNotice';
import type { EditedField } from '../routes';
import { useNavigation } from '../useRoute';
import { Compose } from './Compose';
import { Earlier } from './Earlier';
import { Facts } from './Facts';
import { LightsSection } from './LightsSection';
import { NotFound } from './NotFound';
import { PanelHead, HEADING_ID } from './PanelHead';
import { PanelMenu } from './PanelMenu';
import { PanelNotices } from './PanelNotices';
import { Proposal } from './Proposal';
import { Statements } from './Statements';
import { LOW, useDrawerStyles } from './useDrawerStyles';
import { useFocusInAndBack } from './useFocusInAndBack';

const EditInitiative = React.lazy(() => import(/* webpackChunkName: "forms" */ '../forms/EditInitiative'));

const SettleConflict = React.lazy(() => import(/* webpackChunkName: "forms" */ '../forms/SettleConflict'));

const PHONE = '@media (max-width: 640px)';

const useStyles = makeStyles({
  path: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  notice: { marginTop: tokens.spacingVerticalL },
  body: { flexGrow: 1, overflowY: 'auto', minHeight: 0, [LOW]: { flexShrink: 0, overflowY: 'visible' } },
  section: { padding: '0 24px', [PHONE]: { padding: '0 16px' } },
});

export interface InitiativePanelProps {
  readonly id: InitiativeId;
  /** Opens as its form, at this field, for those who are offered it. */
  readonly field?: EditedField;
  readonly onClose: () => void;
}

/** All about one initiative, over whatever view it was opened from. */
export function InitiativePanel({ id, field, onClose }: InitiativePanelProps) {
  const drawer = useDrawerStyles();
  const styles = useStyles();
  const texts = useTexts();
  const { route, amend } = useNavigation();
  const { actionPlan, viewer } = useOpenedPlan();
  const row = usePlanRows().find(({ initiative }) => initiative.id === id);
  const conflict = useDeskState().changes.map(({ change }) => change).filter(isConflict).find((change) => change.id === id);
  const isOffered = row !== undefined && isOfferedEditing(row.initiative, viewer, actionPlan.centres);
  const [editing, setEditing] = React.useState<{ readonly at?: EditedField } | undefined>(field && isOffered ? { at: field } : undefined);
  const isEditing = editing !== undefined;
  const [giving, setGiving] = React.useState<Giving>();
  /** The conflict that its writer would rather look at later. */
  const [later, setLater] = React.useState<string>();
  const isSettling = !isEditing && conflict !== undefined && later !== conflictName(conflict);
  const isAside = isEditing || isSettling;
  const { heading } = useFocusInAndBack(id, isAside || giving?.step === 'asking');
  const stopEditing = () => {
    setEditing(undefined);
    setLater(conflict && conflictName(conflict));
    if (field) amend({ ...route, overlay: { kind: 'initiative', id } }); // who reloads the page wants to read
  };
  const edit = isOffered ? () => (conflict ? setLater(undefined) : setEditing({})) : undefined;
  const mayGiveBack = viewer.mayContribute && actionPlan.plan.stage !== 'closed' && row?.ownerNeed !== 'handedOver';

  return (
    <OverlayDrawer open position="end" className={drawer.drawer} aria-labelledby={HEADING_ID} onOpenChange={(_, { open }) => open || (isAside ? undefined : onClose())}>
      <div className={drawer.bar}>
        <IconButton className={drawer.back} icon="back" label={texts.common.back} onClick={isAside ? stopEditing : onClose} />
        {row && <p className={styles.path}>{`${row.goalNumber.split('.')[0] ?? ''} ${row.theme.title} › ${row.goalNumber} ${row.goal.title}`}</p>}
        <div className={drawer.push}>
          {row && !isAside && <PanelMenu initiative={row.initiative} onEdit={edit} onGiveBack={mayGiveBack ? (role) => setGiving({ step: 'asking', role }) : undefined} />}
          <IconButton className={drawer.close} icon="close" label={texts.common.close} onClick={onClose} />
        </div>
      </div>
      {!row ? (
        <NotFound id={id} headingRef={heading} />
      ) : isSettling && conflict ? (
        <React.Suspense fallback={null}>
          <SettleConflict conflict={conflict} headingId={HEADING_ID} onClose={() => setLater(undefined)} onLater={stopEditing} onEdit={() => setEditing({})} />
        </React.Suspense>
      ) : isEditing ? (
        <React.Suspense fallback={null}>
          <EditInitiative initiative={row.initiative} headingId={HEADING_ID} field={editing.at} onClose={stopEditing} />
        </React.Suspense>
      ) : (
        <>
          <div className={styles.body}>
            <div className={styles.section}>
              <PanelHead row={row} headingRef={heading} />
              {giving && <GiveBack className={styles.notice} initiative={row.initiative} giving={giving} onStep={setGiving} />}
              {giving?.step !== 'done' && <OwnerNotice className={styles.notice} row={row} onChoose={isOffered ? () => setEditing({ at: 'owner' }) : undefined} />}
              <PanelNotices initiative={row.initiative} onEdit={edit} />
              <Facts row={row} />
            </div>
            <LightsSection row={row} />
            <Statements row={row} />
            {row.initiative.continues && <Earlier id={row.initiative.continues} />}
          </div>
          {viewer.mayEditPlan && <Proposal row={row} />}
          <Compose row={row} />
        </>
      )}
    </OverlayDrawer>
  );
}

/** The same edit against a third version is another conflict. */
const conflictName = ({ key, theirs }: ConflictingEdit): string => `${key} ${theirs.version}`;
