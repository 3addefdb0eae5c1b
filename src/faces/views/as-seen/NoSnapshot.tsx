import * as React from 'react';
import { isPlanError } from '../../../application/errors';
import { isSnapshotFinding, type Snapshot } from '../../../domain';
import { Button, EmptyState, LinkButton } from '../../shared/components';
import { usePorts } from '../../shared/ports';
import { useAsSeenTexts } from '../../shared/texts/as-seen';
import { useLinkTo, useNavigation } from '../useRoute';

const isNewer = (cause: unknown): boolean => typeof cause === 'object' && cause !== null && isSnapshotFinding(cause as Snapshot) && (cause as { readonly code: string }).code === 'newer-version';

/** Stands where the plan would that a meeting saw. @param error `undefined`: nothing goes by that name. */
export function NoSnapshot({ error, onRetry }: { readonly error?: Error; readonly onRetry: () => void }) {
  const { asSeen, states, common } = useAsSeenTexts();
  const { siteUrl, session } = usePorts();
  const { route } = useNavigation();
  const linkTo = useLinkTo();
  const back = <LinkButton {...linkTo({ ...route, seen: '' })}>{asSeen.bar.back}</LinkButton>;
  const again = <Button onClick={onRetry}>{common.tryAgain}</Button>;
  const code = isPlanError(error) ? error.code : 'not-found';
  switch (code) {
    case 'not-found':
    case 'no-access':
    case 'lists-changed':
      return <EmptyState icon="history" role="alert" title={asSeen.notFound.title} actions={back}>{asSeen.notFound.text}</EmptyState>;
    case 'malformed-row':
      return isNewer(error?.cause) ? (
        <EmptyState icon="history" role="alert" title={asSeen.newer.title} actions={<>{back}<Button onClick={() => window.location.reload()}>{asSeen.newer.reload}</Button></>}>{asSeen.newer.text}</EmptyState>
      ) : (
        <EmptyState icon="history" role="alert" title={asSeen.malformed.title} actions={<>{back}<LinkButton href={`${siteUrl}/Snapshots`} target="_blank" rel="noreferrer">{asSeen.malformed.open}</LinkButton></>}>
          {asSeen.malformed.text}
        </EmptyState>
      );
    case 'offline':
      return <EmptyState icon="offline" role="alert" title={states.offline.title.replace(/\.$/, '')} actions={<>{back}{again}</>}>{asSeen.offline}</EmptyState>;
    case 'signed-out':
      return <EmptyState icon="lock" role="alert" title={states.signedOut.title.replace(/\.$/, '')} actions={<Button look="primary" onClick={() => session.signIn()}>{states.signedOut.action}</Button>}>{states.signedOut.text}</EmptyState>;
    default:
      return <EmptyState icon="clock" role="alert" title={asSeen.failed.title} actions={<>{back}{again}</>}>{asSeen.failed.text}</EmptyState>;
  }
}
