import * as React from 'react';
import { usePorts } from '../../shared/ports';
import { useOpenedPlan } from '../../shared/queries';
import { useImportTexts } from '../../shared/texts/import';
import { Choosing } from './Choosing';
import { Done } from './Done';
import { Looking } from './Looking';
import { ImportView as NotHere } from './not-here';
import { NotNow, TO_PLAN } from './NotNow';
import { Progress } from './Progress';
import { Undone } from './Undone';
import { useImportSession } from './useImportSession';
import { useImportStyles } from './useImportStyles';

/** Hent fra fil: a table of Word's or Excel's is read, asked about where it is in doubt, looked through, and brought in. */
export function ImportView() {
  const { importing } = useImportTexts();
  const { office } = usePorts();
  const { actionPlan, viewer } = useOpenedPlan();
  if (!viewer.mayEditPlan || !office) return <NotHere />;
  if (actionPlan.plan.stage === 'closed') return <NotNow icon="lock" words={importing.closed} to={TO_PLAN} />;
  if (actionPlan.goals.length === 0) return <NotNow icon="star" words={importing.noGoals} to={{ view: 'setup', page: 'temaer-og-maal', filters: '' }} />;
  return <Import />;
}

function Import() {
  const styles = useImportStyles();
  const { importing, shell } = useImportTexts();
  const { session, state } = useImportSession();
  const heading = React.useRef<HTMLHeadingElement>(null);
  const { step } = state;
  useFocusAtEachStep(heading, step);
  if (state.step === 'broken') throw state.error;
  return (
    <div className={styles.root}>
      <div>
        <h2 ref={heading} tabIndex={-1} className={styles.title}>
          {shell.import}
        </h2>
        <p className={styles.lead}>{importing.lead}</p>
      </div>
      {(state.step === 'choosing' || state.step === 'reading') && <Choosing session={session} state={state} />}
      {state.step === 'looking' && <Looking session={session} look={state.look} trouble={state.trouble} />}
      {state.step === 'bringing' && <Progress label={importing.bringIn} progress={state.progress} words={importing.bringing} before={importing.preparing} note={importing.mayLeave} />}
      {state.step === 'done' && <Done session={session} receipt={state.receipt} trouble={state.trouble} />}
      {state.step === 'undoing' && <Progress label={importing.undo} progress={state.progress} words={importing.undoing} before={importing.preparing} />}
      {state.step === 'undone' && <Undone session={session} undone={state.undone} />}
    </div>
  );
}

/** What had the focus is gone with its step: whoever reads begins again at the heading. Nobody is pulled there on coming to the view. */
function useFocusAtEachStep(heading: React.RefObject<HTMLElement>, step: string): void {
  const shown = React.useRef(step);
  React.useEffect(() => {
    if (shown.current !== step) heading.current?.focus();
    shown.current = step;
  }, [heading, step]);
}
