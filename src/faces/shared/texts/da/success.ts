import type { SuccessAnswer } from '../../../../domain';

/** Whether what was promised is reached, wherever it is shown or said. Days come written out ("den 12. juni"). */
export const success = {
  answer: { reached: 'Nået', notYet: 'Ikke endnu', none: 'Intet svar endnu' } satisfies Record<SuccessAnswer | 'none', string>,
  question: 'Er I lykkedes? (valgfrit)',
  choice: { reached: 'Ja, nået', notYet: 'Ikke endnu' } satisfies Record<SuccessAnswer, string>,
  promised: (promise: string) => `Vi lykkes når: ${promise}`,
  said: { reached: (person: string, day: string) => `${person} skrev ${day} at det er nået.`, notYet: (person: string, day: string) => `${person} skrev ${day} at det ikke er nået endnu.` } satisfies Record<SuccessAnswer, unknown>,
};
