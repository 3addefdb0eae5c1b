import { answersFor, believedStatedBy, isOfferedEditing, mayState, relationTo, whoAnswersFor } from '../../src/domain';
import { aCentre, anInitiative, personId } from '../support/builders';

const [owner, deputy, other, service] = ['owner', 'deputy', 'other', 'service'].map(personId) as [ReturnType<typeof personId>, ...ReturnType<typeof personId>[]];
const initiative = anInitiative({ owner, deputies: [deputy as typeof owner] });

describe('who states', () => {
  it.each([
    [owner, 'owner', true],
    [deputy, 'deputy', true],
    [other, 'onBehalf', false],
  ] as const)('%s: %s', (person, relation, answers) => {
    expect(relationTo(initiative, person as typeof owner)).toBe(relation);
    expect(answersFor(initiative, person as typeof owner)).toBe(answers);
  });
  it('is on behalf when the initiative has no owner', () => {
    expect(relationTo(anInitiative({ owner: undefined }), owner)).toBe('onBehalf');
  });
  it('is the author, whatever the row claims, unless the reminder service wrote it', () => {
    const [by, name] = [other as typeof owner, service as typeof owner];
    expect(believedStatedBy({ author: by, statedBy: owner }, name)).toBe(other);
    expect(believedStatedBy({ author: name, statedBy: owner }, name)).toBe(owner);
    expect(believedStatedBy({ author: name }, name)).toBe(service);
    expect(believedStatedBy({ author: by, statedBy: owner }, undefined)).toBe(other);
  });
  it('names the owner before the deputies', () => {
    expect(whoAnswersFor(anInitiative({ owner, deputies: [deputy, owner] as (typeof owner)[] }))).toEqual([owner, deputy]);
    expect(whoAnswersFor(anInitiative({ owner: undefined, deputies: [] }))).toEqual([]);
  });
});

describe('what the screens offer', () => {
  const rights = (person: string, over: { mayContribute?: boolean; mayEditPlan?: boolean } = {}) => ({ person: personId(person), mayContribute: true, mayEditPlan: false, ...over });
  const centre = aCentre({ manager: personId('manager') });
  const mine = anInitiative({ owner, deputies: [personId('deputy')], createdBy: personId('author'), centre: centre.id });

  it.each(['owner', 'deputy', 'author', 'manager'])('is editing to the %s', (person) => {
    expect(isOfferedEditing(mine, rights(person), [centre])).toBe(true);
  });
  it('is editing to an editor, and to nobody else', () => {
    expect(isOfferedEditing(mine, rights('anyone', { mayEditPlan: true }), [centre])).toBe(true);
    expect(isOfferedEditing(mine, rights('anyone'), [centre])).toBe(false);
  });
  it('is never editing to those the store lets only read, own it or not', () => {
    expect(isOfferedEditing(mine, rights('owner', { mayContribute: false }), [centre])).toBe(false);
    expect(mayState(rights('owner', { mayContribute: false }))).toBe(false);
  });
  it('is not editing to a missing manager of a missing centre', () => {
    expect(isOfferedEditing(anInitiative({ centre: undefined }), rights('manager'), [centre])).toBe(false);
  });
});
