import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Plan } from '../../../domain';
import { DropDown, focusRing, Icon, subtlyPointedAt, useAnnounce, UserText } from '../../shared/components';
import { useEveryPlan } from '../../shared/queries';
import { usePlanSwitchTexts } from '../../shared/texts/plan-switch';
import { usePlaceMenuStyles } from '../usePlaceMenuStyles';
import { useLinkTo, useNavigation } from '../useRoute';

const NARROW = '@media (max-width: 640px)';

const useStyles = makeStyles({
  trigger: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '6px',
    minHeight: '32px',
    margin: '0 0 0 -8px',
    padding: '4px 8px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: 'inherit',
    lineHeight: 'inherit',
    fontWeight: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ...subtlyPointedAt,
    [NARROW]: { minHeight: '44px' },
    ...focusRing,
  },
  name: { overflowWrap: 'anywhere', [NARROW]: { display: '-webkit-box', WebkitBoxOrient: 'vertical', WebkitLineClamp: '2', overflow: 'hidden' } },
  stage: { display: 'block', gridColumnStart: 2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
});

/** Set when somebody goes to a plan that is still to be read: the switch that then comes takes the focus back. */
let isSwitching = false;

/** The name of the plan, where a site holds several: unfolds the others. They are links, so each can be opened elsewhere and shared. */
export function PlanSwitch({ plan, plans }: { readonly plan: Plan; readonly plans: readonly Plan[] }) {
  const styles = useStyles();
  const { shell, planSwitch } = usePlanSwitchTexts();
  const announce = useAnnounce();
  const button = React.useRef<HTMLButtonElement | null>(null);
  React.useEffect(() => {
    if (!isSwitching) return;
    isSwitching = false;
    button.current?.focus();
    announce(planSwitch.planShown(plan.title));
  }, [plan.id, plan.title, announce, planSwitch]);
  return (
    <DropDown
      id="plan-switch"
      label={planSwitch.switchPlan}
      trigger={({ ref, ...props }) => (
        <button
          {...props}
          ref={(element) => {
            button.current = element;
            (ref as React.MutableRefObject<HTMLButtonElement | null>).current = element;
          }}
          type="button"
          className={styles.trigger}
          title={planSwitch.switchPlan}
        >
          <UserText className={styles.name}>{shell.heading(plan.title)}</UserText>
          <Icon name="chevronDown" size={16} />
        </button>
      )}
    >
      {(fold) => <PlanMenu plan={plan} plans={plans} onChosen={fold} />}
    </DropDown>
  );
}

function PlanMenu({ plan, plans, onChosen }: { readonly plan: Plan; readonly plans: readonly Plan[]; readonly onChosen: () => void }) {
  const styles = useStyles();
  const menu = usePlaceMenuStyles();
  const { planSwitch, common } = usePlanSwitchTexts();
  const { route } = useNavigation();
  const linkTo = useLinkTo();
  useEveryPlan(); // so that the one that is chosen is here already
  const leading = (to: Parameters<typeof linkTo>[0], isAnother: boolean) => {
    const { href, onClick } = linkTo(to);
    return {
      href,
      onClick(event: React.MouseEvent) {
        onClick(event);
        if (!event.defaultPrevented) return;
        isSwitching = isAnother;
        onChosen();
      },
    };
  };
  return (
    <>
      <ul className={menu.list}>
        {plans.map(({ id, title, stage }, at) => (
          <li key={id}>
            <a className={menu.link} aria-current={id === plan.id ? 'true' : undefined} {...leading({ view: route.view, filters: '', plan: at === 0 ? 'first' : id }, id !== plan.id)}>
              {id === plan.id ? <Icon name="check" /> : <span />}
              <UserText>{title}</UserText>
              <span className={styles.stage}>{common.stage[stage]}</span>
            </a>
          </li>
        ))}
      </ul>
      <ul className={mergeClasses(menu.list, menu.apart)}>
        <li>
          <a className={menu.link} {...leading({ view: 'plans', filters: '' }, false)}>
            <span />
            {planSwitch.allPlans}
          </a>
        </li>
      </ul>
    </>
  );
}
