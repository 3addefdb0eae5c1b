import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { StepShown } from '../../../domain';
import { Icon, Tag, useCardClass } from '../../shared/components';
import { useNamed } from '../../shared/part';
import { stort } from '../../shared/texts/da/words';
import { useReminderTexts } from '../../shared/texts/reminders';
import { useFormats } from '../../shared/texts/useFormats';
import { useOverviewStyles } from '../overview/useOverviewStyles';

const useStyles = makeStyles({
  list: { marginTop: '12px' },
  step: { position: 'relative', display: 'grid', gridTemplateColumns: '24px minmax(0, 1fr)', columnGap: '12px', paddingBottom: '16px', ':last-child': { paddingBottom: 0 }, ':not(:last-child)::before': { content: '""', position: 'absolute', left: '11px', top: '24px', bottom: 0, width: '2px', backgroundColor: tokens.colorNeutralStroke2, '@media (forced-colors: active)': { backgroundColor: 'CanvasText' } } },
  dot: { display: 'grid', placeItems: 'center', boxSizing: 'border-box', width: '24px', height: '24px', borderRadius: tokens.borderRadiusCircular, border: `2px solid ${tokens.colorNeutralStrokeAccessible}`, color: tokens.colorNeutralForeground2 },
  taken: { backgroundColor: tokens.colorCompoundBrandBackground, border: `2px solid ${tokens.colorCompoundBrandBackground}`, color: tokens.colorNeutralForegroundOnBrand, '@media (forced-colors: active)': { backgroundColor: 'Canvas', border: '2px solid CanvasText' } },
  current: { border: `2px solid ${tokens.colorCompoundBrandStroke}`, color: tokens.colorCompoundBrandForeground1 },
  gone: { border: `2px dashed ${tokens.colorNeutralStrokeAccessible}` },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '2px 8px', minHeight: '24px' },
  name: { fontWeight: tokens.fontWeightSemibold },
  meta: { margin: 0, color: tokens.colorNeutralForeground3 },
});

/** When people were asked before a meeting, and will be. */
export function Steps({ steps }: { readonly steps: readonly StepShown[] }) {
  const styles = useStyles();
  const common = useOverviewStyles();
  const named = useNamed('reminder-steps');
  const card = useCardClass();
  const { reminders: texts } = useReminderTexts();
  if (steps.length === 0) return null;
  return (
    <section className={mergeClasses(card, common.pad)} {...named.section}>
      <h3 className={common.heading} {...named.heading}>
        {texts.steps}
      </h3>
      <ol className={mergeClasses(common.list, styles.list)}>
        {steps.map((step) => (
          <Step key={step.name} step={step} />
        ))}
      </ol>
    </section>
  );
}

function Step({ step: { kind, number, is, on, isLate, cards } }: { readonly step: StepShown }) {
  const styles = useStyles();
  const { reminders: texts } = useReminderTexts();
  const formats = useFormats();
  const name = is === 'ordered' ? texts.askNow : kind === 'ask' ? (number > 0 ? texts.step.ask(number) : texts.step.other) : texts.step[kind];
  const state = { taken: kind === 'digest' ? texts.digestTaken(cards) : texts.taken(cards), today: texts.today, comes: isLate ? texts.late : texts.comes, dropped: texts.dropped, ordered: texts.ordered }[is];
  const day = on ? stort(formats.weekdayInSentence(on)) : is === 'ordered' ? texts.orderedWhen : undefined;
  return (
    <li className={styles.step}>
      <span className={mergeClasses(styles.dot, is === 'taken' && styles.taken, (is === 'today' || is === 'ordered') && styles.current, is === 'dropped' && styles.gone)} aria-hidden="true">
        {is === 'taken' ? <Icon name="check" size={16} /> : is === 'dropped' ? <Icon name="close" size={16} /> : is === 'comes' ? null : <Icon name="clock" size={16} />}
      </span>
      <div>
        <div className={styles.head}>
          <span className={styles.name}>{name}</span>
          {is !== 'taken' && <Tag brand={is === 'today' || is === 'ordered'}>{state}</Tag>}
        </div>
        <p className={styles.meta}>{[day, is === 'taken' && state].filter(Boolean).join(' · ')}</p>
      </div>
    </li>
  );
}
