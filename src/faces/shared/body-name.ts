/**
 * A body's title inside a sentence: a kind of meeting is written small ("chefforum", "direktionen"), a name of several words
 * keeps its capital ("Erhverv på tværs"), and so does an abbreviation.
 */
export function inSentence(title: string): string {
  const isOneWord = !/\s/.test(title.trim());
  const isAbbreviation = title === title.toUpperCase();
  return isOneWord && !isAbbreviation ? title.charAt(0).toLocaleLowerCase('da-DK') + title.slice(1) : title;
}
