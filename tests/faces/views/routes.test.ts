import { asId, type PlanId } from '../../../src/domain';
import { addressOf, placeFrom, readRoute } from '../../../src/faces/views/routes';

const CLIMATE: PlanId = asId('2');

it.each(['#/paamindelser', '#/opsaetning', '#/moede'])('a slash at the end of %s names no page', (address) => {
  expect(addressOf(readRoute(`${address}/`))).toBe(address);
});

describe('the plan in the address', () => {
  it.each(['#/handleplan', '#/handleplan?plan=2', '#/handleplan/indsats/7?lys=red,none&plan=2', '#/handleplan/ny?maal=2&under=3&hos=4&plan=2'])('%s is read and written back as it was', (address) => {
    expect(addressOf(readRoute(address))).toBe(address);
  });
  it('is no filter', () => {
    expect(readRoute('#/handleplan?plan=2&lys=red')).toMatchObject({ plan: CLIMATE, filters: 'lys=red' });
    expect(readRoute('#/handleplan').plan).toBeUndefined();
  });
  it('is kept by every link but one that names another', () => {
    const standing = readRoute('#/handleplan?plan=2');
    const to = { view: 'mine', filters: '' } as const;
    expect(addressOf(placeFrom(standing, to))).toBe('#/mine?plan=2');
    expect(addressOf(placeFrom(standing, { ...to, plan: asId<PlanId>('3') }))).toBe('#/mine?plan=3');
    expect(addressOf(placeFrom(standing, { ...to, plan: 'first' }))).toBe('#/mine');
    expect(addressOf(placeFrom({}, to))).toBe('#/mine');
  });
});
