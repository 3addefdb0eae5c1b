import type { ContentDraft, ContentField, ImportedField, ImportedStatus, ImportFinding, ImportNote, ImportSide, InitiativeContent } from '../../../domain';
import { useOpenedPlan } from '../../shared/queries';
import { useImportTexts } from '../../shared/texts/import';
import { useFormats } from '../../shared/texts/useFormats';
import { useContentWords } from '../forms/useContentWords';
import type { LookedThrough } from './import-session';
import { personOf } from './NameDoubts';

export interface ImportWords {
  readonly labelOf: (field: ImportedField) => string;
  /** Empty where it says nothing. */
  readonly valueOf: (content: ContentDraft, field: ContentField) => string;
  readonly statusOf: (status: ImportedStatus | undefined, side: ImportSide) => string;
  readonly findingOf: (finding: ImportFinding) => string;
  readonly noteOf: (note: ImportNote) => string;
}

/** What stands in the rows of a file, in words: also of people whom the plan has not met. */
export function useImportWords(look: LookedThrough): ImportWords {
  const { importing, common, trafficLight } = useImportTexts();
  const formats = useFormats();
  const { actionPlan } = useOpenedPlan();
  const { labelOf, valueOf } = useContentWords((person) => personOf(look, person));
  return {
    labelOf: (field) => (field === 'status' ? common.columns.status : labelOf(field)),
    valueOf: (content, field) => valueOf(content as InitiativeContent, field),
    statusOf(status, side) {
      const [light, text] = side === 'file' ? [status?.light, status?.text] : [status?.present?.light, status?.presentWords];
      return [light ? trafficLight[light] : common.noLight, text].filter(Boolean).join(': ');
    },
    findingOf: (finding) => importing.finding[finding.code === 'text-too-long' ? (finding.field === 'period' ? 'period-too-long' : 'status-too-long') : finding.code],
    noteOf(note) {
      switch (note.code) {
        case 'unknown':
          return importing.note.unknown(note.field, note.written);
        case 'moreOwners':
          return importing.note.moreOwners(formats.list(note.people.map((person) => (actionPlan.people.get(person) ?? personOf(look, person))?.name ?? common.unknownPerson)));
        case 'near':
          return importing.note.near(note.initiative.title);
        default:
          return importing.note[note.code];
      }
    },
  };
}
