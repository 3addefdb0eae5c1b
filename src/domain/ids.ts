declare const kind: unique symbol;
/** A string that cannot pass for another string: ids, days and instants are told apart by the compiler. */
export type Branded<Kind extends string> = string & { readonly [kind]: Kind };

export type PlanId = Branded<'PlanId'>;
export type ThemeId = Branded<'ThemeId'>;
export type GoalId = Branded<'GoalId'>;
export type InitiativeId = Branded<'InitiativeId'>;
/** Ids of status updates are whole numbers written out, given in the order the updates were stored: {@link isNewer} compares them. */
export type StatusUpdateId = Branded<'StatusUpdateId'>;
export type CentreId = Branded<'CentreId'>;
export type StrategyId = Branded<'StrategyId'>;
export type BodyId = Branded<'BodyId'>;
export type MeetingId = Branded<'MeetingId'>;
export type DecisionId = Branded<'DecisionId'>;
export type ClosedDaysId = Branded<'ClosedDaysId'>;
export type PersonId = Branded<'PersonId'>;
/** Made by the client before the first try of a write, so that a repeated write meets itself. */
export type MutationKey = Branded<'MutationKey'>;

/** Names a plain string as an id, of the kind that its place asks for. Only adapters and tests have a reason to. */
export const asId = <Id extends Branded<string> | undefined>(value: string | number): NonNullable<Id> => String(value) as NonNullable<Id>;

/** Stands for what no centre has taken on, where centres are chosen. */
export const NO_CENTRE: CentreId = asId('none');

/** Whether update `a` was stored after update `b`. */
export const isNewer = (a: StatusUpdateId, b: StatusUpdateId): boolean => Number(a) > Number(b);

const PROVISIONAL = 'ny-';

/** What a new initiative goes by until a store has given it an id: it can be shown, stated and edited by then. */
export const provisionalId = (key: MutationKey): InitiativeId => asId<InitiativeId>(`${PROVISIONAL}${key}`);

/** The key of the new initiative that goes by this id; `undefined` for an id that a store has given. */
export const keyOfProvisional = (id: InitiativeId): MutationKey | undefined => (id.startsWith(PROVISIONAL) ? asId<MutationKey>(id.slice(PROVISIONAL.length)) : undefined);
