import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { planRows, type InitiativeId, type PlanId } from '../../../domain';
import { Button, focusRing, Icon, Message, UserText } from '../../shared/components';
import { usePorts } from '../../shared/ports';
import { ChosenPlanProvider, useEveryPlan, useOpenedPlan } from '../../shared/queries';
import { usePanelTexts } from '../../shared/texts/panel';
import { useLinkTo } from '../useRoute';
import { Story } from './Statements';
import { useSectionStyles } from './useSectionStyles';

const useStyles = makeStyles({
  from: { margin: '4px 0 0', overflowWrap: 'anywhere' },
  link: { color: tokens.colorBrandForegroundLink, borderRadius: tokens.borderRadiusMedium, '@media (forced-colors: active)': { color: 'LinkText' }, ...focusRing },
  fold: { marginTop: '8px', marginLeft: '-12px', maxWidth: '100%', whiteSpace: 'normal', textAlign: 'left' },
});

/** The initiative of an earlier plan that this one goes on with: a way there, and what was said of it, folded, which is read when somebody asks for it. */
export function Earlier({ id }: { readonly id: InitiativeId }) {
  const section = useSectionStyles();
  const texts = usePanelTexts();
  const headingId = `panel-earlier-${id}`;
  const { data, error, refetch } = useEveryPlan();
  const at = data?.findIndex(({ actionPlan }) => actionPlan.initiatives.some((one) => one.id === id)) ?? -1;
  const opened = data?.[at];
  return (
    <section className={section.root} aria-labelledby={headingId}>
      <h3 className={section.heading} id={headingId}>
        {texts.panel.continues}
      </h3>
      {opened && (
        <ChosenPlanProvider value={opened.actionPlan.plan.id}>
          <InItsPlan id={id} plan={at === 0 ? 'first' : opened.actionPlan.plan.id} />
        </ChosenPlanProvider>
      )}
      {!opened && data && <p>{texts.panel.earlierGone}</p>}
      {!data && !error && <p role="status">{texts.panel.earlierLoading}</p>}
      {!data && error && (
        <Message icon="clock" role="status" actions={<Button onClick={() => void refetch()}>{texts.common.tryAgain}</Button>}>
          {texts.panel.earlierFailed}
        </Message>
      )}
    </section>
  );
}

/** Inside the earlier plan. @param plan as addresses name it. */
function InItsPlan({ id, plan }: { readonly id: InitiativeId; readonly plan: PlanId | 'first' }) {
  const styles = useStyles();
  const texts = usePanelTexts();
  const linkTo = useLinkTo();
  const { clock } = usePorts();
  const { actionPlan } = useOpenedPlan();
  const [isOpen, setIsOpen] = React.useState(false);
  const row = React.useMemo(() => planRows(actionPlan, clock.now()).find(({ initiative }) => initiative.id === id), [actionPlan, clock, id]);
  if (!row) return <p>{texts.panel.earlierGone}</p>;
  const { title, continues } = row.initiative;
  return (
    <>
      <p className={styles.from}>
        <a className={styles.link} {...linkTo({ view: 'plan', filters: '', plan, overlay: { kind: 'initiative', id } })}>
          <UserText>{title}</UserText>
        </a>
      </p>
      <Button look="subtle" className={styles.fold} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        <Icon name={isOpen ? 'chevronDown' : 'chevronRight'} size={16} />
        <UserText>{texts.panel.earlier(actionPlan.plan.title)}</UserText>
      </Button>
      {isOpen && <Story row={row} />}
      {isOpen && continues && <Earlier id={continues} />}
    </>
  );
}
