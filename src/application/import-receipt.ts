import { asId, type InitiativeContent, type InitiativeId, type Instant, type MutationKey, type PlanId } from '../domain';
import type { Drafts } from './ports';

/** What one row of a file became: all that is needed to take it back. */
export interface ReceiptRow {
  readonly title: string;
  /** The key of what was added, or of the edit; `undefined`: only a light was stated. */
  readonly change?: MutationKey;
  /** As long as it is not known where something new was stored, `undefined`. */
  readonly initiative?: InitiativeId;
  /** What it was before; `undefined`: it was added. */
  readonly before?: InitiativeContent;
  /** What it became, as it was stored. */
  readonly after?: InitiativeContent;
  readonly stated?: { readonly key: MutationKey };
}

/** What was brought in at one press. Kept on the device, so that it can be taken back after the page was left. */
export interface ImportReceipt {
  readonly key: MutationKey;
  readonly plan: PlanId;
  readonly at: Instant;
  readonly rows: readonly ReceiptRow[];
}

const placeOf = (plan: PlanId): string => `import/${plan}`;

export const keepReceipt = (drafts: Drafts, receipt: ImportReceipt): void => drafts.put(placeOf(receipt.plan), JSON.stringify(receipt));
export const dropReceipt = (drafts: Drafts, plan: PlanId): void => drafts.remove(placeOf(plan));

/** What this person last brought into the plan from this device, and has not taken back; `undefined`: nothing that is known. */
export function lastImport({ drafts }: { readonly drafts: Drafts }, plan: PlanId): ImportReceipt | undefined {
  try {
    const kept = JSON.parse(drafts.get(placeOf(plan)) ?? 'null') as Partial<ImportReceipt> | null;
    const isWhole = kept?.plan === plan && typeof kept.key === 'string' && typeof kept.at === 'string' && Array.isArray(kept.rows) && kept.rows.every(isRow);
    return isWhole ? { key: asId<MutationKey>(kept.key ?? ''), plan, at: kept.at as Instant, rows: kept.rows as readonly ReceiptRow[] } : undefined;
  } catch {
    return undefined;
  }
}

const isRow = (row: unknown): boolean => typeof row === 'object' && row !== null && typeof (row as Partial<ReceiptRow>).title === 'string';
