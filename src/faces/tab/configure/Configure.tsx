import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { isPlanError } from '../../../application/errors';
import type { OpenedPlan } from '../../../application';
import type { Instant, PlanId } from '../../../domain';
import { Button, Choices, Message, Skeleton, useCardClass } from '../../shared/components';
import { useConfigureTexts } from '../../shared/texts/configure';
import { SelectField, TextField } from '../../views/forms/Field';
import { Preview } from './Preview';
import { FACES, readSite, type Face, type SiteProblem, type TabChoice } from './tab-choice';
import { useFound } from './useFound';

const useStyles = makeStyles({
  root: { boxSizing: 'border-box', display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 320px)', gap: '20px 24px', alignItems: 'start', maxWidth: '880px', margin: '0 auto', padding: '20px 24px', '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)', padding: '16px' } },
  head: { gridColumnStart: 1, gridColumnEnd: -1 },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  lead: { margin: '4px 0 0', color: tokens.colorNeutralForeground2 },
  questions: { display: 'grid', rowGap: '16px', minWidth: 0 },
  group: { padding: '8px' },
  other: { display: 'grid', rowGap: '8px', justifyItems: 'start', padding: '0 8px 8px 34px' },
  wide: { width: '100%' },
  inset: { padding: '8px' },
});

export interface ConfigureProps {
  /** The site of the team whose channel it is, where it lies beside the settings' own. */
  readonly teamSite: string | undefined;
  readonly homeSite: string;
  /** What the tab shows so far. */
  readonly first: TabChoice;
  /** Reads a plan of a site. @throws PlanError */
  readonly open: (siteUrl: string, plan: PlanId | undefined) => Promise<OpenedPlan>;
  readonly now: () => Instant;
  /** What is chosen now, once its plan is found. */
  readonly onChoose: (choice: (TabChoice & { readonly planTitle: string }) | undefined) => void;
}

type Which = 'team' | 'home' | 'other';

const nameOf = (siteUrl: string): string => decodeURIComponent(new URL(siteUrl).pathname.replace(/^\//, '') || new URL(siteUrl).host);

/** What a tab of a channel or a meeting shows: which site, which plan, which face, and what that looks like. */
export function Configure({ teamSite, homeSite, first, open, now, onChoose }: ConfigureProps) {
  const styles = useStyles();
  const card = useCardClass();
  const { configure, shell } = useConfigureTexts();
  const [choice, setChoice] = React.useState(first);
  const [moment] = React.useState(now);
  const [which, setWhich] = React.useState<Which>(first.siteUrl === homeSite ? 'home' : first.siteUrl === teamSite ? 'team' : 'other');
  const [typed, setTyped] = React.useState(which === 'other' ? first.siteUrl : '');
  const [problem, setProblem] = React.useState<SiteProblem>();
  const { found, again } = useFound(open, choice);
  const opened = found.step === 'found' ? found.opened : undefined;
  const planTitle = opened?.actionPlan.plan.title;
  const isAnswered = which !== 'other' || choice.siteUrl === siteIn(typed, homeSite);
  React.useEffect(() => onChoose(planTitle !== undefined && isAnswered ? { ...choice, planTitle } : undefined), [onChoose, choice, planTitle, isAnswered]);
  const takeSite = (siteUrl: string) => siteUrl !== choice.siteUrl && setChoice({ ...choice, siteUrl, plan: undefined });
  const chooseSite = (next: Which) => {
    setWhich(next);
    if (next === 'team' && teamSite) takeSite(teamSite);
    if (next === 'home') takeSite(homeSite);
  };
  const take = (event: React.FormEvent) => {
    event.preventDefault();
    const read = readSite(typed, homeSite);
    setProblem('problem' in read ? read.problem : undefined);
    if ('siteUrl' in read) {
      setTyped(read.siteUrl);
      if (read.siteUrl === choice.siteUrl) again();
      else takeSite(read.siteUrl);
    }
  };
  const sites = [
    ...(teamSite && teamSite !== homeSite ? [{ value: 'team' as const, label: configure.teamSite(nameOf(teamSite)) }] : []),
    { value: 'home' as const, label: teamSite === homeSite ? configure.teamSite(nameOf(homeSite)) : configure.homeSite(nameOf(homeSite)) },
    { value: 'other' as const, label: configure.otherSite },
  ];
  return (
    <main className={styles.root}>
      <header className={styles.head}>
        <h1 className={styles.title}>{configure.title}</h1>
        <p className={styles.lead}>{configure.lead}</p>
      </header>
      <div className={styles.questions}>
        <div className={`${card} ${styles.group}`}>
          <Choices<Which> kind="one" name="site" legend={configure.site} choices={sites} chosen={[which]} onChange={([next]) => next && chooseSite(next)} />
          {which === 'other' && (
            <form className={styles.other} noValidate onSubmit={take}>
              <div className={styles.wide}>
                <TextField id="site-address" label={configure.address} hint={configure.addressHint} finding={problem && configure.problem[problem]} value={typed} onChange={(text) => (setTyped(text), setProblem(undefined))} />
              </div>
              <Button type="submit">{configure.useSite}</Button>
            </form>
          )}
          {opened && opened.plans.length > 1 && (
            <div className={styles.inset}>
              <SelectField<PlanId> id="plan" label={configure.plan} value={choice.plan ?? opened.actionPlan.plan.id} onChange={(plan) => plan && setChoice({ ...choice, plan: plan === opened.plans[0]?.id ? undefined : plan })}>
                {opened.plans.map(({ id, title }) => (
                  <option key={id} value={id}>
                    {title}
                  </option>
                ))}
              </SelectField>
            </div>
          )}
        </div>
        <div className={`${card} ${styles.group}`}>
          <Choices<Face> kind="one" name="face" legend={configure.face} choices={FACES.map((value) => ({ value, label: shell[value] }))} chosen={[choice.face]} onChange={([face]) => face && setChoice({ ...choice, face })} />
        </div>
      </div>
      <div aria-live="polite">
        {found.step === 'looking' && isAnswered && <Skeleton />}
        {found.step === 'failed' && isAnswered && <Failure error={found.error} onTryAgain={again} />}
        {opened && isAnswered && <Preview opened={opened} face={choice.face} now={moment} />}
      </div>
    </main>
  );
}

const siteIn = (typed: string, homeSite: string): string | undefined => {
  const read = readSite(typed, homeSite);
  return 'siteUrl' in read ? read.siteUrl : undefined;
};

/** @throws whatever no person can act on */
function Failure({ error, onTryAgain }: { readonly error: unknown; readonly onTryAgain: () => void }) {
  const { common, configure } = useConfigureTexts();
  if (!isPlanError(error)) throw error;
  const { failed } = configure;
  return error.code === 'no-access' || error.code === 'not-found' ? (
    <Message icon="lock" onPage role="alert">
      {failed[error.code]}
    </Message>
  ) : (
    <Message icon="clock" onPage role="alert" actions={<Button onClick={onTryAgain}>{common.tryAgain}</Button>}>
      {failed.other}
    </Message>
  );
}
