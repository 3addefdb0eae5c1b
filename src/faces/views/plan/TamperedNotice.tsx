import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { isPlanError, makeStatement, putCopyBack } from '../../../application';
import { needsText, textFinding, type TamperedCopy } from '../../../domain';
import { Button, focusRing, Message, useAnnounce } from '../../shared/components';
import { usePorts } from '../../shared/ports';
import { useOpenedPlan, usePlanCache } from '../../shared/queries';
import { useFindingText } from '../../shared/status-form';
import { useTexts } from '../../shared/texts';

const useStyles = makeStyles({
  label: { display: 'block', width: '100%', fontWeight: tokens.fontWeightSemibold },
  text: {
    display: 'block',
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '60px',
    marginTop: '4px',
    padding: '6px 10px',
    font: 'inherit',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    resize: 'vertical',
    ...focusRing,
  },
  trouble: { width: '100%', margin: 0 },
});

type Step = { readonly at: 'asking' | 'saving' } | { readonly at: 'failed'; readonly sentence: string };

export interface TamperedNoticeProps {
  readonly tampered: TamperedCopy;
}

/** Tells an editor that somebody changed the light in the list's own grid, and offers both ways to put it right. */
export function TamperedNotice({ tampered }: TamperedNoticeProps) {
  const styles = useStyles();
  const { plan: words, common, states } = useTexts();
  const { trafficLight, common: shared } = useTexts();
  const ports = usePorts();
  const cache = usePlanCache();
  const announce = useAnnounce();
  const sayFinding = useFindingText();
  const { actionPlan } = useOpenedPlan();
  const { copy, history, initiative } = tampered;
  const place = `tampered-${initiative.id}`;
  const [text, setText] = React.useState(() => ports.drafts.get(place) ?? '');
  const [step, setStep] = React.useState<Step>({ at: 'asking' });
  const isSaving = step.at === 'saving';

  const type = (typed: string) => {
    setText(typed);
    ports.drafts.put(place, typed);
  };
  const fail = (sentence: string) => {
    setStep({ at: 'failed', sentence });
    announce(sentence, 'assertive');
  };
  const settle = async (act: () => Promise<string>) => {
    setStep({ at: 'saving' });
    try {
      announce(await act());
      ports.drafts.remove(place);
      await cache.refresh();
      setStep({ at: 'asking' });
    } catch (error) {
      if (!isPlanError(error)) throw error;
      fail(states.error[error.code]);
    }
  };
  const putBack = () => settle(() => putCopyBack(ports, actionPlan, tampered).then(() => words.tampered.done));
  const state = () => {
    const finding = copy && textFinding(history?.light, copy.light, text);
    if (finding) return fail(sayFinding(finding));
    return void settle(async () => {
      const recorded = await makeStatement(ports, actionPlan, tampered, { text, source: 'tab' });
      if (recorded.outcome === 'stored') return words.tampered.stated(shared.lightInSentence[recorded.update.light]);
      return recorded.outcome === 'waiting' && recorded.reason ? states.error[recorded.reason] : common.saved;
    });
  };

  const sentence = !copy
    ? words.tampered.cleared(history ? shared.lightInSentence[history.light] : common.noLight)
    : history
      ? words.tampered.text(shared.lightInSentence[copy.light], shared.lightInSentence[history.light])
      : words.tampered.textUnstated(shared.lightInSentence[copy.light]);
  return (
    <Message
      icon="pencil"
      title={words.tampered.title}
      actions={
        <>
          {copy && (
            <label className={styles.label}>
              {needsText(history?.light, copy.light) ? words.tampered.textLabel : words.tampered.textLabelGreen}
              <textarea className={styles.text} value={text} maxLength={1000} onChange={(event) => type(event.target.value)} />
            </label>
          )}
          <Button onClick={() => void putBack()} disabled={isSaving}>
            {words.tampered.putBack}
          </Button>
          {copy && (
            <Button onClick={state} disabled={isSaving}>
              {words.tampered.state(trafficLight[copy.light].toLowerCase())}
            </Button>
          )}
          {step.at === 'failed' && <p className={styles.trouble}>{step.sentence}</p>}
        </>
      }
    >
      {sentence}
    </Message>
  );
}
