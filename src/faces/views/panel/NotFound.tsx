import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { LinkButton } from '../../shared/components';
import type { InitiativeId } from '../../../domain';
import { changeAbout, useDeskState } from '../../shared/desk';
import { useTexts } from '../../shared/texts';
import { titleOf } from '../outbox/change';
import { ChangeNotice } from '../outbox/ChangeNotice';
import { useLinkTo } from '../useRoute';
import { HEADING_ID } from './PanelHead';

const useStyles = makeStyles({
  root: { padding: '24px' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, outlineStyle: 'none' },
  text: { margin: '8px 0 20px', color: tokens.colorNeutralForeground2 },
});

/** An address that leads to no initiative one can see: deleted, somebody else's, or a new one that was refused and has its text here still. */
export function NotFound({ id, headingRef }: { readonly id: InitiativeId; readonly headingRef: React.Ref<HTMLHeadingElement> }) {
  const styles = useStyles();
  const texts = useTexts();
  const linkTo = useLinkTo();
  const refused = changeAbout(useDeskState(), id);
  if (refused)
    return (
      <div className={styles.root}>
        <h2 className={styles.heading} id={HEADING_ID} ref={headingRef} tabIndex={-1}>
          {titleOf(refused.change)}
        </h2>
        <ChangeNotice errand={refused} onEdit={undefined} />
      </div>
    );
  return (
    <div className={styles.root}>
      <h2 className={styles.heading} id={HEADING_ID} ref={headingRef} tabIndex={-1}>
        {texts.states.notFound.title}
      </h2>
      <p className={styles.text}>{texts.states.notFound.text}</p>
      <LinkButton {...linkTo({ view: 'plan', filters: '' })}>{texts.states.notFound.action}</LinkButton>
    </div>
  );
}
