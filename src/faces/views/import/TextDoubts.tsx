import * as React from 'react';
import type { ImportChoices, ImportRow } from '../../../domain';
import { useOwnId } from '../../shared/part';
import { useImportTexts } from '../../shared/texts/import';
import { AreaField } from '../forms/Field';
import { FirstRows } from '../more';
import type { ImportSession } from './import-session';
import { Section } from './Section';
import { useImportStyles } from './useImportStyles';

interface TextDoubtsProps {
  readonly rows: readonly ImportRow[];
  readonly choices: ImportChoices;
  readonly choose: ImportSession['choose'];
}

/** Yellow and red say why, also in a plan that begins as a table. */
export function TextDoubts({ rows, choices, choose }: TextDoubtsProps) {
  const styles = useImportStyles();
  const { importing } = useImportTexts();
  return (
    <Section id="texts" heading={importing.texts.heading} lead={importing.texts.lead}>
      <FirstRows rows={rows} className={styles.more}>
        {(shown) => (
          <ul className={styles.list}>
            {shown.map((row) => (
              <li key={row.key} className={styles.item}>
                <Text row={row} typed={choices.texts.get(row.key) ?? ''} onType={(typed) => choose((before) => ({ ...before, texts: new Map([...before.texts, [row.key, typed]]) }))} />
              </li>
            ))}
          </ul>
        )}
      </FirstRows>
    </Section>
  );
}

function Text({ row, typed, onType }: { readonly row: ImportRow; readonly typed: string; readonly onType: (typed: string) => void }) {
  const { importing } = useImportTexts();
  const id = useOwnId(`import-text-${row.key}`);
  const finding = row.findings.find(({ field }) => field === 'status');
  return (
    <div data-unanswered={finding !== undefined || row.asks.some(({ kind }) => kind === 'text')}>
      <AreaField id={id} label={importing.texts.label(row.title || importing.untitled)} hint={row.status && importing.texts.worse(row.status.light)} finding={finding && importing.finding[finding.code === 'characters' ? 'characters' : 'status-too-long']} value={typed} onChange={onType} />
    </div>
  );
}
