import * as React from 'react';
import { isPlanError } from '../../../application/errors';
import type { NotLetInCode } from './NotLetIn';

const CODES: readonly string[] = ['consent-needed', 'access-blocked', 'other-organisation'] satisfies readonly NotLetInCode[];

/** Comes with its words when somebody is not let in, which few ever see. */
export const NotLetIn = React.lazy(() => import(/* webpackChunkName: "not-let-in" */ './NotLetIn'));

/** Comes with its words when the site itself keeps somebody out. */
export const NoAccess = React.lazy(() => import(/* webpackChunkName: "not-let-in" */ './NoAccess'));

/** Which of the screens tells of a failure; `undefined`: none of these. */
export const notLetInCode = (error: unknown): NotLetInCode | undefined => (isPlanError(error) && CODES.includes(error.code) ? (error.code as NotLetInCode) : undefined);
