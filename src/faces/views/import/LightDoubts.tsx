import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { TRAFFIC_LIGHTS, type ImportChoices } from '../../../domain';
import { Button, chosenPointedAt, pointedAt, UserText, VisuallyHidden } from '../../shared/components';
import { TrafficLightIcon } from '../../shared/light';
import { useOwnId } from '../../shared/part';
import { useImportTexts } from '../../shared/texts/import';
import { FirstRows } from '../more';
import type { LightDoubt } from './doubts';
import type { ImportSession } from './import-session';
import { Section } from './Section';
import { PHONE, useImportStyles } from './useImportStyles';

const useStyles = makeStyles({
  cell: { display: 'flex', alignItems: 'flex-start', columnGap: '10px', margin: '8px 0 0' },
  swatch: { flexShrink: 0, width: '32px', height: '20px', borderRadius: tokens.borderRadiusSmall, border: `1px solid ${tokens.colorNeutralStrokeAccessible}`, forcedColorAdjust: 'none' },
  choices: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '10px', [PHONE]: { display: 'grid', gridTemplateColumns: '1fr 1fr' }, '@media (max-width: 330px)': { gridTemplateColumns: '1fr' } },
  choice: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    minHeight: '36px',
    boxSizing: 'border-box',
    padding: '0 13px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    cursor: 'pointer',
    ...pointedAt,
    ':focus-within': { outlineStyle: 'solid', outlineWidth: '2px', outlineColor: tokens.colorStrokeFocus2, outlineOffset: '1px' },
    [PHONE]: { minHeight: '44px' },
  },
  chosen: { border: `2px solid ${tokens.colorCompoundBrandStroke}`, padding: '0 12px', fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorBrandBackground2, ...chosenPointedAt },
  input: { position: 'absolute', opacity: 0, width: '100%', height: '100%', left: 0, top: 0, margin: 0, cursor: 'pointer' },
});

const ANSWERS = [...TRAFFIC_LIGHTS, 'none'] as const;

interface LightDoubtsProps {
  readonly doubts: readonly LightDoubt[];
  readonly choices: ImportChoices;
  readonly choose: ImportSession['choose'];
}

/** Cells whose light cannot be told: what stands in them, beside what it may be. */
export function LightDoubts({ doubts, choices, choose }: LightDoubtsProps) {
  const styles = useImportStyles();
  const { importing } = useImportTexts();
  const { restWithoutLight } = choices;
  const isAnyOpen = doubts.some(({ row }) => !choices.lights.has(row.key));
  return (
    <Section id="lights" heading={importing.lights.heading} lead={importing.lights.lead}>
      <FirstRows rows={doubts} className={styles.more}>
        {(shown) => (
          <ul className={styles.list}>
            {shown.map((doubt) => (
              <li key={doubt.row.key} className={styles.item}>
                <Light doubt={doubt} choices={choices} choose={choose} />
              </li>
            ))}
          </ul>
        )}
      </FirstRows>
      {isAnyOpen && doubts.length > 1 && (
        <div className={styles.actions}>
          <Button onClick={() => choose((before) => ({ ...before, restWithoutLight: !restWithoutLight }))}>{restWithoutLight ? importing.lights.restUndo : importing.lights.rest}</Button>
        </div>
      )}
    </Section>
  );
}

function Light({ doubt: { row, ask }, choices, choose }: Omit<LightDoubtsProps, 'doubts'> & { readonly doubt: LightDoubt }) {
  const styles = useStyles();
  const common = useImportStyles();
  const { importing, trafficLight } = useImportTexts();
  const name = useOwnId(`import-light-${row.key}`);
  const { key } = row;
  const chosen = choices.lights.get(key) ?? (choices.restWithoutLight ? 'none' : undefined);
  return (
    <fieldset className={common.set} data-unanswered={chosen === undefined}>
      <legend className={common.legend}>
        <UserText>{row.title || importing.untitled}</UserText>
      </legend>
      <p className={styles.cell}>
        {ask.fill && <span className={styles.swatch} style={{ backgroundColor: `#${ask.fill}` }} aria-hidden />}
        <span>
          {ask.fill && <VisuallyHidden>{importing.lights.colour(ask.fill)}. </VisuallyHidden>}
          {ask.written.trim() ? <UserText lines={3}>{importing.quoted(ask.written)}</UserText> : importing.lights.noWords}
        </span>
      </p>
      <p className={common.meta}>{importing.why[ask.why]}</p>
      <div className={styles.choices}>
        {ANSWERS.map((answer) => (
          <label key={answer} className={mergeClasses(styles.choice, chosen === answer && styles.chosen)}>
            <TrafficLightIcon light={answer === 'none' ? undefined : answer} />
            <input className={styles.input} type="radio" name={name} checked={chosen === answer} onChange={() => choose((before) => ({ ...before, lights: new Map([...before.lights, [key, answer]]) }))} />
            {answer === 'none' ? importing.noStatus : trafficLight[answer]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
