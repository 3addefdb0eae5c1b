import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { planLoad, type PlanRow } from '../../../domain';
import { Button, focusRing, Message, UserText } from '../../shared/components';
import { useOpenedPlan } from '../../shared/queries';
import { useOwnerTexts } from '../../shared/texts/owners';
import { useFormats } from '../../shared/texts/useFormats';
import { useMark } from '../owners/useMark';
import { useLinkTo, useNavigation } from '../useRoute';

const useStyles = makeStyles({
  notice: { marginBottom: tokens.spacingVerticalM, '@media print': { display: 'none' } },
  line: { display: 'block', marginTop: '2px' },
  link: { color: tokens.colorBrandForegroundLink, textDecorationLine: 'underline', borderRadius: tokens.borderRadiusMedium, '@media (forced-colors: active)': { color: 'LinkText' }, ...focusRing, '@media (max-width: 640px)': { display: 'inline-block', padding: '10px 0' } },
});

/** So many are named; of a longer row only the number of the rest. */
const MOST_NAMED = 3;

/** What an editor may want to do something about: initiatives without an owner, and work that is much or unevenly shared. */
export function EditorNotices({ rows }: { readonly rows: readonly PlanRow[] }) {
  const needing = rows.filter(({ ownerNeed }) => ownerNeed !== undefined);
  const { running, owners } = planLoad(rows);
  const { plan } = useOpenedPlan().actionPlan;
  const texts = useOwnerTexts();
  const formats = useFormats();
  const heaviest = formats.list([
    ...owners.slice(0, MOST_NAMED).map(({ person, count }) => texts.owners.owned(person.name, count)),
    ...(owners.length > MOST_NAMED ? [texts.owners.moreOwners(owners.length - MOST_NAMED)] : []),
  ]);
  const most = owners.map(({ person, count }) => `${person.id}:${count}`).join(' ');
  return (
    <>
      {needing.length > 0 && <Needing rows={needing} />}
      {running !== undefined && <Load key={`running ${running}`} of={`running/${plan.id}`} figure={String(running)}>{texts.owners.manyRunning(running)}</Load>}
      {owners.length > 0 && <Load key={most} of={`owned/${plan.id}`} figure={most}>{texts.owners.manyOwned(heaviest)}</Load>}
    </>
  );
}

function Needing({ rows }: { readonly rows: readonly PlanRow[] }) {
  const styles = useStyles();
  const { owners } = useOwnerTexts();
  const linkTo = useLinkTo();
  const { route } = useNavigation();
  return (
    <Message className={styles.notice} onPage icon="person" title={owners.needing(rows.length)}>
      {rows.slice(0, MOST_NAMED).map(({ initiative, ownerNeed }) => (
        <span key={initiative.id} className={styles.line}>
          <UserText>{ownerNeed === 'left' ? owners.leftOf(initiative.title) : initiative.title}</UserText>{' '}
          <a className={styles.link} aria-label={owners.chooseOf(initiative.title)} {...linkTo({ ...route, overlay: { kind: 'initiative', id: initiative.id, field: 'owner' } })}>
            {owners.choose}
          </a>
        </span>
      ))}
      {rows.length > MOST_NAMED && <span className={styles.line}>{owners.more(rows.length - MOST_NAMED)}</span>}
    </Message>
  );
}

/** Put away on this device, until the figure is another. */
function Load({ of, figure, children }: { readonly of: string; readonly figure: string; readonly children: string }) {
  const styles = useStyles();
  const { owners } = useOwnerTexts();
  const [hidden, hide] = useMark(of);
  if (hidden === figure) return null;
  return (
    <Message className={styles.notice} onPage icon="eye" actions={<Button onClick={() => hide(figure)}>{owners.hide}</Button>}>
      {children}
    </Message>
  );
}

export { EditorNotices as default };
