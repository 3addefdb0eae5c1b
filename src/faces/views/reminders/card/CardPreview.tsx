import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { reminderCard } from '../../../bot/cards';
import { reminderState } from '../../../bot/states/reminder-state';
import { partsOfKey } from '../../../../domain';
import { usePorts } from '../../../shared/ports';
import { useReminderTexts } from '../../../shared/texts/reminders';
import { useRemindersStyles } from '../useStyles';
import { drawCard } from './draw-card';
import type { CardPreviewProps } from './props';

/** The service writes to everybody in one language; unless it was told otherwise it is this one. */
const LANGUAGE = 'da';

/** In the preview they lead nowhere. */
const NO_LINKS = { mine: '#', plan: '#', initiative: () => '#', meeting: () => '#' };

const useStyles = makeStyles({
  card: {
    maxWidth: '480px',
    borderRadius: tokens.borderRadiusLarge,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    '& .ac-pushButton': { minHeight: '32px', padding: '5px 12px', borderRadius: tokens.borderRadiusMedium, border: `1px solid ${tokens.colorNeutralStroke1}`, backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1, fontFamily: 'inherit', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold, cursor: 'pointer', whiteSpace: 'normal' },
    '& .ac-pushButton:focus-visible': { outlineStyle: 'solid', outlineWidth: '2px', outlineColor: tokens.colorStrokeFocus2, outlineOffset: '1px' },
    '& .ac-actionSet': { flexWrap: 'wrap', rowGap: '8px' },
    '& .ac-input:not([type=radio])': { width: '100%', boxSizing: 'border-box', padding: '6px 10px', fontFamily: 'inherit', fontSize: tokens.fontSizeBase300, borderRadius: tokens.borderRadiusMedium, border: `1px solid ${tokens.colorNeutralStroke1}`, borderBottomColor: tokens.colorNeutralStrokeAccessible, backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1 },
    '& .ac-choiceSetInput-expanded': { border: 'none !important', padding: '0 !important', backgroundColor: 'transparent !important' },
    '& .ac-choiceSetInput-expanded > div': { minHeight: '28px', alignItems: 'center' },
    '& .ac-choiceSetInput-expanded label': { color: tokens.colorNeutralForeground1 },
    '& .ac-textRun': { overflowWrap: 'anywhere' },
    '& .ac-textBlock': { overflowWrap: 'anywhere' },
  },
  hint: { marginBottom: '8px' },
});

/** The very card that would go out, drawn by the renderer that Teams' own is made from. */
export function CardPreview({ plans, meeting, card, name }: CardPreviewProps) {
  const styles = useStyles();
  const rows = useRemindersStyles();
  const { reminders: { preview: texts } } = useReminderTexts();
  const { clock } = usePorts();
  const host = React.useRef<HTMLDivElement>(null);
  const content = React.useMemo(() => {
    const step = partsOfKey(card.key)?.step ?? { kind: 'now', order: card.key as never };
    const state = reminderState({ plans, key: card.key, meeting, step, reader: card.person, initiatives: card.initiatives.map(({ initiative }) => initiative), rest: card.rest.length, servesToo: card.alsoFor, links: NO_LINKS });
    return reminderCard(state, { teamsUser: '', language: LANGUAGE, now: clock.now() }).card;
  }, [plans, meeting, card, clock]);
  React.useEffect(() => host.current?.replaceChildren(drawCard(content)), [content]);
  return (
    <>
      <p className={mergeClasses(rows.meta, styles.hint)}>{texts.asInTeams}</p>
      <div ref={host} className={styles.card} role="group" aria-label={texts.cardOf(name)} lang={LANGUAGE} />
    </>
  );
}
