import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { isInvisible, isNewer, STATUS_TEXT_LIMIT, statusTextLength, textFinding } from '../../../domain';
import type { CurrentStatus, Initiative, PersonId, SaidSuccess, SuccessAnswer, TrafficLight } from '../../../domain';
import { useOwnId } from '../part';
import { Button, fieldLook, Message, Question, useAnnounce, UserText } from '../components';
import { useTexts } from '../texts';
import { useFormats } from '../texts/useFormats';
import { useStatusDraft } from './draft';
import { LightChoice } from './LightChoice';
import { SuccessChoice } from './SuccessChoice';
import { useFindingText } from './useFindingText';
import type { Words } from './words';

const PHONE = '@media (max-width: 640px)';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: tokens.spacingVerticalL, minWidth: 0 },
  label: { display: 'block', fontWeight: tokens.fontWeightSemibold, marginBottom: '6px' },
  last: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalS,
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground3,
    [PHONE]: { flexDirection: 'column', rowGap: '4px' },
  },
  lastText: { flexGrow: 1, minWidth: 0, margin: 0 },
  inline: { display: 'inline' },
  lead: { color: tokens.colorNeutralForeground3 },
  again: { minHeight: '24px', padding: '0 8px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, flexShrink: 0, margin: '-2px -4px 0 0', [PHONE]: { minHeight: '44px', margin: 0 } },
  area: {
    ...fieldLook,
    minHeight: '92px',
    maxHeight: '50vh',
    padding: '8px 10px',
    resize: 'vertical',
    ':focus': { borderBottom: `2px solid ${tokens.colorCompoundBrandStroke}` },
  },
  hint: { display: 'flex', columnGap: tokens.spacingHorizontalM, marginTop: '6px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  count: { marginLeft: 'auto', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  finding: { margin: '6px 0 0', fontWeight: tokens.fontWeightSemibold },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  wide: { [PHONE]: { flexGrow: 1, flexShrink: 1, flexBasis: 0 } },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface StatusFormProps {
  readonly initiative: Initiative;
  /** How it stands now: also the newest news, when somebody else stated it while this form was open. */
  readonly current: CurrentStatus | undefined;
  /** The last words said under the present light. */
  readonly lastWords: Words | undefined;
  /** What was last said of the initiative's promise. */
  readonly saidSuccess: SaidSuccess | undefined;
  readonly viewer: PersonId;
  readonly nameOf: (person: PersonId) => string;
  readonly begin: { readonly light: TrafficLight; readonly text?: string };
  /** Called with what may be stated: the draft has done its duty and is gone. */
  readonly onSave: (light: TrafficLight, text: string, success?: SuccessAnswer) => void;
  readonly onClose: () => void;
}

/** Another light, or new words: unfolds in place, keeps what is typed through everything, and says in a sentence what is asked for. */
export function StatusForm({ initiative, current, lastWords, saidSuccess, viewer, nameOf, begin, onSave, onClose }: StatusFormProps) {
  const styles = useStyles();
  const texts = useTexts();
  const formats = useFormats();
  const announce = useAnnounce();
  const sayFinding = useFindingText();
  const id = useOwnId(`status-${initiative.id}`);
  const area = React.useRef<HTMLTextAreaElement>(null);
  const { draft, change, drop, wasKept, isAtRisk } = useStatusDraft(initiative.id, { light: begin.light, text: begin.text ?? '', seen: current?.update });
  const [step, setStep] = React.useState<'writing' | 'asked' | 'refused'>('writing');
  React.useEffect(() => {
    const field = area.current;
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, []);

  const finding = textFinding(current?.light, draft.light, draft.text);
  const shownFinding = finding && (step === 'refused' || finding.code === 'text-too-long') ? finding : undefined;
  const news = current && current.by !== viewer && current.update !== draft.seen && (!draft.seen || isNewer(current.update, draft.seen)) ? current : undefined;

  const save = () => {
    if (finding) {
      setStep('refused');
      announce(sayFinding(finding), 'assertive');
      area.current?.focus();
      return;
    }
    drop();
    onSave(draft.light, draft.text, draft.success);
  };
  const leave = () => {
    drop();
    onClose();
  };
  const cancel = () => {
    const wouldBeLost = !isInvisible(draft.text) && draft.text !== lastWords?.text;
    if (wouldBeLost && step !== 'asked') setStep('asked');
    else if (!wouldBeLost) leave();
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
    else if (event.key === 'Escape') cancel();
    else return;
    event.preventDefault();
    event.stopPropagation(); // the drawer around a form also listens for Esc
  };

  return (
    // The form answers to Ctrl+Enter and Esc from wherever in it the focus is.
    <form className={styles.root} onKeyDown={onKeyDown} onSubmit={(event) => (event.preventDefault(), save())} noValidate>
      <LightChoice
        legend={current ? texts.statusForm.question : texts.statusForm.firstQuestion}
        name={`${id}-light`}
        value={draft.light}
        onChange={(light) => change({ light })}
      />
      <div>
        <label className={styles.label} htmlFor={`${id}-text`}>
          {texts.statusForm.textLabel[draft.light]}
        </label>
        {isAtRisk && <p className={styles.note}>{texts.statusForm.draftAtRisk}</p>}
        {wasKept && <p className={styles.note}>{texts.statusForm.draftKept}</p>}
        {lastWords && (
          <div className={styles.last}>
            <p className={styles.lastText}>
              <span className={styles.lead}>{lastWords.by === viewer ? texts.statusForm.lastYouWrote : texts.statusForm.lastWrote(nameOf(lastWords.by))}</span>{' '}
              <UserText lines="all" className={styles.inline}>{lastWords.text}</UserText>
            </p>
            <Button className={styles.again} onClick={() => (change({ text: lastWords.text }), area.current?.focus())}>
              {texts.statusForm.useAgain}
            </Button>
          </div>
        )}
        <textarea
          ref={area}
          id={`${id}-text`}
          className={styles.area}
          dir="auto"
          rows={3}
          value={draft.text}
          onChange={(event) => {
            change({ text: event.target.value });
            if (step === 'asked') setStep('writing');
          }}
          aria-invalid={shownFinding ? true : undefined}
          aria-describedby={`${shownFinding ? `${id}-finding ` : ''}${id}-hint`}
        />
        <div className={styles.hint}>
          <span id={`${id}-hint`}>{draft.light === 'green' ? '' : texts.statusForm.hint}</span>
          <span className={styles.count}>{texts.statusForm.counter(formats.number(statusTextLength(draft.text)), formats.number(STATUS_TEXT_LIMIT))}</span>
        </div>
        {shownFinding && (
          <p className={styles.finding} id={`${id}-finding`}>
            {sayFinding(shownFinding)}
          </p>
        )}
      </div>
      {!isInvisible(initiative.success) && (
        <SuccessChoice id={`${id}-success`} promise={initiative.success} said={saidSuccess} nameOf={nameOf} value={draft.success} onChange={(success) => change({ success })} />
      )}
      {news ? (
        <Message
          role="alert"
          icon="history"
          actions={
            <>
              <Button look="primary" type="submit">
                {texts.statusForm.saveMineAs(draft.light)}
              </Button>
              <Button onClick={() => (change({ seen: news.update }), onClose())}>{texts.statusForm.keepTheirs(news.light)}</Button>
            </>
          }
        >
          {texts.statusForm.conflict(nameOf(news.by), news.light, formats.moment(news.at))}
        </Message>
      ) : step === 'asked' ? (
        <Question no={texts.statusForm.keepDraft} onNo={() => (setStep('writing'), area.current?.focus())} yes={texts.statusForm.discard} onYes={leave}>
          {texts.statusForm.discardQuestion}
        </Question>
      ) : (
        <div className={styles.actions}>
          <Button className={styles.wide} look="primary" type="submit">
            {texts.common.save}
          </Button>
          <Button className={styles.wide} onClick={cancel}>
            {texts.common.cancel}
          </Button>
        </div>
      )}
    </form>
  );
}
