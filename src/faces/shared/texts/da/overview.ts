import type { LightOrNone, MovementCounts, TrafficLight } from '../../../../domain';
import { common } from './common';
import { antal } from './words';

const lower = common.lightInSentence;
const several = { green: 'grønne', yellow: 'gule', red: 'røde' } satisfies Record<TrafficLight, string>;

/** What so many initiatives have done, behind ”er” or ”har”. */
const WENT: Record<keyof MovementCounts, (n: number) => readonly [verb: string, what: string]> = {
  toRed: (n) => ['er', n === 1 ? 'blevet rød' : 'blevet røde'],
  greenToYellow: () => ['er', 'gået fra grøn til gul'],
  redToYellow: () => ['er', 'gået fra rød til gul'],
  toGreen: (n) => ['er', n === 1 ? 'blevet grøn' : 'blevet grønne'],
  first: (n) => ['har', n === 1 ? 'fået sit første lys' : 'fået deres første lys'],
};

/** ”er to blevet røde, og én er gået fra rød til gul”: the first verb comes before its subject, as behind ”siden …”. */
function went(counts: MovementCounts, figure: (n: number) => string): string {
  const clauses = (Object.keys(WENT) as (keyof MovementCounts)[])
    .filter((way) => counts[way] > 0)
    .map((way, at) => {
      const [verb, what] = WENT[way](counts[way]);
      const many = counts[way] <= 10 ? antal(counts[way]) : figure(counts[way]);
      return at === 0 ? `${verb} ${many} ${what}` : `${many} ${verb} ${what}`;
    });
  return clauses.length > 1 ? `${clauses.slice(0, -1).join(', ')}, og ${clauses[clauses.length - 1] ?? ''}` : (clauses[0] ?? '');
}

/** Days come written out (”den 12. juni”, ”fredag den 12. juni”), bodies as in running text (”chefforum”), figures with their full stops. */
export const overview = {
  /** The headline: ”2 røde”. */
  counted: (light: TrafficLight, n: number, figure: string) => `${figure} ${n === 1 ? lower[light] : several[light]}`,
  noLights: 'Ingen lys endnu',
  running: (n: number, figure: string) => (n === 0 ? 'Ingen indsatser er i gang lige nu.' : n === 1 ? '1 indsats er i gang.' : `${figure} indsatser er i gang.`),
  since: (body: string, day: string, counts: MovementCounts, figure: (n: number) => string) => `Siden ${body} ${day} ${went(counts, figure)}.`,
  unchanged: (body: string, day: string) => `Lysene er uændrede siden ${body} ${day}.`,
  notYet: (body: string) => `Planen er endnu ikke drøftet i ${body}.`,
  loading: 'Henter hvad der er sket siden sidst …',
  place: (title: string, light: TrafficLight | undefined, place: number, of: number, theme: number) =>
    `${title}, ${light ? lower[light] : 'ingen status endnu'}, ${place} af ${of} i tema ${theme}`,
  asked: (name: string) => `${name}, spurgt til næste møde`,
  noneInGoal: 'Ingen i gang',
  howThemesStand: 'Temaer og mål',
  noRed: 'Ingen røde lige nu. De gule står her i stedet.',
  allCalm: 'Ingen røde eller gule lige nu.',
  wasThen: (then: LightOrNone, now: TrafficLight, body: string, day: string) =>
    then === 'none' ? `havde ingen status i ${body} ${day}` : then === now ? `var også ${lower[then]} i ${body} ${day}` : `var ${lower[then]} i ${body} ${day}`,
  cameAfter: (body: string, day: string) => `kom til efter ${body} ${day}`,
  unreadable: 'De tæller ikke med i tallene.',
};
