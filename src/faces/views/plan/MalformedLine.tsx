import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { MalformedRow } from '../../../application/ports';
import { focusRing, Icon, UserText, VisuallyHidden } from '../../shared/components';
import { useTexts } from '../../shared/texts';
import { useColumnName } from '../useColumnName';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    padding: '12px',
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  text: { margin: '2px 0 0', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  value: { padding: '0 4px', borderRadius: tokens.borderRadiusSmall, backgroundColor: tokens.colorNeutralBackground3, fontFamily: tokens.fontFamilyMonospace, fontSize: '13px' },
  link: { color: tokens.colorBrandForegroundLink, textDecorationLine: 'none', ':hover': { textDecorationLine: 'underline' }, '@media (forced-colors: active)': { color: 'LinkText' }, ...focusRing },
  note: { margin: '6px 0 0', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
});

/** A row of a list that cannot be read, at its place: what stands there, what would do, and the way to it. */
export function MalformedLine({ malformed, saysWhy }: { readonly malformed: MalformedRow; /** Under the last of several: that they are left out of the figures. */ readonly saysWhy: boolean }) {
  const styles = useStyles();
  const { malformed: words } = useTexts().states;
  const { common } = useTexts();
  return (
    <div className={styles.root}>
      <Icon name="pencil" />
      <div>
        <UserText className={styles.title}>{malformed.title || words.untitled}</UserText>
        <p className={styles.text}>
          <WhatIsWrong malformed={malformed} />
        </p>
        <p className={styles.text}>
          <a className={styles.link} href={malformed.address} target="_blank" rel="noreferrer">
            {words.open}
            <VisuallyHidden> {common.opensInNewTab}</VisuallyHidden>
          </a>
        </p>
        {saysWhy && <p className={styles.note}>{words.note}</p>}
      </div>
    </div>
  );
}

function WhatIsWrong({ malformed: { reason, column, value } }: { readonly malformed: MalformedRow }) {
  const styles = useStyles();
  const { malformed: words } = useTexts().states;
  const field = useColumnName()(column);
  if (column === 'Goal') return <>{words.goal}</>;
  if (reason === 'missing' && value === '') return <>{words.missing(field)}</>;
  const { before, after } = column === 'Light' ? words.light : { before: words.other.before(field), after: words.other.after };
  return (
    <>
      {before} <UserText className={styles.value}>{value}</UserText>. {after}
    </>
  );
}
