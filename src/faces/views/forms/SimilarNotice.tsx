import * as React from 'react';
import { makeStyles } from '@fluentui/react-components';
import { isSameTitle, keptLine } from '../../../domain';
import { LinkButton, Message } from '../../shared/components';
import { useOpenedPlan } from '../../shared/queries';
import { useFormTexts } from '../../shared/texts/forms';
import { useLinkTo, useNavigation } from '../useRoute';

const useStyles = makeStyles({ root: { marginTop: '8px' } });

/** An initiative of the same name is there already: said while the title is typed, before anything is made twice. */
export function SimilarNotice({ title }: { readonly title: string }) {
  const styles = useStyles();
  const texts = useFormTexts();
  const linkTo = useLinkTo();
  const { route } = useNavigation();
  const { initiatives } = useOpenedPlan().actionPlan;
  const same = keptLine(title) === '' ? undefined : initiatives.find((initiative) => isSameTitle(initiative.title, title));
  return (
    <div role="status">
      {same && (
        <Message className={styles.root} icon="eye" actions={<LinkButton {...linkTo({ ...route, overlay: { kind: 'initiative', id: same.id } })}>{texts.forms.seeSimilar}</LinkButton>}>
          {texts.forms.similar(same.title)}
        </Message>
      )}
    </div>
  );
}
