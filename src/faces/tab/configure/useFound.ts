import * as React from 'react';
import type { OpenedPlan } from '../../../application';
import { PlanError } from '../../../application/errors';
import type { PlanId } from '../../../domain';
import type { TabChoice } from './tab-choice';

export type Found = { readonly step: 'looking' } | { readonly step: 'found'; readonly opened: OpenedPlan } | { readonly step: 'failed'; readonly error: unknown };

/** A site that is not there may not answer at all: nobody who has mistyped an address waits as long as for a plan that is. */
const PATIENCE_MS = 8000;

/**
 * The plan of what is chosen, read anew when its site or plan is another, and when somebody asks `again`. A late answer to an earlier question is not
 * listened to; to this one it is, though it was given up.
 */
export function useFound(open: (siteUrl: string, plan: PlanId | undefined) => Promise<OpenedPlan>, { siteUrl, plan }: TabChoice): { readonly found: Found; readonly again: () => void } {
  const [told, setTold] = React.useState<{ readonly of: string; readonly found: Found }>();
  const [times, setTimes] = React.useState(1);
  const asked = `${siteUrl} ${plan ?? ''} ${times}`;
  React.useEffect(() => {
    let isCurrent = true;
    const tell = (found: Found) => isCurrent && setTold({ of: asked, found });
    const tooLate = window.setTimeout(() => tell({ step: 'failed', error: new PlanError('no-answer', 'Configuration: the site has not answered') }), PATIENCE_MS);
    const answer = (found: Found) => {
      window.clearTimeout(tooLate);
      tell(found);
    };
    void open(siteUrl, plan).then((opened) => answer({ step: 'found', opened }), (error: unknown) => answer({ step: 'failed', error }));
    return () => {
      isCurrent = false;
      window.clearTimeout(tooLate);
    };
  }, [open, siteUrl, plan, asked]);
  return { found: told?.of === asked ? told.found : { step: 'looking' }, again: () => setTimes(times + 1) };
}
