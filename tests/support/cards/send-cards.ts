import { runService } from '../../../src/application';
import { cardDrawing } from '../../../src/faces/bot/draw';
import { teamsLinks } from '../../../src/faces/bot/states/links';
import type { AskedTown } from '../asked-town';

export const LINKS = teamsLinks('c4f19d6e-2b7a-4e05-9d83-6a1c7f3b8e03');

/** One run of the reminder service, with cards as they are drawn. */
export const sendCards = (town: AskedTown) => runService({ ...town.ports(), draw: cardDrawing({ language: 'da', links: LINKS, now: () => town.site.now }) }, { instance: 'one' });
