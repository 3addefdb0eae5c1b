import * as React from 'react';
import { sideKey, type ImportSide } from '../../../domain';
import { UserText } from '../../shared/components';
import { useOwnId } from '../../shared/part';
import { useImportTexts } from '../../shared/texts/import';
import { ConflictField } from '../forms/ConflictField';
import { FirstRows } from '../more';
import type { SideDoubt } from './doubts';
import type { ImportSession, LookedThrough } from './import-session';
import { Section } from './Section';
import { useImportStyles } from './useImportStyles';
import { useImportWords } from './useImportWords';

interface SideDoubtsProps {
  readonly sides: readonly SideDoubt[];
  readonly look: LookedThrough;
  readonly choose: ImportSession['choose'];
}

/** What was changed in the file and in the plan since the file was exported: both side by side, and nothing chosen beforehand. */
export function SideDoubts({ sides, look, choose }: SideDoubtsProps) {
  const styles = useImportStyles();
  const { importing } = useImportTexts();
  return (
    <Section id="sides" heading={importing.sides.heading} lead={importing.sides.lead}>
      <FirstRows rows={sides} className={styles.more}>
        {(shown) => (
          <ul className={styles.list}>
            {shown.map((doubt) => (
              <li key={sideKey(doubt.row.key, doubt.field)} className={styles.item}>
                <Side doubt={doubt} look={look} choose={choose} />
              </li>
            ))}
          </ul>
        )}
      </FirstRows>
    </Section>
  );
}

const SIDE_OF = { mine: 'file', saved: 'plan' } as const;

function Side({ doubt: { row, field, status }, look, choose }: Omit<SideDoubtsProps, 'sides'> & { readonly doubt: SideDoubt }) {
  const { importing } = useImportTexts();
  const styles = useImportStyles();
  const words = useImportWords(look);
  const key = sideKey(row.key, field);
  const name = useOwnId(`import-side-${key.replace(/\W+/g, '-')}`);
  const chosen = look.choices.sides.get(key);
  const say = (side: ImportSide): string => (field === 'status' ? words.statusOf(status, side) : words.valueOf(side === 'file' ? row.mine : (row.present ?? row.mine), field));
  return (
    <div data-unanswered={chosen === undefined}>
      <UserText className={styles.name}>{row.title || importing.untitled}</UserText>
      <ConflictField
        name={name}
        label={words.labelOf(field)}
        mine={say('file')}
        saved={say('plan')}
        mineBy={importing.sides.file}
        savedBy={importing.sides.plan}
        chosen={chosen === undefined ? undefined : chosen === 'file' ? 'mine' : 'saved'}
        onChoose={(side) => choose((before) => ({ ...before, sides: new Map([...before.sides, [key, SIDE_OF[side]]]) }))}
      />
    </div>
  );
}
