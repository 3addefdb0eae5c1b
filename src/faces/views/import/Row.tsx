import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { isBroughtIn, type ImportedField, type ImportRow } from '../../../domain';
import { Tag, UserText, withPlainLineBreaks } from '../../shared/components';
import { TrafficLightBadge } from '../../shared/light';
import { useImportTexts } from '../../shared/texts/import';
import { Runs } from '../forms/Runs';
import { wordDiff } from '../forms/word-diff';
import type { ImportSession, LookedThrough } from './import-session';
import { PHONE, useImportStyles } from './useImportStyles';
import { useImportWords, type ImportWords } from './useImportWords';
import { useWhere } from './useWhere';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', columnGap: '12px', [PHONE]: { columnGap: '10px' } },
  take: { width: '18px', height: '18px', margin: '2px 0 0', accentColor: tokens.colorCompoundBrandBackground, cursor: 'pointer' },
  head: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) fit-content(40%)', alignItems: 'baseline', gap: '2px 16px', [PHONE]: { gridTemplateColumns: 'minmax(0, 1fr)' } },
  what: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '2px 8px' },
  where: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3, textAlign: 'right', [PHONE]: { textAlign: 'left' } },
  light: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '2px 10px', margin: '6px 0 0' },
  left: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  fields: { margin: '8px 0 0', display: 'grid', rowGap: '10px' },
  label: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold },
  sides: { margin: '2px 0 0', display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: '4px 16px', [PHONE]: { gridTemplateColumns: 'minmax(0, 1fr)' } },
  by: { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
});

interface RowProps {
  readonly row: ImportRow;
  readonly look: LookedThrough;
  readonly choose: ImportSession['choose'];
}

/** One row of the file: what would become of it, and whether it is to. */
export function Row({ row, look, choose }: RowProps) {
  const styles = useStyles();
  const common = useImportStyles();
  const { importing } = useImportTexts();
  const words = useImportWords(look);
  const where = useWhere(look.read.tables);
  const { key, state, isLeftOut } = row;
  const title = row.title || importing.untitled;
  const comesIn = state === 'new' || state === 'changed';
  const take = () => choose((before) => ({ ...before, leftOut: new Set(isLeftOut ? [...before.leftOut].filter((other) => other !== key) : [...before.leftOut, key]) }));
  return (
    <div className={styles.root}>
      {comesIn ? <input type="checkbox" className={styles.take} aria-label={importing.take(title)} checked={!isLeftOut} onChange={take} /> : <span />}
      <div>
        <div className={styles.head}>
          <div className={styles.what}>
            <UserText className={mergeClasses(common.name, isLeftOut && styles.left)}>{title}</UserText>
            <Tag brand={state === 'new' && !isLeftOut}>{isLeftOut ? importing.left : importing.state[state]}</Tag>
            {isBroughtIn(row) && row.asks.length > 0 && <Tag>{importing.waits}</Tag>}
          </div>
          <span className={styles.where}>
            <UserText>{where(row.where)}</UserText>
          </span>
        </div>
        {!isLeftOut && (
          <>
            {state === 'unreadable' && <Lines lines={row.findings.map(words.findingOf)} />}
            {state === 'new' && <NewContent row={row} words={words} />}
            {state === 'changed' && <ChangedFields row={row} words={words} />}
            <Lines lines={row.notes.map(words.noteOf)} />
          </>
        )}
      </div>
    </div>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  const common = useImportStyles();
  if (lines.length === 0) return null;
  return (
    <ul className={common.notes}>
      {[...new Set(lines)].map((line) => (
        <li key={line}>
          <UserText>{line}</UserText>
        </li>
      ))}
    </ul>
  );
}

/** What of a new initiative tells it from others; empty fields are passed over. */
const TOLD = ['goal', 'period', 'owner', 'deputies'] as const;

function NewContent({ row: { content, status }, words }: { readonly row: ImportRow; readonly words: ImportWords }) {
  const styles = useStyles();
  const common = useImportStyles();
  const told = TOLD.map((field) => words.valueOf(content, field)).filter((value) => value !== '');
  return (
    <>
      {content.description && <UserText lines={2} className={common.text}>{content.description}</UserText>}
      {status && (
        <div className={styles.light}>
          <TrafficLightBadge light={status.light} />
          {status.text && <UserText lines={2}>{status.text}</UserText>}
        </div>
      )}
      {told.length > 0 && (
        <p className={common.meta}>
          <UserText>{told.join(' · ')}</UserText>
        </p>
      )}
    </>
  );
}

function ChangedFields({ row: { present, content, fields, status, asks }, words }: { readonly row: ImportRow; readonly words: ImportWords }) {
  const styles = useStyles();
  if (!present) return null;
  const isOpen = (field: ImportedField): boolean => asks.some((ask) => ask.kind === 'side' && ask.field === field); // both sides are asked about above
  const shown = fields.filter((field) => !isOpen(field));
  const isStatusShown = status !== undefined && !isOpen('status');
  if (shown.length === 0 && !isStatusShown) return null;
  return (
    <div className={styles.fields}>
      {shown.map((field) => (
        <OldAndNew key={field} label={words.labelOf(field)} before={words.valueOf(present, field)} after={words.valueOf(content, field)} />
      ))}
      {isStatusShown && <OldAndNew label={words.labelOf('status')} before={words.statusOf(status, 'plan')} after={words.statusOf(status, 'file')} />}
    </div>
  );
}

function OldAndNew({ label, before, after }: { readonly label: string; readonly before: string; readonly after: string }) {
  const styles = useStyles();
  const { importing } = useImportTexts();
  const runs = React.useMemo(() => wordDiff(withPlainLineBreaks(before), withPlainLineBreaks(after)), [before, after]);
  return (
    <div>
      <p className={styles.label}>{label}</p>
      <div className={styles.sides}>
        <div>
          <span className={styles.by}>{importing.before}</span>
          <Runs runs={runs.mine} />
        </div>
        <div>
          <span className={styles.by}>{importing.after}</span>
          <Runs runs={runs.saved} />
        </div>
      </div>
    </div>
  );
}
