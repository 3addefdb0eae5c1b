import { weightOf, type TrafficLight } from '../../../domain';
import { common, trafficLight } from '../../shared/texts/da/common';
import { states } from '../../shared/texts/da/states';
import { statusForm } from '../../shared/texts/da/status-form';
import { antal, Antal, stort } from '../../shared/texts/da/words';

const lower = common.lightInSentence;
const onePress = (n: number): string => (n === 1 ? 'Er alt som før, er det ét tryk.' : 'Er alt som før, er det ét tryk pr. indsats.');
const responsible = (n: number) => `Du er ansvarlig for ${antal(n)} ${n === 1 ? 'indsats' : 'indsatser'}.`;
const many = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`;
const LIGHTS: Record<TrafficLight, readonly [one: string, more: string]> = { green: ['grøn', 'grønne'], yellow: ['gul', 'gule'], red: ['rød', 'røde'] };

/**
 * Days, clocks and names come written out. `light` is shape and word ("■ Rød"); a body inside a sentence is "chefforum", at its start "Chefforum".
 * What has to be both on a card and on a locked screen holds no status text.
 */
export const da = {
  light: trafficLight,
  noLight: common.noLight,
  quoted: statusForm.quoted,
  meetingOn: (body: string, day: string) => `${body} ${day}`,
  onWeekday: (weekday: string) => `på ${weekday}`,
  reminder: {
    title: (body: string, day: string) => `${body} ${day}: passer det stadig?`,
    asks: (n: number) => `${responsible(n)} ${onePress(n)}`,
    asksForFirstStatus: (n: number) => `${responsible(n)} ${n === 1 ? 'Hvordan går det med den?' : 'Hvordan går det med dem?'}`,
    asksAgain: (body: string, when: string) => `${stort(body)} mødes ${when}. Hvis du kan nå det, så se på lyset inden da. Det kan også vente til mødet.`,
    asksNow: (body: string, n: number) => `Mødelederen forbereder ${body}. ${onePress(n)}`,
    asDeputy: (owner: string) => `Du er stedfortræder for ${owner}, som er væk for tiden.`,
    asDeputyOfNobody: 'Du er stedfortræder, og den ansvarlige er her ikke længere.',
    onePress,
    ofOwner: (owner: string) => `Som stedfortræder for ${owner}`,
    ofNobody: 'Som stedfortræder, for den ansvarlige er her ikke længere',
    moved: (body: string, day: string) => `${stort(body)} er flyttet til ${day}.`,
    movedAnswered: (body: string, day: string) => `${stort(body)} er flyttet til ${day}. Du behøver ikke svare igen.`,
    since: (day: string) => ` siden ${day}`,
    noStatus: 'Ingen status endnu. Hvordan går det?',
    gone: {
      notYours: (title: string) => `${title}: En anden er ansvarlig nu.`,
      notRunning: (title: string) => `${title}: Indsatsen er ikke i gang lige nu.`,
      removed: (title: string) => `${title}: Indsatsen er her ikke længere.`,
    },
    openMine: 'Åbn mine indsatser',
    seeRest: (n: string) => `Se resten (${n})`,
  },
  form: {
    still: statusForm.still,
    change: 'Skift lys',
    question: statusForm.question,
    firstQuestion: statusForm.firstQuestion,
    textLabel: statusForm.textLabel,
    hint: statusForm.hint,
    save: common.save,
    saveMineAs: (light: string) => `Gem min som ${light}`,
    keep: (light: string) => `Behold ${light}`,
    chooseLight: 'Vælg et lys, og tryk på Gem.',
    textNeeded: states.error['text-needed'],
    worse: statusForm.worse,
    tooLong: statusForm.tooLong,
    statedMeanwhile: (person: string, light: string, when: string) => `${person} gemte ${light} ${when}. Passer det?`,
    statedWhileYouWrote: (person: string, light: string, when: string) => `${person} gemte ${light} ${when} mens du skrev. Din tekst er her stadig.`,
    notSaved: 'Vi fik ikke svar fra SharePoint. Prøv igen om lidt.',
    notSavedTextKept: 'Vi fik ikke svar fra SharePoint. Din tekst er her stadig. Prøv igen om lidt.',
  },
  receipt: {
    ready: (n: number) => (n === 1 ? 'Tak. Din indsats er klar til mødet' : n === 2 ? 'Tak. Begge er klar til mødet' : `Tak. Alle ${antal(n)} er klar til mødet`),
    partly: (saved: number, waiting: number) => `${Antal(saved)} er gemt, ${antal(waiting)} venter på dig`,
    saved: (when: string) => `Gemt ${when}`,
    unchanged: 'uændret',
    newText: 'ny tekst',
    first: 'første status',
    was: (light: TrafficLight) => `før ${lower[light]}`,
    by: (person: string) => `skrevet af ${person}`,
    correct: common.correct,
    servesToo: (n: number, meetings: string) => `${n === 1 ? 'Svaret' : 'Svarene'} gælder også for ${meetings}.`,
    next: 'Vi skriver først igen når næste møde nærmer sig.',
  },
  closed: {
    title: (body: string, day: string) => `${body} ${day}`,
    held: 'Mødet er holdt. Tak for hjælpen. Du kan altid skifte lys i handleplanen.',
    cancelled: 'Mødet er aflyst, så du behøver ikke svare. Det du har gemt, er der stadig.',
    nothingLeft: 'Der er ikke mere at svare på her. Du kan altid skifte lys i handleplanen.',
    notYours: (person: string) => `Kortet er til ${person}. Du kan se indsatsen i handleplanen.`,
    openPlan: 'Åbn handleplanen',
  },
  digest: {
    title: (when: string, body: string, clock: string) => `${stort(when)}: ${body} ${clock}`,
    confirmed: (n: number, all: number) =>
      n === all ? (all === 1 ? 'Indsatsen er bekræftet til mødet.' : `Alle ${all} indsatser er bekræftet til mødet.`) : n === 0 ? `Ingen af de ${all} indsatser er bekræftet endnu.` : `${n} af ${all} indsatser er bekræftet til mødet.`,
    tile: (light: TrafficLight, n: number) => stort(LIGHTS[light][n === 1 ? 0 : 1]),
    withoutStatus: (n: number) => `${n} har ingen status endnu.`,
    discuss: 'Til drøftelse',
    noRed: 'Ingen røde lige nu. De gule står her i stedet.',
    news: (since: string) => `Andet nyt siden ${since}`,
    newsWithoutSince: 'Andet nyt',
    moved: (n: number, from: TrafficLight, to: TrafficLight) => `${n} fra ${lower[from]} til ${lower[to]}`,
    completed: (n: number) => many(n, 'afsluttet', 'afsluttede'),
    added: (n: number) => many(n, 'ny indsats', 'nye indsatser'),
    proposals: (n: number) => many(n, 'nyt forslag', 'nye forslag'),
    waiting: (n: number) => `${Antal(n)} har ikke nået at svare endnu`,
    asked: (days: string) => `spurgt ${days}`,
    askedDeputy: (days: string) => `stedfortræder spurgt ${days}`,
    notAsked: 'er ikke blevet spurgt',
    uncertain: 'vi kan ikke se om kortet nåede frem',
    notReached: 'kortet kunne ikke afleveres i Teams',
    more: (n: number) => `${Antal(n)} mere ses når du åbner mødet.`,
    openMeeting: 'Åbn mødet',
  },
  proposal: {
    title: (centre: string) => `Nyt forslag fra ${centre}`,
    titleWithoutCentre: 'Nyt forslag til handleplanen',
    answer: 'Godkend forslaget, eller skriv til centret.',
    answerWithoutCentre: 'Godkend forslaget, eller skriv til den der foreslog det.',
    by: (person: string) => `Foreslået af ${person}`,
    others: (n: number) => `Sammen med det kom ${n} forslag mere.`,
    open: 'Åbn forslaget',
  },
  onYourBehalf: {
    title: (person: string, light: TrafficLight) => `${person} har meldt ${lower[light]} på dine vegne`,
    answer: 'Se teksten, og ret hvis du vil.',
    open: 'Åbn indsatsen',
  },
  feed: {
    asks: (n: number) => `${n} af dine indsatser. Svar med ét tryk.`,
    asksDeputy: (n: number) => `${many(n, 'indsats', 'indsatser')} som stedfortræder. Svar med ét tryk.`,
    lights: (counts: readonly (readonly [TrafficLight, number])[]) =>
      [...counts].sort(([a], [b]) => weightOf(b) - weightOf(a)).map(([light, n]) => many(n, ...LIGHTS[light])).join(', '),
    confirmed: (n: number, all: number) => `${n} af ${all} er bekræftet.`,
    about: (title: string, rest: string) => `${title}. ${rest}`,
  },
  service: {
    greeting: 'Hej. Jeg skriver når et møde nærmer sig, og spørger om dine lys stadig passer. Resten står i handleplanen.',
    sorry: 'Det gik ikke lige nu. Prøv igen om lidt, eller åbn handleplanen.',
    oldCard: 'Kortet kan ikke bruges længere. Åbn handleplanen, og skift lys der.',
    onlyTold: 'Der er ikke noget at svare på her. Åbn handleplanen hvis du vil se mere.',
    stillSaving: 'Vi gemmer stadig. Åbn kortet igen om lidt.',
    notKnown: 'Handleplanen kender dig ikke endnu. Bed en redaktør om at give dig adgang.',
  },
  /** Where the card itself cannot be shown. */
  fallback: { reminder: 'Åbn Handleplan og svar.', other: 'Åbn Handleplan.' },
};
export type BotTexts = typeof da;
