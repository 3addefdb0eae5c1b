import { FileError } from '../../application';
import type { Answered, Asked, Made } from './asked';

/** Reader and writers come when they are needed: who brings a file in fetches no writer, and who makes one no other. */
async function make(asked: Asked): Promise<Made[keyof Made]> {
  switch (asked.kind) {
    case 'read':
      return (await import(/* webpackChunkName: "office-read" */ './read')).readOffice(asked.file);
    case 'word':
      return (await import(/* webpackChunkName: "office-word" */ './write/word')).writtenPaper(asked.paper);
    case 'workbook':
      return (await import(/* webpackChunkName: "office-workbook" */ './write/workbook')).writtenWorkbook(asked.book);
    case 'slides':
      return (await import(/* webpackChunkName: "office-slides" */ './write/slides')).writtenSlides(asked.deck, asked.template);
  }
}

/** Answers one question; never fails. */
export async function answer(asked: Asked): Promise<Answered> {
  try {
    return { made: await make(asked) };
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return error instanceof FileError ? { problem: error.problem, message: error.message } : { message };
  }
}
