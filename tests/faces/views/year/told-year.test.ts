import type { LightCounts, MovementCounts } from '../../../../src/domain';
import { instantOf, yearlyStatus } from '../../../../src/domain';
import { da } from '../../../../src/faces/shared/texts/da';
import { yearly as danish } from '../../../../src/faces/shared/texts/da/yearly';
import { en } from '../../../../src/faces/shared/texts/en';
import { yearly as english } from '../../../../src/faces/shared/texts/en/yearly';
import { formatsFor } from '../../../../src/faces/shared/texts/format';
import { toldYear } from '../../../../src/faces/views/year/told-year';
import { plainText, yearPaper } from '../../../../src/faces/views/year/year-paper';
import { DAY_ZERO, townActionPlan } from '../../../support/town-plan';

const now = { isOver: false };
const then = { isOver: true };
const lights = (red = 0, yellow = 0, green = 0, none = 0): LightCounts => ({ red, yellow, green, none });
const moves = (over: Partial<MovementCounts>): MovementCounts => ({ toRed: 0, greenToYellow: 0, redToYellow: 0, toGreen: 0, first: 0, ...over });
const plan = (running: number, all: number, counts: LightCounts, told: { readonly isOver: boolean } = now) => ({ running, all, counts, day: 'den 1. december 2026', year: 2026, ...told });
const changed = (completed = 0, added = 0, proposed = 0) => ({ completed, added, proposed });
const resting = (planned = 0, completed = 0, proposed = 0) => ({ planned, completed, proposed });

describe('each sentence of a year, of none, of one and of many', () => {
  it.each([
    [plan(0, 0, lights()), 'Handleplanen har ingen indsatser endnu.', 'The action plan has no initiatives yet.'],
    [plan(0, 0, lights(), then), 'Ved udgangen af 2026 havde handleplanen ingen indsatser.', 'At the end of 2026, the action plan had no initiatives.'],
    [plan(0, 1, lights()), 'Den 1. december 2026 er handleplanens ene indsats ikke i gang.', 'On den 1. december 2026, the plan’s one initiative is not running.'],
    [plan(0, 7, lights(), then), 'Ved udgangen af 2026 var ingen af handleplanens syv indsatser i gang.', 'At the end of 2026, none of the plan’s seven initiatives were running.'],
    [plan(1, 1, lights(1)), 'Den 1. december 2026 er handleplanens ene indsats i gang, og den er rød.', 'On den 1. december 2026, the plan’s one initiative is running, and it is red.'],
    [plan(1, 4, lights(0, 0, 0, 1), then), 'Ved udgangen af 2026 var én af handleplanens fire indsatser i gang. Den havde ingen status endnu.', 'At the end of 2026, one of the plan’s four initiatives was running. It had no status yet.'],
    [plan(2, 2, lights(0, 2)), 'Den 1. december 2026 er alle handleplanens to indsatser i gang, og begge er gule.', 'On den 1. december 2026, all of the plan’s two initiatives are running, and both are yellow.'],
    [plan(3, 5, lights(0, 0, 0, 3)), 'Den 1. december 2026 er tre af handleplanens fem indsatser i gang. Ingen af dem har en status endnu.', 'On den 1. december 2026, three of the plan’s five initiatives are running. None of them has a status yet.'],
    [plan(12, 14, lights(1, 2, 7, 2)), 'Den 1. december 2026 er 12 af handleplanens 14 indsatser i gang: 7 grønne, 2 gule og 1 rød. To har ingen status endnu.', 'On den 1. december 2026, 12 of the plan’s 14 initiatives are running: 7 green, 2 yellow and 1 red. Two have no status yet.'],
  ])('how much runs: %#', (stand, inDanish, inEnglish) => {
    expect([danish.stand(stand), english.stand(stand)]).toEqual([inDanish, inEnglish]);
  });
  it.each([
    [resting(), now, '', ''],
    [resting(0, 0, 1), now, 'Den sidste indsats er et forslag.', 'The last initiative is proposed.'],
    [resting(3), then, 'De øvrige tre indsatser var planlagt.', 'The other three initiatives were planned.'],
    [resting(1, 2, 1), now, 'Af de øvrige fire indsatser er én planlagt, to afsluttet og ét forslag.', 'Of the other four initiatives, one is planned, two completed and one proposed.'],
  ])('what does not run: %#', (phases, told, inDanish, inEnglish) => {
    expect([danish.resting(phases, told), english.resting(phases, told)]).toEqual([inDanish, inEnglish]);
  });
  it.each([
    [moves({ toRed: 1 }), now, 'I løbet af året er én blevet rød.', 'During the year one has turned red.'],
    [moves({ toRed: 2, redToYellow: 1 }), then, 'I løbet af året blev to røde, og én gik fra rød til gul.', 'During the year two turned red and one went from red to yellow.'],
    [moves({ greenToYellow: 11, toGreen: 1, first: 2 }), now, 'I løbet af året er 11 gået fra grøn til gul, én er blevet grøn, og to har fået deres første lys.', 'During the year 11 have gone from green to yellow, one has turned green and two have got their first light.'],
  ])('what moved: %#', (counts, told, inDanish, inEnglish) => {
    expect([danish.movement(counts, told), english.movement(counts, told)]).toEqual([inDanish, inEnglish]);
  });
  it.each([
    [danish.cameAndWent(changed(1), now), 'Én indsats er afsluttet.'],
    [danish.cameAndWent(changed(0, 1), then), 'Én ny indsats kom til.'],
    [danish.cameAndWent(changed(2, 1), now), 'To indsatser er afsluttet, og én ny er kommet til.'],
    [danish.cameAndWent(changed(1, 12, 2), then), 'Én indsats blev afsluttet, 12 nye kom til, og to blev foreslået.'],
    [danish.cameAndWent(changed(0, 0, 1), now), 'Én ny indsats er foreslået.'],
    [danish.cameAndWent(changed(1, 0, 3), now), 'Én indsats er afsluttet, og tre nye er foreslået.'],
    [danish.cameAndWent(changed(0, 2, 1), now), 'To nye indsatser er kommet til, og én er foreslået.'],
    [danish.reachedInShort(1, 1, 9, now), 'Én indsats er lykkedes.'],
    [danish.reachedInShort(2, 5, 12, then), 'To indsatser lykkedes. Dermed var det fem af de 12 indsatser der har beskrevet hvornår vi lykkes.'],
    [danish.reds(['A'], now), 'Den røde er ”A”.'],
    [danish.reds(['A', 'B', 'C'], then), 'De tre røde var ”A”, ”B” og ”C”.'],
    [danish.othersUnmoved(1, now), 'Det sidste lys er det samme som da året begyndte.'],
    [danish.othersUnmoved(4, then), 'De øvrige lys var de samme som da året begyndte.'],
    [danish.themeStand({ running: 2, all: 5, counts: lights(1, 1), isOver: false }), 'To indsatser er i gang: 1 gul og 1 rød.'],
    [danish.themeStand({ running: 0, all: 0, counts: lights(), isOver: false }), 'Der er ingen indsatser under temaet endnu.'],
    [danish.themeStand({ running: 0, all: 2, counts: lights(), isOver: true }), 'Ingen af temaets to indsatser var i gang.'],
    [danish.helpedLead(1, now), 'Handleplanen hjælper også én anden strategi eller politik.'],
    [danish.helpedLead(5, then), 'Handleplanen hjalp også fem andre strategier og politikker.'],
    [english.helpedLead(5, then), 'The action plan also helped five other strategies and policies.'],
    [danish.helped('Klimaplan', 1, ['A']), 'Klimaplan (én indsats): ”A”.'],
    [danish.helped('Klimaplan', 3, ['A', 'B', 'C']), 'Klimaplan (tre indsatser): ”A”, ”B” og ”C”.'],
    [danish.helped('Klimaplan', 11, ['A', 'B', 'C']), 'Klimaplan (11 indsatser): blandt andre ”A”, ”B” og ”C”.'],
    [danish.whose('BMC', 'Byarkitekt, BMC'), 'Byarkitekt, BMC'],
    [danish.whose('BMC', 'Anne Holm'), 'BMC, Anne Holm'],
    [danish.whose('', ''), ''],
    [danish.answeredBy('Byarkitekt, BMC', 'den 4. november 2026'), 'Ansvarlig: Byarkitekt, BMC · meldt den 4. november 2026'],
    [danish.answeredBy('', 'den 4. november 2026'), 'Meldt den 4. november 2026'],
    [danish.answeredBy('', undefined), ''],
    [english.cameAndWent(changed(1, 2), now), 'One initiative has been completed, and two new ones have been added.'],
    [english.cameAndWent(changed(0, 1, 1), then), 'One new initiative was added, and one was proposed.'],
    [english.cameAndWent(changed(1, 0, 2), now), 'One initiative has been completed, and two new ones have been proposed.'],
    [english.reachedInShort(1, 1, 9, then), 'One initiative reached what it set out to.'],
  ])('%s', (said, meant) => {
    expect(said).toBe(meant);
  });
});

describe('the yearly status of the demo town', () => {
  const at = instantOf(DAY_ZERO, '10:00');
  const town = { ...townActionPlan(), historyIsWhole: true };
  const formats = formatsFor('da', () => at);
  const texts = { ...da, yearly: danish };
  const status = yearlyStatus(town, 2026, at)!;
  const told = toldYear(status, texts, formats);
  const lastYear = yearlyStatus(town, 2025, at);
  const paper = yearPaper({ plan: town.plan, status, told, lastYear }, texts, formats, 'da');

  it('opens as a secretary would', () => {
    expect(told.opening).toEqual([
      'Den 25. november 2026 er 23 af handleplanens 30 indsatser i gang: 14 grønne, 6 gule og 2 røde. Én har ingen status endnu. De to røde er ”Overskudsvarme fra Erhvervspark Nord” og ”Byggesager for erhverv afgøres på højst 50 dage”. Af de øvrige syv indsatser er to planlagt, to afsluttet og tre forslag.',
      'I løbet af året er én blevet rød, tre er gået fra grøn til gul, og to er blevet grønne. De øvrige lys er de samme som da året begyndte.',
      'Én indsats er afsluttet, to nye er kommet til, og tre er foreslået. Tre indsatser er lykkedes. Dermed er det nu fire af de 27 indsatser der har beskrevet hvornår vi lykkes.',
    ]);
  });
  it('names in each theme what moved, was completed and came', () => {
    expect(told.themes.map(({ heading, paragraphs }) => [heading, ...paragraphs])[0]).toEqual([
      'Tema 1: Let at drive virksomhed',
      'Syv indsatser er i gang: 5 grønne, 1 gul og 1 rød. ”Byggesager for erhverv afgøres på højst 50 dage” er gået fra grøn til rød. ”Miljøgodkendelser med fast kontaktperson og tidsplan” er gået fra gul til grøn.',
      'Én indsats er afsluttet: ”Serviceløfter på erhvervsområdet”.',
    ]);
  });
  it('tells the first year with lights as one', () => {
    expect(toldYear(lastYear!, texts, formats).opening[0]).toMatch(/^Ved udgangen af 2025 var 23 af handleplanens 25 indsatser i gang: 17 grønne, 5 gule og 1 rød\. .* Det var det første år med trafiklys i planen\.$/);
  });
  it('stands on paper with every red and yellow in its owner’s words, and figures beside last year’s', () => {
    const text = plainText(paper, (light) => (light && light !== 'none' ? da.trafficLight[light] : da.common.noLight));
    expect(text).toContain('Gul: Samlet digital ansøgning for restauratører\nIntegrationen er i test. Hvis den holder, er vi i drift til næste møde.\nAnsvarlig: Digitaliseringskonsulent, CBA · meldt den ');
    expect(text).toContain('Hele planen · 23 (23) · 2 (1) · 6 (5) · 14 (17) · 1 (0)\n\nI parentes: ved udgangen af 2025.');
    const lit = paper.blocks.flatMap((block) => (block.kind === 'lights' ? block.items : []));
    expect(lit.map(({ light }) => light).sort()).toEqual(['red', 'red', ...Array.from({ length: 6 }, () => 'yellow')]);
    expect(paper).toMatchObject({ title: 'Årsstatus 2026', language: 'da', isLandscape: false });
  });
  it('is told in English too, with what people wrote as they wrote it', () => {
    const inEnglish = toldYear(status, { ...en, yearly: english }, formatsFor('en', () => at));
    expect(inEnglish.opening[0]).toBe('On 25 November 2026, 23 of the plan’s 30 initiatives are running: 14 green, 6 yellow and 2 red. One has no status yet. The two red ones are “Overskudsvarme fra Erhvervspark Nord” and “Byggesager for erhverv afgøres på højst 50 dage”. Of the other seven initiatives, two are planned, two completed and three proposed.');
  });
  it('leaves out what there is nothing to say of: other lights where all moved, names where the reds are many', () => {
    const { whole } = status;
    const allMoved = toldYear({ ...status, whole: { ...whole, before: { red: 0, yellow: 2, green: 4, none: 0 } } }, texts, formats);
    expect(allMoved.opening[1]).toBe('I løbet af året er én blevet rød, tre er gået fra grøn til gul, og to er blevet grønne.');
    const [red] = whole.troubled;
    expect(toldYear({ ...status, whole: { ...whole, troubled: [red!, red!, red!, red!] } }, texts, formats).opening[0]).not.toContain('røde er');
  });
  it('lists what moved where it is much', () => {
    const { moved } = status.whole;
    const [theme] = status.themes;
    const moving = { ...status, themes: [{ ...theme!, moved }] };
    const much = toldYear(moving, texts, formats);
    expect([much.themes[0]?.moves.length, much.themes[0]?.paragraphs[0]]).toEqual([6, 'Syv indsatser er i gang: 5 grønne, 1 gul og 1 rød.']);
    expect(yearPaper({ plan: town.plan, status: moving, told: much, lastYear }, texts, formats, 'da').blocks).toContainEqual({ kind: 'list', items: much.themes[0]?.moves });
  });
});
