import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ImportRow, Initiative } from '../../../domain';
import { calm, chosenPointedAt, Fold, pointedAt, useAnnounce, UserText } from '../../shared/components';
import { useImportTexts } from '../../shared/texts/import';
import { useFormats } from '../../shared/texts/useFormats';
import { FirstRows } from '../more';
import { FATES, isOfFate, type Fate } from './doubts';
import type { ImportSession, LookedThrough } from './import-session';
import { Row } from './Row';
import { Section } from './Section';
import { useImportStyles } from './useImportStyles';

const useStyles = makeStyles({
  fates: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '12px 0 0' },
  fate: {
    minHeight: '32px',
    margin: 0,
    padding: '4px 12px',
    font: 'inherit',
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    cursor: 'pointer',
    ...pointedAt,
    ':focus-visible': { outlineStyle: 'solid', outlineWidth: '2px', outlineColor: tokens.colorStrokeFocus2, outlineOffset: '1px' },
    '@media (max-width: 640px)': { minHeight: '44px' },
    ...calm,
  },
  pressed: { fontWeight: tokens.fontWeightSemibold, border: `1px solid ${tokens.colorCompoundBrandStroke}`, backgroundColor: tokens.colorBrandBackground2, ...chosenPointedAt, '@media (forced-colors: active)': { outlineStyle: 'solid', outlineWidth: '2px', outlineColor: 'Highlight' } },
  count: { marginLeft: '6px' },
});

interface RowsProps {
  readonly rows: readonly ImportRow[];
  /** Initiatives of an export that are no longer in its file. */
  readonly missing: readonly Initiative[];
  readonly look: LookedThrough;
  readonly choose: ImportSession['choose'];
}

/** Every row of the file with what would become of it. What changes nothing is folded. */
export function Rows({ rows, missing, look, choose }: RowsProps) {
  const styles = useStyles();
  const common = useImportStyles();
  const { importing } = useImportTexts();
  const formats = useFormats();
  const announce = useAnnounce();
  const [asked, setAsked] = React.useState<Fate>('all');
  const of = (fate: Fate) => rows.filter((row) => isOfFate(row, fate));
  const offered = FATES.map((fate) => ({ fate, count: of(fate).length })).filter(({ count }) => count > 0);
  const fate = offered.some((each) => each.fate === asked) ? asked : 'all'; // the last question may have been answered
  const shown = fate === 'all' ? rows.filter(({ state }) => state !== 'same') : of(fate);
  const same = fate === 'all' ? rows.filter(({ state }) => state === 'same') : [];
  const ask = (next: Fate) => {
    setAsked(next);
    announce(importing.shown(of(next).length));
  };
  const list = (listed: readonly ImportRow[]) => (
    <FirstRows rows={listed} className={common.more}>
      {(first) => (
        <ul className={common.list}>
          {first.map((row) => (
            <li key={row.key} className={common.item}>
              <Row row={row} look={look} choose={choose} />
            </li>
          ))}
        </ul>
      )}
    </FirstRows>
  );
  return (
    <Section id="rows" heading={importing.rowsHeading}>
      {offered.length > 2 && (
        <div className={styles.fates} role="group" aria-label={importing.filter}>
          {offered.map((each) => (
            <button key={each.fate} type="button" className={mergeClasses(styles.fate, each.fate === fate && styles.pressed)} aria-pressed={each.fate === fate} onClick={() => ask(each.fate)}>
              {importing.fates[each.fate]}
              <span className={styles.count}>{formats.number(each.count)}</span>
            </button>
          ))}
        </div>
      )}
      <React.Fragment key={fate}>{shown.length > 0 && list(shown)}</React.Fragment>
      {same.length > 0 && (
        <Fold className={common.more} summary={importing.sameFolded(same.length)}>
          {list(same)}
        </Fold>
      )}
      {missing.length > 0 && (
        <Fold className={common.more} summary={importing.missing(missing.length)}>
          <FirstRows rows={missing}>
            {(first) => (
              <ul className={common.notes}>
                {first.map(({ id, title }) => (
                  <li key={id}>
                    <UserText>{title}</UserText>
                  </li>
                ))}
              </ul>
            )}
          </FirstRows>
        </Fold>
      )}
    </Section>
  );
}
