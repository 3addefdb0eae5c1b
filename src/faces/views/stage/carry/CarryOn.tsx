import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ErrorCode } from '../../../../application';
import type { OpenedPlan } from '../../../../application/ports';
import { numberedGoals, toCarryOn, type CarriedOn, type GoalId, type InitiativeId, type PlanId, type TrafficLight } from '../../../../domain';
import { Button, LinkButton, Message, Skeleton, useAnnounce, useCardClass, UserText, VisuallyHidden } from '../../../shared/components';
import { TrafficLightIcon } from '../../../shared/light';
import { useNamed, useOwnId } from '../../../shared/part';
import { useEveryPlan, useOpenedPlan, usePlanRows } from '../../../shared/queries';
import { useStageTexts } from '../../../shared/texts/stage';
import { SelectField } from '../../forms/Field';
import { SaveTrouble } from '../../forms/SaveTrouble';
import { NoPlan } from '../../NoPlan';
import { useLinkTo } from '../../useRoute';
import { useCarrying } from './useCarrying';

const PHONE = '@media (max-width: 640px)';

const useStyles = makeStyles({
  card: { marginTop: tokens.spacingVerticalXXL, padding: '24px', [PHONE]: { padding: '16px', marginTop: tokens.spacingVerticalL } },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, outlineStyle: 'none' },
  text: { margin: '4px 0 0', maxWidth: '76ch', color: tokens.colorNeutralForeground2 },
  part: { marginTop: tokens.spacingVerticalL },
  field: { marginTop: tokens.spacingVerticalL, maxWidth: '600px' },
  theme: { border: 'none', margin: '20px 0 0', padding: 0, minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  rows: { listStyleType: 'none', margin: '4px 0 0', padding: 0 },
  row: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, ':last-child': { borderBottom: 'none' } },
  choice: { display: 'grid', gridTemplateColumns: '16px 20px minmax(0, 1fr) auto', columnGap: '10px', alignItems: 'center', minHeight: '36px', padding: '4px 0', cursor: 'pointer', [PHONE]: { minHeight: '44px' } },
  input: { width: '16px', height: '16px', margin: 0, accentColor: tokens.colorCompoundBrandBackground },
  meta: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  goal: { margin: '0 0 10px 26px', maxWidth: '560px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalM },
});

/** The end of a plan is not the end of what it began: for an editor, what is unfinished goes on in another plan. */
export function CarryOn() {
  const styles = useStyles();
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
      <p className={styles.text}>{stage.carry.lead}</p>
      {isOpen ? (
        <Plans onClose={close} />
      ) : (
        <Button ref={button} className={styles.part} onClick={() => setIsOpen(true)}>
          {stage.carry.start}
        </Button>
      )}
    </section>
  );
}

function Plans({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
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
      <Message className={styles.part} actions={<LinkButton {...linkTo({ view: 'plans', filters: '' })}>{stage.carry.goToPlans}</LinkButton>}>
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
        <div className={styles.actions}>
          <Button look="subtle" onClick={onClose}>
            {common.cancel}
          </Button>
        </div>
      )}
    </>
  );
}

interface ChoosingProps {
  readonly into: OpenedPlan;
  readonly isFirst: boolean;
  readonly onClose: () => void;
}

/** Which initiatives, all at first, and the goal of each that none is alike. */
function Choosing({ into, isFirst, onClose }: ChoosingProps) {
  const styles = useStyles();
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

interface ByThemeProps {
  readonly all: readonly CarriedOn[];
  readonly left: ReadonlySet<InitiativeId>;
  readonly goals: ReadonlyMap<InitiativeId, GoalId>;
  readonly into: OpenedPlan;
  readonly isLocked: boolean;
  readonly onToggle: (id: InitiativeId) => void;
  readonly onGoal: (id: InitiativeId, goal: GoalId) => void;
}

function ByTheme({ all, left, goals, into, isLocked, onToggle, onGoal }: ByThemeProps) {
  const styles = useStyles();
  const { stage, common, trafficLight } = useStageTexts();
  const { actionPlan } = useOpenedPlan();
  const lightWord = (light: TrafficLight | undefined) => (light ? trafficLight[light] : common.noLight);
  const lights = new Map(usePlanRows().map(({ initiative, light }) => [initiative.id, light]));
  const places = numberedGoals(actionPlan);
  const themeOf = new Map(places.map(({ goal, theme }) => [goal.id, theme.id]));
  const own = useOwnId('carry-goal');
  return (
    <>
      {[...new Map(places.map(({ theme, themeNumber }) => [theme.id, { theme, themeNumber }])).values()].map(({ theme, themeNumber }) => {
        const rows = all.filter(({ initiative }) => themeOf.get(initiative.goal) === theme.id);
        if (rows.length === 0) return null;
        return (
          <fieldset key={theme.id} className={styles.theme} disabled={isLocked}>
            <legend className={styles.legend}>
              <UserText>{stage.carry.theme(themeNumber, theme.title)}</UserText>
            </legend>
            <ul className={styles.rows}>
              {rows.map(({ initiative: { id, title, phase }, goal, as }) => {
                const isChosen = as === undefined && !left.has(id);
                return (
                  <li key={id} className={styles.row}>
                    <label className={styles.choice}>
                      <input type="checkbox" className={styles.input} checked={as !== undefined || isChosen} disabled={as !== undefined} onChange={() => onToggle(id)} />
                      {phase === 'running' ? <TrafficLightIcon light={lights.get(id)} /> : <span />}
                      <span>
                        {phase === 'running' && <VisuallyHidden>{lightWord(lights.get(id))}: </VisuallyHidden>}
                        <UserText>{title}</UserText>
                      </span>
                      <span className={styles.meta}>{as === undefined ? common.phase[phase] : stage.carry.already}</span>
                    </label>
                    {isChosen && !goal && (
                      <div className={styles.goal}>
                        <SelectField<GoalId> id={`${own}-${id}`} label={stage.carry.goal(title)} value={goals.get(id) ?? ''} onChange={(next) => next !== '' && onGoal(id, next)}>
                          <option value="">{stage.carry.chooseGoal}</option>
                          {numberedGoals(into.actionPlan).map((place) => (
                            <option key={place.goal.id} value={place.goal.id}>{`${place.goalNumber} ${place.goal.title}`}</option>
                          ))}
                        </SelectField>
                      </div>
                    )}
                  </li>
                );
              })}
            </ul>
          </fieldset>
        );
      })}
    </>
  );
}

function Stopped({ code, onRetry }: { readonly code: ErrorCode; readonly onRetry: () => void }) {
  const styles = useStyles();
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
  const styles = useStyles();
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
