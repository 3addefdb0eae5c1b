import fc from 'fast-check';
import { namesIn, personMeant } from '../../src/domain/import-names';
import type { Person } from '../../src/domain';
import { aCentre, aPerson, personId } from '../support/builders';

const BMC = aCentre({ code: 'BMC', name: 'By- og Miljøcenter' });
const CBA = aCentre({ code: 'CBA', name: 'Center for Byliv og Arbejdspladser' });
const CENTRES = [BMC, CBA];
const names = (text: string) => namesIn(text, CENTRES).names.map(({ name }) => name);

describe('a cell of names', () => {
  it.each([
    ['Anna Berg', ['Anna Berg']],
    ['Anna Berg og Bo Lind', ['Anna Berg', 'Bo Lind']],
    ['Anna Berg/Bo Lind', ['Anna Berg', 'Bo Lind']],
    ['Anna Berg, Bo Lind', ['Anna Berg', 'Bo Lind']],
    ['Anna Berg & Bo Lind samt Ida Bang', ['Anna Berg', 'Bo Lind', 'Ida Bang']],
    ['Anna Berg\nBo Lind\n', ['Anna Berg', 'Bo Lind']],
    ['Anna Berg (BMC), Bo Lind (CBA)', ['Anna Berg', 'Bo Lind']],
    ['Plansekretær (CBA) og Klimakoordinator, BMC', ['Plansekretær', 'Klimakoordinator']],
    ['Klimakoordinator, BMC', ['Klimakoordinator']],
    ['Indkøbs- og udbudschef, BMC', ['Indkøbs- og udbudschef']],
    ['Teknik-, miljø- og klimachef (BMC) og Anna Berg', ['Teknik-, miljø- og klimachef', 'Anna Berg']],
    ['- Anna Berg\n- Bo Lind', ['Anna Berg', 'Bo Lind']],
    ['Anna Berg BMC', ['Anna Berg']],
    ['Anna Berg, tlf. 12 34 56 78', ['Anna Berg']],
    ['Anna Berg, Anna Berg', ['Anna Berg']],
    ['BMC', []],
    [' – ', []],
    ['', []],
  ])('holds the people it names: %s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it('tells the centre beside a name, and the centre that stands alone', () => {
    expect(namesIn('Anna Berg (BMC)', CENTRES)).toMatchObject({ names: [{ name: 'Anna Berg', centre: BMC.id }], centres: [BMC.id] });
    expect(namesIn('By- og Miljøcenter', CENTRES)).toEqual({ names: [], centres: [BMC.id] });
    expect(namesIn('Anna Berg, By- og Miljøcenter', CENTRES)).toMatchObject({ names: [{ name: 'Anna Berg', centre: BMC.id }] });
  });

  it.each([
    ['Teamleder, Byggesag', ['Teamleder, Byggesag']],
    ['teamleder, byggesag (BMC) og Anna Berg', ['teamleder, byggesag', 'Anna Berg']],
    ['Anna Berg, Teamleder, Byggesag, BMC', ['Anna Berg', 'Teamleder, Byggesag']],
    ['Driftsleder, vej og anlæg, Driftsbyen', ['Driftsleder, vej og anlæg, Driftsbyen']],
    ['Teamleder, Byggesager', ['Teamleder', 'Byggesager']],
  ])('leaves whole what somebody is called: %s', (text, expected) => {
    const people = new Map(['Teamleder, Byggesag, BMC', 'Driftsleder, vej og anlæg, Driftsbyen', 'Anna Berg'].map((name, at) => [personId(String(at)), aPerson({ id: personId(String(at)), name })]));
    expect(namesIn(text, CENTRES, people).names.map(({ name }) => name)).toEqual(expected);
  });

  it('leaves no word of a name out', () => {
    const word = fc.stringMatching(/^[A-ZÆØÅ][a-zæøå]{1,8}$/);
    const name = fc.tuple(word, word).map((words) => words.join(' ')).filter((written) => !/^(Tlf|Tel|Telefon|Mobil|Lokal)\b/.test(written));
    fc.assert(fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 4, selector: (each) => each.toLowerCase() }), fc.constantFrom(', ', '/', '\n', ' og ', ' & ', '; '), (all, between) => expect(names(all.join(between))).toEqual(all)));
  });
});

const anna = aPerson({ name: 'Anna Berg', email: 'annb@eksempelby.example' });
const annaLong = aPerson({ name: 'Anna Marie Berg Larsen', email: 'ambl@eksempelby.example' });
const bo = aPerson({ name: 'Bo Lind', email: 'boli@eksempelby.example' });
const role = aPerson({ name: 'Klimakoordinator, BMC', email: 'klima@eksempelby.example' });
const meant = (text: string, candidates: readonly Person[] = [anna, annaLong, bo, role]) => personMeant(namesIn(text, CENTRES).names[0]!, candidates, CENTRES);

describe('whom a name means', () => {
  it.each([['Anna Berg', anna], ['ANNA BERG', anna], ['Berg Anna', anna], ['annb', anna], ['annb@eksempelby.example', anna], ['Klimakoordinator (BMC)', role], ['Klimakoordinator, BMC', role], ['bo  lind', bo]])('is clear where one person is called so: %s', (text, person) => {
    expect(meant(text)).toEqual({ is: 'clear', person });
  });

  it.each([['Anna', [anna, annaLong]], ['Berg', [anna, annaLong]], ['Bo Linn', [bo]], ['Bo Lindt', [bo]], ['A. Berg', [anna, annaLong]], ['Klimakoordinator', [role]], ['Klimakoordinatoren (BMC)', [role]], ['Anne Berg', [anna, annaLong]]])('is asked about where somebody is only called nearly so: %s', (text, candidates) => {
    expect(meant(text)).toEqual(candidates.length > 0 ? { is: 'doubtful', candidates } : { is: 'unknown' });
  });

  it('is asked about where two people have the same name', () => {
    const other = aPerson({ name: 'Anna Berg' });
    expect(meant('Anna Berg', [anna, other])).toEqual({ is: 'doubtful', candidates: [anna, other] });
  });

  it('is unknown where nobody is called so, and never somebody who is not among the candidates', () => {
    expect(meant('Kurt Verner')).toEqual({ is: 'unknown' });
    expect(meant('Anna Berg', [])).toEqual({ is: 'unknown' });
  });
});
