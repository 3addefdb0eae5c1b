import { readInstant } from '../dates';
import type { Host } from '../host';
import type { Field } from '../values/field';
import { fitDate } from '../values/from-json';
import type { Stored, StoredValues } from '../values/stored';

/** What a new row begins with where its maker said nothing. */
export function defaultValues(fields: readonly Field[], host: Pick<Host, 'now' | 'zone'>): StoredValues {
  const values: Record<string, Stored> = {};
  for (const field of fields) {
    if (field.defaultValue !== undefined && field.defaultValue !== '') values[field.internalName] = defaultOf(field, field.defaultValue, host);
  }
  return values;
}

function defaultOf(field: Field, text: string, host: Pick<Host, 'now' | 'zone'>): Stored {
  switch (field.type) {
    case 'Boolean': return text === '1' || text.toLowerCase() === 'true';
    case 'Number':
    case 'Currency': return Number.isFinite(Number(text)) ? Number(text) : null;
    case 'DateTime': {
      const instant = text.toLowerCase() === '[today]' ? host.now() : readInstant(text);
      return instant === undefined ? null : fitDate(field, instant, host.zone);
    }
    case 'MultiChoice': return text.split(';#').filter((choice) => choice !== '');
    case 'Text':
    case 'Note':
    case 'Choice': return text;
    default: return null;
  }
}
