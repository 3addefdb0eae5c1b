import { codeOf, openPort, type Place } from '../listen';
import { CannotStart } from './cannot-start';
import { TEXTS } from './texts';

/** How many ports after the wanted one may be tried: fewer than lie between the parts. */
const SPARE = 9;

/** Holds the wanted port or the next free one, and says so when it is another. @throws CannotStart */
export async function openPlace(port: number, say: (sentence: string) => void, onError: (error: unknown) => void): Promise<Place> {
  try {
    return await openPort({ port, spare: SPARE, onTaken: (taken) => say(TEXTS.portTaken(taken)), onError });
  } catch (error) {
    if (codeOf(error) === 'EADDRINUSE') throw new CannotStart(TEXTS.noPort(port), { cause: error });
    if (codeOf(error) === 'EACCES') throw new CannotStart(TEXTS.mayNotListen(port), { cause: error });
    throw error;
  }
}
