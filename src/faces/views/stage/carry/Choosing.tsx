import * as React from 'react';
import type { ErrorCode } from '../../../../application';
import type { OpenedPlan } from '../../../../application/ports';
import { toCarryOn, type GoalId, type InitiativeId } from '../../../../domain';
import { Button, LinkButton, Message, useAnnounce } from '../../../shared/components';
import { useOpenedPlan } from '../../../shared/queries';
import { useStageTexts } from '../../../shared/texts/stage';
import { SaveTrouble } from '../../forms/SaveTrouble';
import { useLinkTo } from '../../useRoute';
import { ByTheme } from './ByTheme';
import { useCarrying } from './useCarrying';
import { useCarryStyles } from './useCarryStyles';

export interface ChoosingProps {
  readonly into: OpenedPlan;
  readonly isFirst: boolean;
  readonly onClose: () => void;
}

/** Which initiatives, all at first, and the goal of each that none is alike. */
export function Choosing({ into, isFirst, onClose }: ChoosingProps) {
  const styles = useCarryStyles();
  const { stage, common } = useStageTexts();
  const announce = useAnnounce();
  const { actionPlan } = useOpenedPlan();
  const to = into.actionPlan;
  const all = React.useMemo(() => toCarryOn(actionPlan, to), [actionPlan, to]);
  const open = all.filter(({ as }) => as === undefined);
  const [left, setLeft] = React.useState<ReadonlySet<InitiativeId>>(new Set());
  const [goals, setGoals] = React.useState<ReadonlyMap<InitiativeId, GoalId>>(new Map());
  const { carrying, start } = useCarrying(into, (n) => announce(stage.carry.done(n, to.plan.title)));
  const going = open.filter(({ initiative }) => !left.has(initiative.id));
  const placed = new Map(going.flatMap(({ initiative, goal = goals.get(initiative.id) }) => (goal ? [[initiative.id, goal] as const] : [])));
  const lacking = going.length - placed.size;
  if (carrying.step === 'done') return <Done n={carrying.n} into={into} isFirst={isFirst} />;
  const isGoing = carrying.step === 'going';
  const toggle = (id: InitiativeId) => setLeft(left.has(id) ? new Set([...left].filter((one) => one !== id)) : new Set([...left, id]));
  return (
    <>
      {all.length === 0 && <p className={styles.part}>{stage.carry.none}</p>}
      <ByTheme all={all} left={left} goals={goals} into={into} isLocked={isGoing} onToggle={toggle} onGoal={(id, goal) => setGoals(new Map([...goals, [id, goal]]))} />
      {open.length > 0 && (
        <p className={styles.part} aria-live="polite">
          {isGoing ? stage.carry.going(carrying.done, carrying.of) : lacking > 0 ? stage.carry.goalNeeded(lacking) : stage.carry.preview(going.length, to.plan.title)}
        </p>
      )}
      {carrying.step === 'stopped' && <Stopped code={carrying.code} onRetry={() => start(carrying.chosen)} />}
      <div className={styles.actions}>
        {open.length > 0 && (
          <Button onClick={() => start(placed)} disabled={isGoing || placed.size === 0 || lacking > 0}>
            {stage.carry.act(going.length)}
          </Button>
        )}
        <Button look="subtle" onClick={onClose} disabled={isGoing}>
          {common.cancel}
        </Button>
      </div>
    </>
  );
}

function Stopped({ code, onRetry }: { readonly code: ErrorCode; readonly onRetry: () => void }) {
  const styles = useCarryStyles();
  const { stage } = useStageTexts();
  return (
    <div className={styles.part}>
      <p className={styles.text}>
        {stage.carry.stopped} {stage.carry.stoppedText}
      </p>
      <SaveTrouble saving={{ step: 'failed', code }} onRetry={onRetry} />
    </div>
  );
}

/** What has been done, and the way there. */
function Done({ n, into, isFirst }: { readonly n: number; readonly into: OpenedPlan; readonly isFirst: boolean }) {
  const styles = useCarryStyles();
  const { stage } = useStageTexts();
  const linkTo = useLinkTo();
  const link = React.useRef<HTMLAnchorElement>(null);
  const { plan } = into.actionPlan;
  React.useEffect(() => link.current?.focus(), []);
  return (
    <Message
      icon="check"
      className={styles.part}
      actions={
        <LinkButton ref={link} {...linkTo({ view: 'plan', filters: '', plan: isFirst ? 'first' : plan.id })}>
          {stage.carry.goThere}
        </LinkButton>
      }
    >
      {stage.carry.done(n, plan.title)}
    </Message>
  );
}
