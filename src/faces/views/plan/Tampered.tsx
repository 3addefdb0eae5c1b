import * as React from 'react';
import type { TamperedNoticeProps } from './TamperedNotice';

const Notice = React.lazy(async () => ({ default: (await import(/* webpackChunkName: "tampered" */ './TamperedNotice')).TamperedNotice }));

/** The notice about a row changed by hand: few people ever see one, so it is fetched when there is one to show. */
export function Tampered(props: TamperedNoticeProps) {
  return (
    <React.Suspense fallback={null}>
      <Notice {...props} />
    </React.Suspense>
  );
}
