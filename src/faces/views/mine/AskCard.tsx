import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { PersonId, PlanRow } from '../../../domain';
import { focusRing, useCardClass, UserText } from '../../shared/components';
import { useOwnId } from '../../shared/part';
import { TrafficLightBadge } from '../../shared/light';
import { StatusForm, StillButtons, useStatementCard, type StatementStep, type Words } from '../../shared/status-form';
import { useMineTexts } from '../../shared/texts/mine';
import { useFormats } from '../../shared/texts/useFormats';
import { useLinkTo } from '../useRoute';
import { AnsweredCard } from './AnsweredCard';

const PHONE = '@media (max-width: 640px)';

const useStyles = makeStyles({
  root: { padding: '20px 24px', [PHONE]: { padding: '16px' } },
  head: { display: 'flex', columnGap: tokens.spacingHorizontalM, alignItems: 'flex-start', [PHONE]: { flexDirection: 'column', rowGap: '6px' } },
  light: { marginLeft: 'auto', paddingTop: '1px', [PHONE]: { marginLeft: 0 } },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  link: { color: 'inherit', textDecorationLine: 'none', ':hover': { textDecorationLine: 'underline' }, borderRadius: tokens.borderRadiusMedium, ...focusRing },
  where: { margin: '2px 0 0', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  said: { margin: '12px 0 0', paddingLeft: '12px', borderLeft: `2px solid ${tokens.colorNeutralStroke1}`, color: tokens.colorNeutralForeground2, maxWidth: '76ch' },
  who: { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  answers: { marginTop: tokens.spacingVerticalL },
});

export interface AskCardProps {
  readonly row: PlanRow;
  /** A coming meeting asks about it, so an answer within its window is a receipt. */
  readonly isAsked: boolean;
  readonly mayState: boolean;
  readonly viewer: PersonId;
  readonly nameOf: (person: PersonId) => string;
  /** The answer is on its way: the next card may have the focus. */
  readonly onAnswered: () => void;
}

/** One initiative: the question at rest, the form unfolded, or the receipt, all in the same place. */
export function AskCard({ row, isAsked, mayState, viewer, nameOf, onAnswered }: AskCardProps) {
  const styles = useStyles();
  const cardClass = useCardClass();
  const { initiative, status } = row;
  const card = useStatementCard(row, isAsked, onAnswered);
  const titleId = useOwnId(`mine-${initiative.id}`);
  const { shown, words } = card;
  const root = useFocusAfterForm(shown.step);

  if (shown.step === 'underway' || shown.step === 'answered')
    return <AnsweredCard rootRef={root} row={row} shown={shown} viewer={viewer} nameOf={nameOf} onReopen={(light, text) => card.open(light ?? status?.light ?? 'green', text)} mayState={mayState} />;
  return (
    <article ref={root} className={mergeClasses(cardClass, styles.root)} data-initiative={initiative.id} aria-labelledby={titleId}>
      <CardHead row={row} titleId={titleId} />
      {shown.step === 'form' ? (
        <div className={styles.answers}>
          <StatusForm
            initiative={initiative}
            current={status}
            lastWords={words}
            saidSuccess={row.success}
            viewer={viewer}
            nameOf={nameOf}
            begin={shown.begin}
            onSave={card.save}
            onClose={card.close}
          />
        </div>
      ) : (
        <>
          {words && <Said words={words} viewer={viewer} nameOf={nameOf} />}
          {mayState && (
            <div className={styles.answers}>
              <StillButtons light={status?.light} describedBy={titleId} onStill={card.confirm} onChange={(light) => card.open(light)} />
            </div>
          )}
        </>
      )}
    </article>
  );
}

/** A form that was called off gives the focus back to the card's first button; one that was saved leaves it to the screen. */
function useFocusAfterForm(step: StatementStep['step']): React.RefObject<HTMLElement> {
  const root = React.useRef<HTMLElement>(null);
  const before = React.useRef(step);
  React.useEffect(() => {
    if (before.current === 'form' && (step === 'asks' || step === 'answered') && document.activeElement === document.body) {
      root.current?.querySelector<HTMLElement>('[data-first-answer], [data-correct]')?.focus();
    }
    before.current = step;
  }, [step]);
  return root;
}

/** Where an initiative stands in the plan, and how it is. */
export function CardHead({ row, titleId }: { readonly row: PlanRow; readonly titleId: string }) {
  const styles = useStyles();
  const texts = useMineTexts();
  const linkTo = useLinkTo();
  const { initiative } = row;
  const about = [texts.common.goal(row.goalNumber), texts.common.kind[initiative.kind]];
  return (
    <header className={styles.head}>
      <div>
        <h3 className={styles.title} id={titleId}>
          <a className={styles.link} {...linkTo({ view: 'mine', overlay: { kind: 'initiative', id: initiative.id }, filters: '' })}>
            <UserText>{initiative.title}</UserText>
          </a>
        </h3>
        <p className={styles.where}>
          {about.join(' · ')}
          {initiative.period.text && (
            <>
              {' · '}
              <UserText>{initiative.period.text}</UserText>
            </>
          )}
        </p>
      </div>
      <TrafficLightBadge className={styles.light} light={row.light} />
    </header>
  );
}

function Said({ words, viewer, nameOf }: { readonly words: Words } & Pick<AskCardProps, 'viewer' | 'nameOf'>) {
  const styles = useStyles();
  const texts = useMineTexts();
  const formats = useFormats();
  const day = formats.nearDay(formats.dayOf(words.at));
  return (
    <p className={styles.said}>
      <span className={styles.who}>{words.by === viewer ? texts.mine.youWrote(day) : texts.mine.wrote(nameOf(words.by), day)}</span>
      <UserText lines="all">{words.text}</UserText>
    </p>
  );
}
