import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { asId, lastStored, statedOnBehalfOf, type StatusUpdateId } from '../../../domain';
import { Button, focusRing, Message, UserText } from '../../shared/components';
import { useOpenedPlan } from '../../shared/queries';
import { useOwnerTexts } from '../../shared/texts/owners';
import { useFormats } from '../../shared/texts/useFormats';
import { useMark } from '../owners/useMark';
import { useLinkTo } from '../useRoute';

const useStyles = makeStyles({
  root: { marginBottom: tokens.spacingVerticalL },
  line: { display: 'block', marginBottom: '4px' },
  title: { color: tokens.colorBrandForegroundLink, textDecorationLine: 'none', borderRadius: tokens.borderRadiusMedium, ':hover': { textDecorationLine: 'underline' }, ...focusRing },
});

/** Tells an owner what others have stated on their behalf since they last said that they had seen it (rule 3). */
export function OnBehalf() {
  const styles = useStyles();
  const { owners, common } = useOwnerTexts();
  const formats = useFormats();
  const linkTo = useLinkTo();
  const { actionPlan, viewer } = useOpenedPlan();
  const [seen, putSeen] = useMark(`on-behalf/${actionPlan.plan.id}`);
  const told = statedOnBehalfOf(actionPlan, viewer.person, seen === undefined ? undefined : asId<StatusUpdateId>(seen));
  const isFirstLook = seen === undefined && told.length === 0 && actionPlan.historyIsWhole;
  React.useEffect(() => {
    if (isFirstLook) putSeen(lastStored(actionPlan.updates) ?? '0');
  }, [isFirstLook, putSeen, actionPlan.updates]);
  if (told.length === 0) return null;
  const titleOf = new Map(actionPlan.initiatives.map(({ id, title }) => [id, title]));
  return (
    <Message className={styles.root} onPage icon="eye" actions={<Button onClick={() => putSeen(lastStored(actionPlan.updates) ?? '0')}>{owners.seen}</Button>}>
      {told.map((update) => (
        <span key={update.id} className={styles.line}>
          {owners.stated(actionPlan.people.get(update.statedBy)?.name ?? common.unknownPerson, update.light)} {formats.nearDay(formats.dayOf(update.at))}:{' '}
          <a className={styles.title} {...linkTo({ view: 'mine', overlay: { kind: 'initiative', id: update.initiative }, filters: '' })}>
            <UserText>{titleOf.get(update.initiative) ?? ''}</UserText>
          </a>
        </span>
      ))}
      {owners.statedSub}
    </Message>
  );
}
