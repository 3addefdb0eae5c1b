import { speechOf } from '../texts';
import { message, openUrl, sentence, type TypedMessage } from './elements';
import type { Viewer } from './state';

/** To somebody who writes to the bot, which knows no more than this. @param link to their own initiatives. */
export function greetingCard(link: string, viewer: Viewer): TypedMessage {
  const speech = speechOf(viewer.language, viewer.now);
  const { texts } = speech;
  const said = texts.service.greeting;
  return message({ speech, summary: said, fallbackText: said, speak: said, body: [sentence(said)], open: openUrl(texts.reminder.openMine, link) });
}
