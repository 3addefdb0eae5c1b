import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { adoptUsualDays, isPlanError } from '../../../../application';
import { Button, Message, useAnnounce } from '../../../shared/components';
import { usePorts } from '../../../shared/ports';
import { usePlanCache } from '../../../shared/queries';
import { useSetupTexts } from '../../../shared/texts/setup';
import { withPart } from '../part/with-part';
import { PAGE_HEADING } from '../PageHead';
import { useMayChange } from '../useMayChange';
import { useClosedWords } from './useClosedWords';

const useStyles = makeStyles({ root: { marginBottom: tokens.spacingVerticalXL } });

/** While nothing is set: says that the usual days hold, and makes the list one's own. */
export function Adopt() {
  const styles = useStyles();
  const { setup, states, common } = useSetupTexts();
  const words = setup.closedDays;
  const ports = usePorts();
  const cache = usePlanCache();
  const announce = useAnnounce();
  const mayChange = useMayChange();
  const { usualName } = useClosedWords();
  const { mutate, isLoading, error } = useMutation<void, unknown>({
    mutationFn: async () => {
      const adopted = await adoptUsualDays(ports, usualName);
      cache.change((opened) => adopted.reduce((shown, each) => withPart(shown, 'closedDays', each), opened));
      announce(words.adopted);
      document.getElementById(PAGE_HEADING)?.focus();
      await cache.refresh();
    },
    useErrorBoundary: (thrown) => !isPlanError(thrown),
  });
  return (
    <Message
      onPage
      className={styles.root}
      role={error ? 'alert' : undefined}
      actions={
        mayChange && (
          <Button aria-disabled={isLoading || undefined} onClick={() => isLoading || mutate()}>
            {isLoading ? common.saving : error ? common.tryAgain : words.adopt}
          </Button>
        )
      }
    >
      {isPlanError(error) ? states.error[error.code] : words.usual}
    </Message>
  );
}
