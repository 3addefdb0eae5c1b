import * as React from 'react';
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useCardClass } from '../../shared/components';

/** The cards that the first sentence, the lights and what is to be discussed do not wait for. */
export const fetchMore = () => import(/* webpackChunkName: "overview-more", webpackPrefetch: true */ './more');

export const ComingMeetings = React.lazy(async () => ({ default: (await fetchMore()).ComingMeetings }));
export const CoverageMap = React.lazy(async () => ({ default: (await fetchMore()).CoverageMap }));
export const NewsCard = React.lazy(async () => ({ default: (await fetchMore()).NewsCard }));
export const NextMeetingCard = React.lazy(async () => ({ default: (await fetchMore()).NextMeetingCard }));

const useStyles = makeStyles({ place: { minHeight: '320px' } });

/** Keeps the place of a card that comes a moment later. */
export function Later({ children }: { readonly children: React.ReactNode }) {
  const place = mergeClasses(useCardClass(), useStyles().place);
  return <React.Suspense fallback={<div className={place} aria-busy="true" />}>{children}</React.Suspense>;
}
