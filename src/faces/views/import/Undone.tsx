import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import type { Undone as WhatWasUndone } from '../../../application';
import { Button, LinkButton, useAnnounce, UserText } from '../../shared/components';
import { useImportTexts } from '../../shared/texts/import';
import { FirstRows } from '../more';
import { useLinkTo } from '../useRoute';
import type { ImportSession } from './import-session';
import { Section } from './Section';
import { useImportStyles } from './useImportStyles';

/** What taking an import back came to, and what stays, with the reason. */
export function Undone({ session, undone: { undone, stays } }: { readonly session: ImportSession; readonly undone: WhatWasUndone }) {
  const styles = useImportStyles();
  const { importing } = useImportTexts();
  const linkTo = useLinkTo();
  const announce = useAnnounce();
  React.useEffect(() => announce(importing.undone), [announce, importing]);
  return (
    <Section id="undone" heading={importing.undone} lead={undone > 0 && importing.undoneRows(undone)}>
      {stays.length > 0 && (
        <>
          <p className={mergeClasses(styles.text, styles.name, styles.said)}>{importing.staysHeading}</p>
          <FirstRows rows={stays}>
            {(shown) => (
              <ul className={styles.list}>
                {shown.map(({ title, because }, at) => (
                  <li key={at} className={styles.text}>
                    <UserText className={styles.name}>{title}</UserText> {importing.stays[because]}
                  </li>
                ))}
              </ul>
            )}
          </FirstRows>
        </>
      )}
      <div className={styles.actions}>
        <LinkButton {...linkTo({ view: 'plan', filters: '' })}>{importing.seePlan}</LinkButton>
        <Button onClick={() => session.again()}>{importing.another}</Button>
      </div>
    </Section>
  );
}
