import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { acceptInitiative, declineInitiative, isPlanError } from '../../../application';
import type { ErrorCode } from '../../../application';
import { asId, danishDayOf, startingPhase } from '../../../domain';
import type { PlanRow } from '../../../domain';
import { Button, Choices, Message, Question, useAnnounce } from '../../shared/components';
import { usePorts } from '../../shared/ports';
import { useOpenedPlan, usePlanCache } from '../../shared/queries';
import { usePanelTexts } from '../../shared/texts/panel';
import { withInitiative } from '../forms/with-initiative';
import { useFootStyles } from './useFootStyles';

const useStyles = makeStyles({
  phases: { marginLeft: '-8px', marginBottom: tokens.spacingVerticalM, '& fieldset': { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM } },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  wide: { '@media (max-width: 640px)': { flexGrow: 1 } },
  trouble: { marginBottom: tokens.spacingVerticalM },
});

const ACCEPTED = ['planned', 'running'] as const;
type Verdict = (typeof ACCEPTED)[number] | 'dropped';

/**
 * An editor's answer to a proposal, at the foot of its panel: into the plan as planned or running, or declined after a
 * question, because nothing becomes a proposal again. Says what became of it for as long as the panel stands.
 */
export function Proposal({ row }: { readonly row: PlanRow }) {
  const styles = useStyles();
  const foot = useFootStyles();
  const texts = usePanelTexts();
  const { clock } = usePorts();
  const { initiative } = row;
  const { answer, said, failure, isSaving } = useAnswer(row);
  const [phase, setPhase] = React.useState<(typeof ACCEPTED)[number]>(() => startingPhase(initiative.period, danishDayOf(clock.now())));
  const [isAsking, setIsAsking] = React.useState(false);
  const declineButton = React.useRef<HTMLButtonElement>(null);

  if (row.phase !== 'proposed') return said ? <Receipt>{said}</Receipt> : null;
  return (
    <section className={foot.root} aria-label={texts.common.phase.proposed} aria-busy={isSaving}>
      {said && (
        <Message className={styles.trouble} role="alert" icon="history">
          {said}
        </Message>
      )}
      {failure && (
        <Message className={styles.trouble} role="alert" icon="clock">
          {texts.forms.notAnswered[failure]}
        </Message>
      )}
      {isAsking ? (
        <Question
          no={texts.forms.declineNo}
          onNo={() => {
            setIsAsking(false);
            window.setTimeout(() => declineButton.current?.focus());
          }}
          yes={texts.forms.declineYes}
          onYes={() => (setIsAsking(false), answer('dropped'))}
        >
          {texts.forms.declineQuestion}
        </Question>
      ) : (
        <>
          <div className={styles.phases}>
            <Choices
              kind="one"
              name={`accept-${initiative.id}`}
              legend={texts.forms.acceptAs}
              choices={ACCEPTED.map((value) => ({ value, label: texts.common.phase[value] }))}
              chosen={[phase]}
              onChange={([chosen]) => chosen && setPhase(chosen)}
            />
          </div>
          <div className={styles.actions}>
            <Button look="primary" className={styles.wide} aria-disabled={isSaving || undefined} onClick={() => answer(phase)}>
              {isSaving ? texts.common.saving : texts.forms.accept}
            </Button>
            <Button ref={declineButton} className={styles.wide} onClick={() => isSaving || setIsAsking(true)}>
              {texts.forms.decline}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

/** Takes the focus over from the button that is gone. */
function Receipt({ children }: { readonly children: string }) {
  const foot = useFootStyles();
  const root = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => root.current?.focus(), []);
  return (
    <div className={foot.root} ref={root} tabIndex={-1} style={{ outlineStyle: 'none' }}>
      <Message icon="check">{children}</Message>
    </div>
  );
}

type Failure = 'offline' | 'no-answer' | 'busy' | 'signed-out' | 'read-only' | 'other';

const failureOf = (code: ErrorCode): Failure => {
  switch (code) {
    case 'offline':
    case 'no-answer':
    case 'busy':
    case 'signed-out':
    case 'read-only':
      return code;
    default:
      return 'other';
  }
};

function useAnswer({ initiative }: PlanRow) {
  const texts = usePanelTexts();
  const ports = usePorts();
  const cache = usePlanCache();
  const announce = useAnnounce();
  const { versions, viewer } = useOpenedPlan();
  const [said, setSaid] = React.useState<string>();
  const { mutate, isLoading, error } = useMutation<void, unknown, Verdict>({
    mutationFn: async (verdict) => {
      const proposal = { value: initiative, version: versions.get(initiative.id) ?? asId('') };
      const { mayEditPlan } = viewer;
      const edited = verdict === 'dropped' ? await declineInitiative(ports, { proposal, mayEditPlan }) : await acceptInitiative(ports, { proposal, mayEditPlan, phase: verdict });
      const { title } = initiative;
      const sentence =
        edited.outcome === 'conflict' ? texts.forms.proposalChanged(title) : verdict === 'dropped' ? texts.forms.declined(title) : texts.forms.accepted(title, texts.common.phase[verdict].toLocaleLowerCase());
      setSaid(sentence);
      announce(sentence);
      cache.change((opened) => withInitiative(opened, edited.outcome === 'saved' ? edited.initiative : edited.theirs));
      void cache.refresh();
    },
    useErrorBoundary: (thrown) => !isPlanError(thrown),
  });
  const answer = (verdict: Verdict) => {
    if (isLoading) return;
    setSaid(undefined);
    mutate(verdict);
  };
  return { answer, said, failure: isPlanError(error) ? failureOf(error.code) : undefined, isSaving: isLoading };
}
