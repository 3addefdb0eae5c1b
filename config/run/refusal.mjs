/** Something the person at the keyboard can mend; its message is one sentence that says how. Anything else is a bug. */
export class Refusal extends Error {
  name = 'Refusal';
}

export const say = (text) => process.stderr.write(`${text}\n`);
