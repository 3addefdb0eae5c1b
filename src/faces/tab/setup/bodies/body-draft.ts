import { partFindings, readDanishDate } from '../../../../domain';
import type { ActionPlan, Body, BodyRole, NewPart, PartFinding, PersonId } from '../../../../domain';
import { typedDay, type ChosenPerson } from '../../forms/initiative-draft';
import type { Found } from '../part/usePartForm';

/** The form of a body as it stands: every word as typed. */
export interface BodyDraft {
  readonly title: string;
  readonly role: BodyRole;
  readonly task: string;
  readonly rhythm: string;
  /** One at most. */
  readonly chair: readonly ChosenPerson[];
  readonly searchedChair: string;
  readonly members: readonly ChosenPerson[];
  readonly searchedMember: string;
  readonly endsOn: string;
  readonly freshForDays: string;
  readonly askWorkingDaysBefore: readonly number[];
  /** What stands in the field for one more day of asking. */
  readonly typedAsk: string;
}

/** What rules 4 and 5 hold for usual. */
const USUAL = { freshForDays: '60', askWorkingDaysBefore: [10, 3] };

/** A working group is made ad hoc, and does not ask unless somebody says so. */
export const emptyBody = (role: BodyRole): BodyDraft => ({
  title: '',
  role,
  task: '',
  rhythm: '',
  chair: [],
  searchedChair: '',
  members: [],
  searchedMember: '',
  endsOn: '',
  freshForDays: USUAL.freshForDays,
  askWorkingDaysBefore: role === 'working' ? [] : USUAL.askWorkingDaysBefore,
  typedAsk: '',
});

/** @param unknown the name of somebody the plan does not know. */
export function draftOfBody(body: Body, people: ActionPlan['people'], unknown: string): BodyDraft {
  const chosen = (id: PersonId): ChosenPerson => ({ id, name: people.get(id)?.name ?? unknown, email: people.get(id)?.email ?? '' });
  return {
    ...emptyBody(body.role),
    title: body.title,
    task: body.task,
    rhythm: body.rhythm,
    chair: body.chair ? [chosen(body.chair)] : [],
    members: body.members.map(chosen),
    endsOn: typedDay(body.endsOn),
    freshForDays: String(body.freshForDays),
    askWorkingDaysBefore: body.askWorkingDaysBefore,
  };
}

const wholeNumber = (typed: string): number => (/^\s*\d+\s*$/.test(typed) ? Number(typed) : Number.NaN);

/** What a draft says. @param idOf the id of somebody chosen. */
export function bodyFrom({ title, role, task, rhythm, chair: [chair], members, ...typed }: BodyDraft, idOf: (person: ChosenPerson) => PersonId): NewPart<'bodies'> {
  const endsOn = readDanishDate(typed.endsOn);
  return {
    title,
    role,
    task,
    rhythm,
    members: members.map(idOf),
    ...(chair && { chair: idOf(chair) }),
    freshForDays: wholeNumber(typed.freshForDays),
    askWorkingDaysBefore: typed.askWorkingDaysBefore,
    ...(endsOn && { endsOn }),
  };
}

/** What is typed and is no day. */
export function unreadIn({ endsOn }: BodyDraft): readonly Found[] {
  return endsOn.trim() === '' || readDanishDate(endsOn) ? [] : [{ field: 'endsOn', code: 'date-not-read' }];
}

export type AskRefusal = Extract<PartFinding, { readonly field: 'askWorkingDaysBefore' }>['code'];

/** The days of asking with one more, earliest first; or why not. */
export function withAsk(days: readonly number[], typed: string): { readonly days: readonly number[] } | { readonly refused: AskRefusal } {
  const more = [...days, wholeNumber(typed)].sort((a, b) => b - a);
  const found = partFindings('bodies', bodyFrom({ ...emptyBody('project'), askWorkingDaysBefore: more }, () => '' as PersonId)).find(({ field }) => field === 'askWorkingDaysBefore');
  return found ? { refused: found.code as AskRefusal } : { days: more };
}
