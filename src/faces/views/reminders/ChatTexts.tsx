import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { AskingCard } from '../../../domain';
import { useCardClass, UserText } from '../../shared/components';
import { useNamed } from '../../shared/part';
import { CopyTextButton } from '../../shared/status-form';
import { useReminderTexts } from '../../shared/texts/reminders';
import { FirstRows } from '../more';
import { useOverviewStyles } from '../overview/useOverviewStyles';
import { useRemindersStyles } from './useStyles';
import type { ReminderWords, useChatTexts } from './useWords';

const useStyles = makeStyles({
  text: { margin: '8px 0 10px', padding: '10px 12px', borderRadius: tokens.borderRadiusMedium, border: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground3, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxHeight: '16em', overflowY: 'auto', fontFamily: 'inherit' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '6px 16px', padding: '8px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, ':first-child': { borderTop: 'none' } },
  sub: { margin: '16px 0 4px', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
});

/** Ready to be put into a chat, where no card goes out. */
export function ChatTexts({ cards, texts: chat, words }: { readonly cards: readonly AskingCard[]; readonly texts: ReturnType<typeof useChatTexts>; readonly words: ReminderWords }) {
  const styles = useStyles();
  const rows = useRemindersStyles();
  const common = useOverviewStyles();
  const card = useCardClass();
  const named = useNamed('reminder-texts');
  const { reminders: texts, common: say } = useReminderTexts();
  if (cards.length === 0) return null;
  const all = chat.all(cards);
  return (
    <section className={mergeClasses(card, common.pad)} {...named.section}>
      <h3 className={common.heading} {...named.heading}>
        {texts.texts}
      </h3>
      <h4 className={styles.sub}>{texts.textForAll}</h4>
      <div className={styles.text} tabIndex={0} role="group" aria-label={texts.textForAll}>
        {all}
      </div>
      <CopyTextButton text={all} label={texts.copyForAll} />
      <h4 className={styles.sub}>{texts.textPerPerson}</h4>
      <FirstRows rows={cards}>
        {(shown) => (
          <ul className={common.list}>
            {shown.map((one) => {
              const name = words.nameOf(one.person);
              return (
                <li key={one.key} className={styles.line}>
                  <span>
                    <UserText className={rows.name}>{name}</UserText> <span className={common.small}>{say.initiatives(one.initiatives.length + one.rest.length)}</span>
                  </span>
                  <CopyTextButton text={chat.one(one)} label={texts.copyFor(name)} />
                </li>
              );
            })}
          </ul>
        )}
      </FirstRows>
    </section>
  );
}
