import type { InitiativeId, MeetingId } from '../../../domain';
import type { Destination, Route } from '../routes';

/** Where in a meeting one stands: at a point, or where it ends; `undefined`: it is being prepared. */
export type Place = InitiativeId | typeof END;
export const END = 'slut';

const POINT = 'punkt';

export const placeIn = ({ filters }: Pick<Route, 'filters'>): Place | undefined => (new URLSearchParams(filters).get(POINT) ?? undefined) as Place | undefined;

export const toMeeting = (meeting: MeetingId, place?: Place): Destination => ({ view: 'meeting', page: meeting, filters: place === undefined ? '' : new URLSearchParams({ [POINT]: place }).toString() });
