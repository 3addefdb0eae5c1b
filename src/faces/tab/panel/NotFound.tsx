import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { LinkButton } from '../../shared/components';
import { useTexts } from '../../shared/texts';
import { useLinkTo } from '../useRoute';
import { HEADING_ID } from './PanelHead';

const useStyles = makeStyles({
  root: { padding: '24px' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, outlineStyle: 'none' },
  text: { margin: '8px 0 20px', color: tokens.colorNeutralForeground2 },
});

/** An address that leads to no initiative one can see: deleted, or somebody else's. */
export function NotFound({ headingRef }: { readonly headingRef: React.Ref<HTMLHeadingElement> }) {
  const styles = useStyles();
  const texts = useTexts();
  const linkTo = useLinkTo();
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
