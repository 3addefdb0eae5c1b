import * as React from 'react';
import { isPlanError } from '../../../application';
import type { FoundPerson } from '../../../application/ports';
import type { ActionPlan, Person } from '../../../domain';
import { usePorts } from '../../shared/ports';
import type { ChosenPerson } from './initiative-draft';

/** As long as somebody types faster than this, nothing is asked. */
const PAUSE_MS = 200;
const MOST = 10;

const emailOf = (person: Pick<ChosenPerson, 'email'>): string => person.email.trim().toLowerCase();

/** Everybody the plan knows whose name or address holds all that was typed. */
function knownPeople(people: ActionPlan['people'], text: string): readonly Person[] {
  const parts = text.toLowerCase().split(/\s+/).filter(Boolean);
  return [...people.values()].filter(({ name, email }) => parts.every((part) => `${name} ${email}`.toLowerCase().includes(part)));
}

/** Those the plan knows first; somebody who is in both stands once, under the plan's own id. */
export function joinedPeople(known: readonly Person[], found: readonly FoundPerson[], everybody: ActionPlan['people']): readonly ChosenPerson[] {
  const byEmail = new Map([...everybody.values()].filter(({ email }) => email !== '').map((person) => [emailOf(person), person]));
  const joined = new Map<string, ChosenPerson>();
  for (const person of known) joined.set(person.id, person);
  for (const one of found) {
    const person = byEmail.get(emailOf(one));
    joined.set(person?.id ?? one.login, person ?? one);
  }
  return [...joined.values()].slice(0, MOST);
}

export interface PeopleSearch {
  readonly people: readonly ChosenPerson[];
  /** `failed`: only those the plan knows could be searched. */
  readonly step: 'idle' | 'searching' | 'done' | 'failed';
}

/** People whose name or mail fits: at once those the plan knows, and a moment later the whole organisation. */
export function usePeopleSearch(typed: string, isActive: boolean, people: ActionPlan['people']): PeopleSearch {
  const port = usePorts().people;
  const text = typed.trim();
  const [answer, setAnswer] = React.useState<{ readonly text: string; readonly found: readonly FoundPerson[]; readonly failed: boolean }>();
  React.useEffect(() => {
    if (text === '' || !isActive) return undefined;
    let isCurrent = true;
    const ask = async () => {
      try {
        const found = await port.search(text);
        if (isCurrent) setAnswer({ text, found, failed: false });
      } catch (error) {
        if (!isPlanError(error)) throw error;
        if (isCurrent) setAnswer({ text, found: [], failed: true });
      }
    };
    const afterPause = window.setTimeout(() => void ask(), PAUSE_MS);
    return () => {
      isCurrent = false;
      window.clearTimeout(afterPause);
    };
  }, [port, text, isActive]);
  if (text === '') return { people: [], step: 'idle' };
  const isAnswered = answer?.text === text;
  return {
    people: joinedPeople(knownPeople(people, text), isAnswered ? answer.found : [], people),
    step: !isAnswered ? 'searching' : answer.failed ? 'failed' : 'done',
  };
}
