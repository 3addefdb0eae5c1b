import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { isPlanError } from '../../../../application';
import type { EditorsGroup } from '../../../../application/ports';
import { danishOrder } from '../../../../domain';
import { Button, LinkButton, Message, UserText, VisuallyHidden } from '../../../shared/components';
import { usePorts } from '../../../shared/ports';
import { useOpenedPlan } from '../../../shared/queries';
import { useSetupTexts } from '../../../shared/texts/setup';
import { PageHead } from '../PageHead';
import { PartList, useRowStyles } from '../part/PartRow';

const useStyles = makeStyles({
  how: { margin: `${tokens.spacingVerticalXXL} 0 ${tokens.spacingVerticalM}`, maxWidth: '68ch', color: tokens.colorNeutralForeground2 },
  email: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

/** Redaktører: who may change the plan. SharePoint keeps the group, and its owners change it there. */
export function EditorsPage() {
  const styles = useStyles();
  const texts = useSetupTexts();
  const words = texts.setup.editors;
  const { editors, siteUrl } = usePorts();
  const { data: group, error, refetch, isFetching } = useQuery<EditorsGroup, Error>({ queryKey: ['editors', siteUrl], queryFn: () => editors.group(), useErrorBoundary: (thrown) => !isPlanError(thrown) });
  return (
    <>
      <PageHead title={texts.setup.pages.editors} lead={words.lead} />
      {isPlanError(error) && (
        <Message onPage role="alert" icon="clock" actions={<Button onClick={() => void refetch()}>{texts.common.tryAgain}</Button>}>
          {words.notRead}
        </Message>
      )}
      {!group && isFetching && <Message onPage role="status" icon="clock">{words.reading}</Message>}
      {group && <Members members={group.members} />}
      {group && (
        <>
          <p className={styles.how}>{words.changeHow}</p>
          <LinkButton icon="open" href={group.address} target="_blank" rel="noreferrer">
            {words.change}
            <VisuallyHidden> {texts.common.opensInNewTab}</VisuallyHidden>
          </LinkButton>
        </>
      )}
    </>
  );
}

function Members({ members }: Pick<EditorsGroup, 'members'>) {
  const styles = useStyles();
  const rows = useRowStyles();
  const { setup } = useSetupTexts();
  const words = setup.editors;
  const { actionPlan, viewer } = useOpenedPlan();
  const mine = actionPlan.people.get(viewer.person)?.email.toLowerCase();
  if (!members) return <Message onPage icon="lock">{words.hidden}</Message>;
  if (members.length === 0) return <Message onPage icon="person">{words.none}</Message>;
  return (
    <PartList label={setup.pages.editors}>
      {[...members].sort((a, b) => danishOrder(a.name, b.name)).map(({ name, email }) => (
        <li key={email || name} className={rows.row}>
          <UserText className={rows.title}>{name}</UserText>
          {email !== '' && email.toLowerCase() === mine && ` ${words.you}`}
          {email && <div className={styles.email}>{email}</div>}
        </li>
      ))}
    </PartList>
  );
}
