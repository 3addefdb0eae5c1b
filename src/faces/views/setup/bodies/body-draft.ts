import { partFindings, readDanishDate } from '../../../../domain';
import type { ActionPlan, Body, BodyRole, NewPart, PartFinding, PersonId } from '../../../../domain';
import { typedDay, type ChosenPerson } from '../../forms/initiative-draft';
import { unchosen, type Found } from '../part/found';

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

/** What a draft says; a day of asking that was typed and not added counts too. @param idOf the id of somebody chosen. */
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
    askWorkingDaysBefore: allAsks(typed).days,
    ...(endsOn && { endsOn }),
  };
}

/** What is typed and is nobody chosen, no day, or no day of asking; in the order of the form. */
export function unreadIn(draft: BodyDraft): readonly Found[] {
  const { refused } = allAsks(draft);
  return [
    ...(draft.endsOn.trim() === '' || readDanishDate(draft.endsOn) ? [] : [{ field: 'endsOn', code: 'date-not-read' }]),
    ...unchosen('chair', draft.searchedChair),
    ...unchosen('members', draft.searchedMember),
    ...(refused ? [{ field: 'ask', code: refused }] : []),
  ];
}

export type AskRefusal = Extract<PartFinding, { readonly field: 'askWorkingDaysBefore' }>['code'];

export interface Asks {
  /** The earliest first. */
  readonly days: readonly number[];
  /** Why what was typed is not among them. */
  readonly refused?: AskRefusal;
}

/** The days of asking, the one that is typed included. */
export function allAsks({ askWorkingDaysBefore: days, typedAsk }: Pick<BodyDraft, 'askWorkingDaysBefore' | 'typedAsk'>): Asks {
  if (typedAsk.trim() === '') return { days };
  const more = [...days, wholeNumber(typedAsk)].sort((a, b) => b - a);
  const found = partFindings('bodies', { title: '-', role: 'project', task: '', rhythm: '', members: [], freshForDays: 1, askWorkingDaysBefore: more });
  return found[0] ? { days, refused: found[0].code as AskRefusal } : { days: more };
}
