import type { AnsweredPress, CardMessage, FromTeams, TeamsPress } from '../../../src/application';
import { asId, type InitiativeId, type PersonId, type ReminderStep, type StatusUpdateId } from '../../../src/domain';
import { botDesk } from '../../../src/faces/bot/desk';
import { inputIds, pressData, type Verb } from '../../../src/faces/bot/press';
import { AskedTown, inTeams, keyOf, LONE } from '../asked-town';
import { instant } from '../builders';
import { shownTexts } from './rules';
import { LINKS, sendCards } from './send-cards';

/** The initiatives of the town, each with what was last stated about it. */
const NUMBERS = { '11': '101', '12': '102', '13': '103' } as const;
type Asked = keyof typeof NUMBERS;

export const deskOf = (town: AskedTown) => botDesk(town.ports(), { language: 'da', links: LINKS });
/** The cards have gone out. */
export async function askedTown(): Promise<AskedTown> {
  const town = new AskedTown();
  await sendCards(town);
  return town;
}

/** Unless it says otherwise it is Lone who presses, on her own card. */
interface Pressing {
  readonly by?: PersonId;
  readonly of?: PersonId;
  readonly about?: Asked;
  readonly light?: 'green' | 'yellow' | 'red';
  readonly seen?: string;
  readonly typed?: Readonly<Record<string, string>>;
  readonly way?: TeamsPress['way'];
  readonly from?: Partial<FromTeams>;
  readonly step?: ReminderStep;
}

export const valueOf = (verb: Verb, { of = LONE, about, light, seen, typed = {}, step }: Pressing, way: TeamsPress['way']): unknown => {
  const shown = Object.entries(NUMBERS).filter(([id]) => about === undefined || id === about).map(([id, update]) => ({ initiative: asId<InitiativeId>(id), update: asId<StatusUpdateId>(id === about && seen ? seen : update) }));
  const data = { ...pressData({ key: keyOf(of, step), startsAt: instant('2026-12-15 09:00') }, shown, { ...(about && { initiative: asId<InitiativeId>(about) }), ...(light && verb === 'still' && { light }) }), ...typed };
  return way === 'execute' ? { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' } : { ...data, verb };
};

export async function press(town: AskedTown, verb: Verb, pressing: Pressing = {}, desk = deskOf(town)): Promise<AnsweredPress> {
  const { by = LONE, way = 'execute' } = pressing;
  return desk.pressed({ from: inTeams(by, pressing.from), value: valueOf(verb, pressing, way), activity: 'activity-1', way, member: town.member(by) });
}
export const cardIn = ({ answer }: AnsweredPress): CardMessage => (answer.shows === 'card' ? answer.message : { card: {}, summary: `${answer.shows}: ${answer.text}` });
export const words = (answered: AnsweredPress): string => shownTexts(cardIn(answered).card).join(' | ');
/** What has been stated since the cards went out. */
export const news = (town: AskedTown) => town.site.updates.filter(({ id }) => Number(id) > 103);
/** What somebody has chosen and written in the form of an initiative. */
export const form = (id: Asked, light: string, text: string) => ({ [inputIds(asId(id)).light]: light, [inputIds(asId(id)).note]: text });
