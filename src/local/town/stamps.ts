import type { Ask, Rest } from '../../adapters/sharepoint/provision';
import { danishDayOf, danishTimeOf, partsOf, type Instant } from '../../domain';
import { takeTogether } from './seed-rest';

/** When a row was made, and by whom and when it was last changed, as the town's story has it. */
export interface Stamp {
  /** The address of the row. */
  readonly path: string;
  readonly created: Instant;
  readonly modified: Instant;
  /** The editor's login as the site writes it. */
  readonly editorLogin: string;
}

/** How the site writes a time in a form. */
export type FormTime = (instant: Instant) => string;

const LOCALES: Readonly<Record<number, FormTime>> = {
  1030: (instant) => {
    const { year, month, date } = partsOf(danishDayOf(instant));
    return `${two(date)}-${two(month)}-${year} ${danishTimeOf(instant)}`;
  },
  1033: (instant) => {
    const { year, month, date } = partsOf(danishDayOf(instant));
    const [hour = 0, minute = 0] = danishTimeOf(instant).split(':').map(Number);
    return `${month}/${date}/${year} ${hour % 12 === 0 ? 12 : hour % 12}:${two(minute)} ${hour < 12 ? 'AM' : 'PM'}`;
  },
};

const two = (number: number): string => String(number).padStart(2, '0');

/** @throws Error for a locale in which the town cannot write dates */
export function formTimeOf(locale: number): FormTime {
  const found = LOCALES[locale];
  if (!found) throw new Error(`The site writes its dates as in locale ${locale}. The demo town can be put on sites in Danish (1030) and American English (1033).`);
  return found;
}

/**
 * Moves rows to their days. A plain save is always stamped with now; a form that counts as a new document's may say otherwise, to the minute,
 * for somebody who manages the list. It answers 200 also when it refused, and has then written nothing.
 * @throws Error when a stamp was refused
 */
export async function stampRows(rest: Rest, formTime: FormTime, stamps: readonly Stamp[]): Promise<void> {
  const asks = stamps.map(({ path, created, modified, editorLogin }): Ask => ({
    path: `${path}/ValidateUpdateListItem`,
    body: {
      formValues: [
        { FieldName: 'Created', FieldValue: formTime(created) },
        { FieldName: 'Modified', FieldValue: formTime(modified) },
        { FieldName: 'Editor', FieldValue: JSON.stringify([{ Key: editorLogin }]) },
      ],
      bNewDocumentUpdate: true,
    },
  }));
  const answers = await takeTogether(rest, asks);
  answers.forEach((answer, index) => {
    const refused = (answer as { readonly value: readonly FormAnswer[] }).value.find(({ HasException }) => HasException);
    if (refused) throw new Error(`${asks[index]?.path ?? ''}: ${refused.FieldName}: ${refused.ErrorMessage ?? 'refused'}`);
  });
}

interface FormAnswer {
  readonly FieldName: string;
  readonly HasException: boolean;
  readonly ErrorMessage: string | null;
}
