import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { danishDayOf, startingPhase } from '../../../domain';
import type { PlanRow } from '../../../domain';
import { Button, Choices, Message, Question, useAnnounce } from '../../shared/components';
import { usePorts } from '../../shared/ports';
import { useOpenedPlan } from '../../shared/queries';
import { useDesk } from '../../shared/desk';
import { usePanelTexts } from '../../shared/texts/panel';
import { useFootStyles } from './useFootStyles';

const useStyles = makeStyles({
  phases: { marginLeft: '-8px', marginBottom: tokens.spacingVerticalM, '& fieldset': { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM } },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  wide: { '@media (max-width: 640px)': { flexGrow: 1 } },
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
  const { answer, said } = useAnswer(row);
  const [phase, setPhase] = React.useState<(typeof ACCEPTED)[number]>(() => startingPhase(initiative.period, danishDayOf(clock.now())));
  const [isAsking, setIsAsking] = React.useState(false);
  const declineButton = React.useRef<HTMLButtonElement>(null);

  if (row.phase !== 'proposed') return said ? <Receipt>{said}</Receipt> : null;
  return (
    <section className={foot.root} aria-label={texts.common.phase.proposed}>
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
            <Button look="primary" className={styles.wide} onClick={() => answer(phase)}>
              {texts.forms.accept}
            </Button>
            <Button ref={declineButton} className={styles.wide} onClick={() => setIsAsking(true)}>
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

function useAnswer({ initiative }: PlanRow) {
  const texts = usePanelTexts();
  const desk = useDesk();
  const announce = useAnnounce();
  const { versions, viewer } = useOpenedPlan();
  const [said, setSaid] = React.useState<string>();
  const answer = (verdict: Verdict) => {
    const { id, title } = initiative;
    const version = versions.get(id);
    const sentence = verdict === 'dropped' ? texts.forms.declined(title) : texts.forms.accepted(title, texts.common.phase[verdict].toLocaleLowerCase());
    setSaid(sentence);
    announce(sentence);
    void desk.judge(verdict, { proposal: { value: initiative, ...(version && { version }) }, mayEditPlan: viewer.mayEditPlan });
  };
  return { answer, said };
}
