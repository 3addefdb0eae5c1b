import * as React from 'react';
import { Choices } from '../../shared/components';
import type { PaperWords } from '../../shared/papers/excerpt';
import { PLAN_COLUMNS, titleOf, type PlanColumn } from '../../shared/papers/plan-columns';
import { useOwnId } from '../../shared/part';
import { useExportStyles } from './useExportStyles';

interface PublicChoiceProps {
  readonly isPublic: boolean;
  readonly onChange: (isPublic: boolean) => void;
  readonly columns: readonly PlanColumn[];
  readonly onColumns: (columns: readonly PlanColumn[]) => void;
  readonly words: PaperWords;
}

/** Whether the file is for everybody, and what of the plan everybody is told. */
export function PublicChoice({ isPublic, onChange, columns, onColumns, words }: PublicChoiceProps) {
  const styles = useExportStyles();
  const { papers } = words.texts;
  const hint = useOwnId('export-public-hint');
  const name = useOwnId('export-columns');
  return (
    <div>
      <label className={styles.check}>
        <input type="checkbox" className={styles.box} checked={isPublic} aria-describedby={hint} onChange={(event) => onChange(event.target.checked)} />
        {papers.isPublic}
      </label>
      <p className={styles.hint} id={hint}>
        {papers.isPublicHint}
      </p>
      {isPublic && (
        <div className={styles.columns}>
          <Choices
            kind="many"
            name={name}
            legend={papers.columnsShown}
            choices={PLAN_COLUMNS.filter((column) => column !== 'title').map((value) => ({ value, label: titleOf(value, words) }))}
            chosen={columns}
            onChange={(next) => onColumns(PLAN_COLUMNS.filter((column) => column === 'title' || next.includes(column)))}
          />
        </div>
      )}
    </div>
  );
}
