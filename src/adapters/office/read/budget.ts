import { FileError } from '../../../application';

/** Far more than any plan has; what is read is kept in memory and copied to the page. */
const MOST_PLACES = 1_000_000;
const MOST_CHARACTERS = 20_000_000;

/**
 * What the tables of one file may come to. The size of its parts does not say: a text that is kept once can stand in ten thousand cells, and one cell far to the
 * right makes a row of sixteen thousand places.
 */
export class Budget {
  private places = 0;
  private characters = 0;

  /** @throws FileError `too-large`. */
  spend(places: number, characters: number): void {
    this.places += places;
    this.characters += characters;
    if (this.places > MOST_PLACES || this.characters > MOST_CHARACTERS) throw new FileError('too-large', `The tables have more than ${MOST_PLACES} places or ${MOST_CHARACTERS} characters`);
  }
}
