import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { PlanId } from '../../../../domain';
import { Button, LinkButton, Message, Skeleton, useCardClass } from '../../../shared/components';
import { useNamed, useOwnId } from '../../../shared/part';
import { useEveryPlan, useOpenedPlan } from '../../../shared/queries';
import { useStageTexts } from '../../../shared/texts/stage';
import { SelectField } from '../../forms/Field';
import { NoPlan } from '../../NoPlan';
import { useLinkTo } from '../../useRoute';
import { Choosing } from './Choosing';
import { useCarryStyles } from './useCarryStyles';

const useStyles = makeStyles({
  card: { marginTop: tokens.spacingVerticalXXL, padding: '24px', '@media (max-width: 640px)': { padding: '16px', marginTop: tokens.spacingVerticalL } },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, outlineStyle: 'none' },
  field: { marginTop: tokens.spacingVerticalL, maxWidth: '600px' },
});

/** The end of a plan is not the end of what it began: for an editor, what is unfinished goes on in another plan. */
export function CarryOn() {
  const styles = useStyles();
  const carry = useCarryStyles();
  const card = useCardClass();
  const { stage } = useStageTexts();
  const named = useNamed('carry-on');
  const { actionPlan, viewer } = useOpenedPlan();
  const [isOpen, setIsOpen] = React.useState(false);
  const button = React.useRef<HTMLButtonElement>(null);
  const { stage: reached } = actionPlan.plan;
  if (!viewer.mayEditPlan || (reached !== 'rolledOut' && reached !== 'closed')) return null;
  const close = () => {
    setIsOpen(false);
    window.setTimeout(() => button.current?.focus());
  };
  return (
    <section className={mergeClasses(card, styles.card)} {...named.section}>
      <h3 {...named.heading} className={styles.heading}>
        {stage.carry.heading}
      </h3>
      <p className={carry.text}>{stage.carry.lead}</p>
      {isOpen ? (
        <Plans onClose={close} />
      ) : (
        <Button ref={button} className={carry.part} onClick={() => setIsOpen(true)}>
          {stage.carry.start}
        </Button>
      )}
    </section>
  );
}

/** Which plan they go on in, and then which of them. */
function Plans({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const carry = useCarryStyles();
  const { stage, common } = useStageTexts();
  const linkTo = useLinkTo();
  const { actionPlan } = useOpenedPlan();
  const { data, error, refetch } = useEveryPlan();
  const [chosen, setChosen] = React.useState<PlanId | ''>('');
  const id = useOwnId('carry-into');
  const isHere = data !== undefined;
  React.useEffect(() => document.getElementById(id)?.focus(), [id, isHere]); // once: the plans are read anew while somebody chooses
  if (!data) return error ? <NoPlan error={error} onRetry={() => void refetch()} /> : <Skeleton />;
  const others = data.filter(({ actionPlan: { plan } }) => plan.id !== actionPlan.plan.id && plan.stage !== 'closed');
  if (others.length === 0)
    return (
      <Message className={carry.part} actions={<LinkButton {...linkTo({ view: 'plans', filters: '' })}>{stage.carry.goToPlans}</LinkButton>}>
        {stage.carry.noPlan}
      </Message>
    );
  const only = others.length === 1 ? others[0] : undefined;
  const into = others.find(({ actionPlan: { plan } }) => plan.id === chosen) ?? only;
  return (
    <>
      <div className={styles.field}>
        <SelectField<PlanId> id={id} label={stage.carry.into} value={into?.actionPlan.plan.id ?? ''} onChange={setChosen}>
          {!only && <option value="">{stage.carry.choosePlan}</option>}
          {others.map(({ actionPlan: { plan } }) => (
            <option key={plan.id} value={plan.id}>
              {plan.title}
            </option>
          ))}
        </SelectField>
      </div>
      {into ? (
        <Choosing key={into.actionPlan.plan.id} into={into} isFirst={into === data[0]} onClose={onClose} />
      ) : (
        <div className={carry.actions}>
          <Button look="subtle" onClick={onClose}>
            {common.cancel}
          </Button>
        </div>
      )}
    </>
  );
}
