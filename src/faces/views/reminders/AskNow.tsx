import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ActionPlan, AskingCard, Meeting, PersonReminded } from '../../../domain';
import { Button, chosenPointedAt, focusRing, Message, subtlyPointedAt, useAnnounce, useCardClass, UserText } from '../../shared/components';
import { useNamed } from '../../shared/part';
import { useReminderTexts } from '../../shared/texts/reminders';
import { FirstRows } from '../more';
import { useOverviewStyles } from '../overview/useOverviewStyles';
import { useOrder } from './useOrder';
import { useRemindersStyles } from './useStyles';
import type { ReminderWords } from './useWords';

/** The renderer of cards is larger than all the rest of this page. */
const CardPreview = React.lazy(async () => ({ default: (await import(/* webpackChunkName: "card" */ './card')).CardPreview }));

const useStyles = makeStyles({
  body: { display: 'grid', gridTemplateColumns: 'minmax(0, 300px) minmax(0, 1fr)', gap: '24px', marginTop: '16px', alignItems: 'start', '@media (max-width: 800px)': { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '16px' } },
  heading: { outlineStyle: 'none' },
  people: { maxHeight: '560px', overflowY: 'auto', '@media (max-width: 800px)': { maxHeight: '260px' } },
  sub: { margin: '0 0 6px', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  person: { display: 'block', boxSizing: 'border-box', width: '100%', minHeight: '44px', margin: '2px 0', padding: '8px 12px', textAlign: 'left', font: 'inherit', color: 'inherit', background: 'none', cursor: 'pointer', border: '1px solid transparent', borderRadius: tokens.borderRadiusMedium, ...subtlyPointedAt, ...focusRing, ':focus-visible': { outlineStyle: 'solid', outlineWidth: '2px', outlineColor: tokens.colorStrokeFocus2, outlineOffset: '-2px' } },
  chosen: { backgroundColor: tokens.colorBrandBackground2, border: `1px solid ${tokens.colorCompoundBrandStroke}`, ...chosenPointedAt, '@media (forced-colors: active)': { border: '2px solid Highlight' } },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  why: { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginTop: '20px', paddingTop: '16px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  trouble: { marginTop: '12px' },
});

export interface AskNowProps {
  readonly plans: readonly ActionPlan[];
  readonly meeting: Meeting;
  readonly cards: readonly AskingCard[];
  /** Those who were asked before. */
  readonly asked: readonly PersonReminded[];
  readonly words: ReminderWords;
  readonly onOrdered: () => void;
  readonly onCancel: () => void;
}

/** "Spørg nu": whom it reaches, why, and with what; then one press. */
export function AskNow({ plans, meeting, cards, asked, words, onOrdered, onCancel }: AskNowProps) {
  const styles = useStyles();
  const rows = useRemindersStyles();
  const common = useOverviewStyles();
  const card = useCardClass();
  const named = useNamed('ask-now');
  const { reminders: { preview: texts }, common: say } = useReminderTexts();
  const announce = useAnnounce();
  const heading = React.useRef<HTMLHeadingElement>(null);
  const [chosen, setChosen] = React.useState(cards[0]?.person);
  const shown = cards.find(({ person }) => person === chosen) ?? cards[0];
  const { state, order } = useOrder(onOrdered);
  const isSending = state.step === 'sending';
  React.useEffect(() => heading.current?.focus(), []);
  React.useEffect(() => {
    if (isSending) announce(texts.sending);
  }, [isSending, announce, texts]);
  const initiatives = new Set(cards.flatMap((one) => [...one.initiatives, ...one.rest].map(({ initiative }) => initiative))).size;
  return (
    <section className={mergeClasses(card, common.pad, rows.gap)} {...named.section}>
      <h3 ref={heading} tabIndex={-1} className={mergeClasses(common.heading, styles.heading)} {...named.heading}>
        {texts.heading}
      </h3>
      <p className={rows.lead}>
        {texts.lead(cards.length)} {texts.reaches(initiatives, cards.length)}
      </p>
      <div className={styles.body}>
        <div>
          <h4 className={styles.sub}>{texts.people}</h4>
          <div className={styles.people}>
            <FirstRows rows={cards}>
              {(those) => (
                <ul className={common.list}>
                  {those.map((one) => (
                    <li key={one.key}>
                      <button type="button" aria-pressed={one === shown} className={mergeClasses(styles.person, one === shown && styles.chosen)} onClick={() => setChosen(one.person)}>
                        <UserText className={styles.name}>{words.nameOf(one.person)}</UserText>
                        <Why card={one} asked={asked} words={words} className={styles.why} />
                      </button>
                    </li>
                  ))}
                </ul>
              )}
            </FirstRows>
          </div>
        </div>
        {shown && (
          <div>
            <h4 className={styles.sub}>
              <UserText>{texts.cardOf(words.nameOf(shown.person))}</UserText>
            </h4>
            <NotDrawn key={shown.key} sentence={texts.notDrawn}>
              <React.Suspense fallback={<p className={rows.meta} role="status">{texts.loading}</p>}>
                <CardPreview plans={plans} meeting={meeting} card={shown} name={words.nameOf(shown.person)} />
              </React.Suspense>
            </NotDrawn>
          </div>
        )}
      </div>
      {state.step === 'failed' && (
        <Message role="alert" icon="clock" className={styles.trouble}>
          {texts.notSent} {state.sentence}
        </Message>
      )}
      <div className={styles.foot}>
        <Button look="primary" aria-disabled={isSending} onClick={() => order({ kind: 'askNow', meeting: meeting.id })}>
          {isSending ? texts.sending : texts.send(cards.length)}
        </Button>
        <Button look="subtle" onClick={onCancel}>
          {say.cancel}
        </Button>
      </div>
    </section>
  );
}

/** In what part somebody is asked: as owner, as deputy of whom; and when they were asked before. */
function Why({ card, asked, words, className }: { readonly card: AskingCard; readonly asked: readonly PersonReminded[]; readonly words: ReminderWords; readonly className: string }) {
  const { reminders: { preview: texts } } = useReminderTexts();
  const all = [...card.initiatives, ...card.rest];
  const before = words.daysOf(asked.find(({ person }) => person === card.person)?.cards.filter(({ state }) => state !== 'failed') ?? []);
  const lines = [...new Set(all.map(({ insteadOf }) => insteadOf))].map((owner) => {
    const many = all.filter(({ insteadOf }) => insteadOf === owner).length;
    return owner === undefined ? texts.owner(many) : texts.deputy(many, words.nameOf(owner));
  });
  return (
    <>
      {[...lines, ...(before ? [texts.askedBefore(before)] : [])].map((line) => (
        <span key={line} className={className}>
          {line}
        </span>
      ))}
    </>
  );
}

/** Whoever cannot be shown a card can send it all the same. */
class NotDrawn extends React.Component<{ readonly sentence: string; readonly children: React.ReactNode }, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): React.ReactNode {
    return this.state.hasFailed ? <p role="status">{this.props.sentence}</p> : this.props.children;
  }
}
