import * as React from 'react';
import type { FileRemark, ReadTable } from '../../../domain';
import { UserText } from '../../shared/components';
import { useImportTexts } from '../../shared/texts/import';
import { useFormats } from '../../shared/texts/useFormats';
import { useImportStyles } from './useImportStyles';

interface RemarksProps {
  readonly remarks: readonly FileRemark[];
  readonly tables: readonly ReadTable[];
  readonly isOfOtherPlan: boolean;
  /** Whether what is new waits for an editor's yes. */
  readonly areProposals: boolean;
}

/** What somebody should know of the file, a line each: above all what of it was passed over. */
export function Remarks({ remarks, tables, isOfOtherPlan, areProposals }: RemarksProps) {
  const styles = useImportStyles();
  const { importing } = useImportTexts();
  const formats = useFormats();
  const unknown = [...new Set(tables.flatMap(({ unknownColumns }) => unknownColumns))];
  const others = tables.filter(({ isPlan }) => !isPlan).length;
  const lines = [
    ...(areProposals ? [importing.asProposals] : []),
    ...(isOfOtherPlan ? [importing.otherPlan] : []),
    ...(unknown.length > 0 ? [importing.unknownColumns(formats.list(unknown.map(importing.quoted)))] : []),
    ...(others > 0 ? [importing.otherTables(others)] : []),
    ...remarks.map((remark) => importing.remark[remark]),
  ];
  if (lines.length === 0) return null;
  return (
    <ul className={styles.notes}>
      {lines.map((line) => (
        <li key={line}>
          <UserText>{line}</UserText>
        </li>
      ))}
    </ul>
  );
}
