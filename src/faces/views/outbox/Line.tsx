import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Button, UserText } from '../../shared/components';
import type { OnTheWay } from '../../shared/desk';
import { useTexts } from '../../shared/texts';

const useStyles = makeStyles({
  line: { padding: '12px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, ':last-child': { borderBottom: 'none', paddingBottom: 0 } },
  row: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalM, '@media (max-width: 640px)': { flexWrap: 'wrap' } },
  words: { minWidth: 0, flexGrow: 1, flexBasis: 0, '@media (max-width: 640px)': { flexBasis: '70%' } },
  title: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  small: { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  step: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap', marginLeft: 'auto' },
});

export interface LineProps {
  readonly icon: React.ReactNode;
  readonly title: string;
  /** What it is, and when it was written. */
  readonly what: React.ReactNode;
  /** Where it is. */
  readonly step: string | undefined;
  /** Takes it back; `undefined`: it is too late. */
  readonly undo?: { readonly label: string; readonly act: () => void };
  /** Under it: why it does not arrive. */
  readonly children?: React.ReactNode;
}

/** One thing somebody wrote, and where it is. */
export function Line({ icon, title, what, step, undo, children }: LineProps) {
  const styles = useStyles();
  const { common } = useTexts();
  return (
    <li className={styles.line}>
      <div className={mergeClasses(styles.row)}>
        {icon}
        <div className={styles.words}>
          <UserText className={styles.title} lines={1}>
            {title}
          </UserText>
          <span className={styles.small}>{what}</span>
        </div>
        {step && <span className={styles.step}>{step}</span>}
        {undo && (
          <Button look="subtle" onClick={undo.act} aria-label={undo.label}>
            {common.undo}
          </Button>
        )}
      </div>
      {children}
    </li>
  );
}

/** "Venter på at blive sendt", "Sender …"; nothing for what was refused, of which more is said. */
export function useStepWords(): (errand: OnTheWay) => string | undefined {
  const { statusForm } = useTexts();
  return ({ delivery }) => (delivery.step === 'sending' ? statusForm.sending : delivery.step === 'waiting' ? statusForm.waiting : undefined);
}
