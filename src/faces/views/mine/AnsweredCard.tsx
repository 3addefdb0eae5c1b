import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { historyOf } from '../../../domain';
import type { NewStatusUpdate, PersonId, PlanRow, StatusUpdate, TrafficLight } from '../../../domain';
import { Button, focusRing, useCardClass, UserText } from '../../shared/components';
import { TrafficLightIcon } from '../../shared/light';
import { useOpenedPlan } from '../../shared/queries';
import { type Errand } from '../../shared/desk';
import { useOwnId } from '../../shared/part';
import { DeliveryNotice, MeanwhileNotice, useTakeBack, type StatementStep } from '../../shared/status-form';
import { useMineTexts } from '../../shared/texts/mine';
import { useFormats } from '../../shared/texts/useFormats';
import { useLinkTo } from '../useRoute';

const PHONE = '@media (max-width: 640px)';

const useStyles = makeStyles({
  root: { padding: '14px 24px', [PHONE]: { padding: '12px 16px' } },
  row: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalM, rowGap: '4px', [PHONE]: { flexWrap: 'wrap' } },
  light: { '@media (max-width: 330px)': { display: 'none' } },
  words: { minWidth: 0, [PHONE]: { flexGrow: 1, flexBasis: '70%' } },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  link: { color: 'inherit', textDecorationLine: 'none', ':hover': { textDecorationLine: 'underline' }, borderRadius: tokens.borderRadiusMedium, ...focusRing },
  receipt: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  push: { marginLeft: 'auto', display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  notice: { marginTop: tokens.spacingVerticalM },
});

export interface AnsweredCardProps {
  readonly row: PlanRow;
  readonly shown: Extract<StatementStep, { readonly step: 'underway' | 'answered' }>;
  readonly mayState: boolean;
  readonly viewer: PersonId;
  readonly nameOf: (person: PersonId) => string;
  /** Opens the form; without a light on how it stands now. */
  readonly onReopen: (light?: TrafficLight, text?: string) => void;
  readonly rootRef: React.RefObject<HTMLElement>;
}

/** The receipt in the card's own place; or, while a statement is on its way, where it is. */
export function AnsweredCard({ row, shown, mayState, viewer, nameOf, onReopen, rootRef }: AnsweredCardProps) {
  const styles = useStyles();
  const cardClass = useCardClass();
  const linkTo = useLinkTo();
  const { initiative } = row;
  const titleId = useOwnId(`mine-${initiative.id}`);
  const errand = shown.step === 'underway' ? shown.errand : undefined;
  return (
    <article ref={rootRef} className={mergeClasses(cardClass, styles.root)} data-initiative={initiative.id} aria-labelledby={titleId}>
      <div className={styles.row}>
        <span className={styles.light}>
          <TrafficLightIcon light={errand?.statement.update.light ?? row.light} size={24} />
        </span>
        <div className={styles.words}>
          <h3 className={styles.title} id={titleId}>
            <a className={styles.link} {...linkTo({ view: 'mine', overlay: { kind: 'initiative', id: initiative.id }, filters: '' })}>
              <UserText>{initiative.title}</UserText>
            </a>
          </h3>
          {errand ? <OnItsWay update={errand.statement.update} errand={errand} /> : <ReceiptLine row={row} viewer={viewer} nameOf={nameOf} />}
        </div>
        <div className={styles.push}>{errand ? <UnderwayActions errand={errand} title={initiative.title} /> : mayState && <CorrectButton title={initiative.title} onCorrect={() => onReopen()} />}</div>
      </div>
      {errand && <Undelivered errand={errand} onReopen={onReopen} />}
      {shown.step === 'answered' && shown.receipt && <MeanwhileNotice className={styles.notice} receipt={shown.receipt} nameOf={nameOf} onState={onReopen} />}
    </article>
  );
}

function CorrectButton({ title, onCorrect }: { readonly title: string; readonly onCorrect: () => void }) {
  const texts = useMineTexts();
  return (
    <Button look="subtle" aria-label={texts.mine.correctOf(title)} onClick={onCorrect} data-correct>
      {texts.common.correct}
    </Button>
  );
}

/** "Stadig grøn. Skrevet kl. 9.14", or the light with its words. */
function OnItsWay({ update, errand }: { readonly update: NewStatusUpdate; readonly errand: Errand }) {
  const styles = useStyles();
  const texts = useMineTexts();
  const formats = useFormats();
  const words = update.confirmsUnchanged ? '' : update.text;
  return (
    <p className={styles.receipt}>
      {update.confirmsUnchanged ? texts.statusForm.still[update.light] : texts.trafficLight[update.light]}. {words && <UserText>{texts.statusForm.quoted(words)}</UserText>}{' '}
      {errand.delivery.step !== 'sending' && texts.statusForm.wroteAt(formats.clock(errand.statement.writtenAt))}
    </p>
  );
}

function UnderwayActions({ errand, title }: { readonly errand: Errand; readonly title: string }) {
  const texts = useMineTexts();
  const takeBack = useTakeBack();
  return (
    <>
      {errand.delivery.step === 'sending' && <span>{texts.statusForm.sending}</span>}
      {errand.delivery.step === 'waiting' && <span>{texts.statusForm.waiting}</span>}
      {errand.mayBeWithdrawn && (
        <Button look="subtle" aria-label={texts.statusForm.undoOf(title)} onClick={() => takeBack(errand)}>
          {texts.common.undo}
        </Button>
      )}
    </>
  );
}

function Undelivered({ errand, onReopen }: { readonly errand: Errand; readonly onReopen: AnsweredCardProps['onReopen'] }) {
  const takeBack = useTakeBack();
  const { light, text } = errand.statement.update;
  return <DeliveryNotice errand={errand} onReopen={() => takeBack(errand) && onReopen(light, text)} />;
}

/** What became of it: confirmed, changed, or said anew; by whom, when it was somebody else. */
function ReceiptLine({ row, viewer, nameOf }: Pick<AnsweredCardProps, 'row' | 'viewer' | 'nameOf'>) {
  const styles = useStyles();
  const texts = useMineTexts();
  const formats = useFormats();
  const { actionPlan } = useOpenedPlan();
  const { status } = row;
  if (!status) return null;
  const kind = kindOfAnswer(historyOf(actionPlan, row.initiative.id));
  const day = formats.dayOf(status.at);
  const near = formats.nearDay(day);
  const isNear = near !== formats.dayInSentence(day);
  const when = isNear ? formats.moment(status.at) : near;
  return <p className={styles.receipt}>{status.by === viewer ? texts.mine[kind](status.light, when) : texts.mine[`${kind}By`](status.light, when, nameOf(status.by))}</p>;
}

/** The newest statement against the one before it. Without any history in hand, a light that holds is a light confirmed. */
function kindOfAnswer(history: readonly StatusUpdate[]): 'still' | 'changed' | 'newText' | 'first' {
  const [before, last] = [history[history.length - 2], history[history.length - 1]];
  if (!last || last.confirmsUnchanged) return 'still';
  if (!before) return 'first';
  return before.light === last.light ? 'newText' : 'changed';
}
