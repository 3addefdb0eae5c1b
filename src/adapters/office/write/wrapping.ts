/**
 * How many lines a text takes where so many letters stand on one: divided where it was typed so, else between words, and a word that is longer than a line
 * within itself. An estimate, since letters are not equally wide.
 */
export const linesOf = (text: string, letters: number): number => text.split(/\r\n?|\n/).reduce((all, line) => all + wrapped(line, letters), 0);

function wrapped(line: string, letters: number): number {
  let lines = 1;
  let taken = 0;
  for (const { length } of line.split(/\s/)) {
    if (taken > 0 && taken + length > letters) {
      lines += 1;
      taken = 0;
    }
    const whole = Math.max(0, Math.ceil(length / letters) - 1);
    lines += whole;
    taken += length - whole * letters + 1;
  }
  return lines;
}
