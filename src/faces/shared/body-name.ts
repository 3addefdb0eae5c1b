/** What a title begins with that says what kind of body it is, and then which: ”Arbejdsgruppen Nemmere sagsgange”. */
const KIND_FIRST = /^(\p{L}+gruppen?|direktionen|chefforum)\s/iu;

/**
 * A body's title inside a sentence: a kind of meeting is written small ("chefforum", "direktionen", "arbejdsgruppen Nemmere sagsgange"), a name of
 * several words keeps its capital ("Erhverv på tværs"), and so does what begins with an abbreviation.
 */
export function inSentence(title: string): string {
  const isKind = !/\s/.test(title.trim()) || KIND_FIRST.test(title);
  const isAbbreviation = title === title.toUpperCase() || /^\p{Lu}{2}/u.test(title);
  return isKind && !isAbbreviation ? title.charAt(0).toLocaleLowerCase('da-DK') + title.slice(1) : title;
}
