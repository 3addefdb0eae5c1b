import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { isPlanError } from '../../application/errors';
import type { OpenedPlan } from '../../application/ports';
import { initiativesAskedOf } from '../../domain';
import { Button, focusRing, LinkButton, Skeleton, Tag } from '../shared/components';
import { usePart } from '../shared/part';
import { usePorts } from '../shared/ports';
import { useHousekeeping, usePlanQuery, usePlanRows, useReadingEachDay } from '../shared/queries';
import { DeskProvider, useDeskState } from '../shared/desk';
import { useTexts } from '../shared/texts';
import { useMediaQuery } from '../shared/useMediaQuery';
import { NoPlan } from './NoPlan';
import type { OutboxProps } from './outbox';
import { OverlayHost } from './OverlayHost';
import { PageFrame } from './PageFrame';
import type { View } from './routes';
import { Settings } from './Settings';
import { AtRiskBar, Troubles, WaitingBar } from './Troubles';
import { useBackOnline } from './useBackOnline';
import { useLinkTo, useNavigation } from './useRoute';
import { useTheRest } from './useTheRest';
import { ViewTabs } from './ViewTabs';
import { fetchView, partOf } from './views';

const Rehearsal = React.lazy(async () => ({ default: (await import(/* webpackChunkName: "plan" */ './plan')).Rehearsal }));

const PlanSwitch = React.lazy(async () => ({ default: (await import(/* webpackChunkName: "plan-switch" */ './plans/PlanSwitch')).PlanSwitch }));

const AsSeenSwitch = React.lazy<React.ComponentType>(() => import(/* webpackChunkName: "as-seen-switch" */ './as-seen/AsSeenSwitch').catch(() => ({ default: () => null })));

const BeforeRollOut = React.lazy(() => import(/* webpackChunkName: "stage" */ './BeforeRollOut'));

/** In the set-up it is Gem, before a meeting "Spørg nu", with a file "Hent ind". */
const PUSH_OTHER: readonly View[] = ['setup', 'reminders', 'meeting', 'import'];

/** These say in their own words that the plan asks nothing of anybody yet. */
const SPEAK_FOR_THEMSELVES: readonly View[] = ['mine', 'stage', 'plans'];

const useStyles = makeStyles({
  stage: { display: 'inline-flex', borderRadius: tokens.borderRadiusMedium, textDecorationLine: 'none', ...focusRing },
  /** On a phone the button is its sign; its name stays for whoever cannot see it. */
  words: { '@media (max-width: 640px)': { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' } },
  back: { margin: '-8px 0 8px -8px' },
  create: { '@media (max-width: 640px)': { minWidth: '44px', padding: '5px' } },
});

/** The plan, or what stands where it would. */
export function Shell() {
  const { session } = usePorts();
  const part = usePart();
  const { route } = useNavigation();
  const { data: opened, error, refetch } = usePlanQuery();
  const retry = () => void refetch();
  React.useEffect(() => void fetchView(route.view), [route.view]);
  const mayNotSee = isPlanError(error) && error.code === 'no-access';
  if (opened && !mayNotSee) return <OpenedShell opened={opened} error={error} onRetry={retry} />;
  return (
    <PageFrame title={part?.title || undefined} actions={!part && <Settings session={session} />}>
      {error ? (
        <NoPlan error={error} onRetry={retry} />
      ) : (
        <>
          <WaitingBar />
          <Skeleton />
          <React.Suspense fallback={null}>{route.view === 'plan' && <Rehearsal />}</React.Suspense>
        </>
      )}
    </PageFrame>
  );
}

function OpenedShell(props: { readonly opened: OpenedPlan; readonly error: Error | null; readonly onRetry: () => void }) {
  return (
    <DeskProvider>
      <PlanShell {...props} />
    </DeskProvider>
  );
}

function PlanShell({ opened, error, onRetry }: { readonly opened: OpenedPlan; readonly error: Error | null; readonly onRetry: () => void }) {
  const styles = useStyles();
  const texts = useTexts();
  const { session } = usePorts();
  const part = usePart();
  const { route, goHome } = useNavigation();
  const linkTo = useLinkTo();
  const rows = usePlanRows();
  const { actionPlan, viewer } = opened;
  const { plan } = actionPlan;
  const Current = React.useMemo(() => partOf(route.view), [route.view]);
  const asked = React.useMemo(() => initiativesAskedOf(rows, viewer.person).length, [rows, viewer.person]);
  const view = texts.shell[route.view];
  const name = texts.shell.heading(plan.title);
  /** One button a view is what we push: an empty plan asks for its first initiative itself, and some views push something else. */
  const pushesOther = PUSH_OTHER.includes(route.view) || ((route.view === 'overview' || route.view === 'plan') && rows.length === 0 && opened.malformed.length === 0);
  const isPart = part !== undefined;
  /** Where the tags have no room this stands among the buttons; the panel beside a meeting has no room there either. */
  const [isNarrow, isPanel] = [useMediaQuery('(max-width: 640px)'), useMediaQuery('(max-width: 330px)')];
  const eyes = <React.Suspense fallback={null}><AsSeenSwitch /></React.Suspense>;
  /** A part among others shows one view, and no more than that. */
  const isAmongOthers = isPart && !part.isWhole;
  const offersNew = viewer.mayContribute && plan.stage !== 'closed' && (!isAmongOthers || (route.view === 'plan' && part.excerpt !== route.filters));
  React.useEffect(() => {
    if (!isPart) document.title = texts.shell.documentTitle(view, plan.title);
  }, [isPart, texts, view, plan.title]);
  useHousekeeping(opened);
  useBackOnline();
  useReadingEachDay();
  useTheRest();
  return (
    <>
      <PageFrame
        title={isAmongOthers ? (goHome ? view : part.title || (route.view === 'overview' || route.view === 'discussion' ? name : view)) : opened.plans.length > 1 ? <React.Suspense fallback={name}><PlanSwitch plan={plan} plans={opened.plans} /></React.Suspense> : name}
        tags={
          <>
            {!plan.title.toLowerCase().includes(plan.policy.toLowerCase()) && <Tag>{plan.policy}</Tag>}
            <a className={styles.stage} aria-label={texts.shell.stageIs(texts.common.stage[plan.stage])} {...linkTo({ view: 'stage', filters: '' })}>
              <Tag brand>{texts.common.stage[plan.stage]}</Tag>
            </a>
            {!isNarrow && eyes}
          </>
        }
        actions={
          <>
            {offersNew && (
              <LinkButton look={pushesOther ? 'secondary' : 'primary'} icon="add" className={styles.create} {...linkTo({ ...route, overlay: { kind: 'new' } })}>
                <span className={styles.words}>{texts.shell.newInitiative}</span>
              </LinkButton>
            )}
            {isNarrow && !isPanel && !isAmongOthers && eyes}
            {!isPart && <Settings session={session} />}
          </>
        }
        nav={isAmongOthers ? goHome && <WayBack onPress={goHome} /> : <ViewTabs key={plan.id} asked={asked} mayEditPlan={viewer.mayEditPlan} />}
      >
        {(plan.stage === 'draft' || plan.stage === 'presented') && !SPEAK_FOR_THEMSELVES.includes(route.view) && (
          <React.Suspense fallback={null}>
            <BeforeRollOut stage={plan.stage} />
          </React.Suspense>
        )}
        <AtRiskBar />
        {!route.seen && <Troubles opened={opened} error={error} onRetry={onRetry} />}
        {route.view !== 'mine' && <WhatWaits />}
        <React.Suspense fallback={<Skeleton />}><Current key={plan.id} /></React.Suspense>
      </PageFrame>
      <OverlayHost />
    </>
  );
}

/** A part of a page has no Back of its own. */
function WayBack({ onPress }: { readonly onPress: () => void }) {
  const styles = useStyles();
  const { common } = useTexts();
  return (
    <div className={styles.back}>
      <Button look="subtle" icon="back" onClick={onPress}>
        {common.back}
      </Button>
    </div>
  );
}

/** What waits on the device, over every view but the one whose cards tell of it. Where the line is gone before this part of the page has come, what waits is safe all the same. */
function WhatWaits() {
  const desk = useDeskState();
  const [Outbox, setOutbox] = React.useState<React.ComponentType<OutboxProps>>();
  const isAny = [...desk.errands, ...desk.changes].some(({ isFresh }) => !isFresh) || [...desk.receipts, ...desk.changeReceipts].some(({ hadWaited }) => hadWaited);
  React.useEffect(() => {
    if (isAny && !Outbox) void import(/* webpackChunkName: "outbox" */ './outbox').then(({ default: part }) => setOutbox(() => part), () => undefined);
  }, [isAny, Outbox, desk]);
  return isAny && Outbox ? <Outbox /> : null;
}
