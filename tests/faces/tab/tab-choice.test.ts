import { asId, type PlanId } from '../../../src/domain';
import { readSite, readTabChoice, tabAddresses, type TabChoice } from '../../../src/faces/tab/configure/tab-choice';

const HOME = 'https://town.sharepoint.example/sites/erhverv';
const OTHER = 'https://town.sharepoint.example/sites/klima & miljø';
const PAGES = { base: 'https://tab.example/plan/', homeSite: HOME };
const choice = (over: Partial<TabChoice> = {}): TabChoice => ({ siteUrl: HOME, plan: undefined, face: 'discussion', ...over });

describe('the addresses of a tab of a channel', () => {
  it('name its face, and leave theme and language to Teams', () => {
    expect(tabAddresses(choice(), PAGES)).toEqual({
      entityId: 'plan-droeftelse',
      contentUrl: 'https://tab.example/plan/index.html?host=teams&theme={theme}&locale={locale}#/droeftelse',
      websiteUrl: 'https://tab.example/plan/index.html#/droeftelse',
      removeUrl: 'https://tab.example/plan/remove.html?host=teams&theme={theme}&locale={locale}',
    });
  });

  it.each([choice(), choice({ plan: asId<PlanId>('2'), face: 'mine' }), choice({ siteUrl: encodeURI(OTHER), plan: asId<PlanId>('3'), face: 'timeline' })])('are read again as they were chosen: %j', (chosen) => {
    expect(readTabChoice(tabAddresses(chosen, PAGES).contentUrl, HOME)).toEqual(chosen);
  });

  it('differ for tabs that show something else', () => {
    const ids = [choice(), choice({ face: 'mine' }), choice({ plan: asId<PlanId>('2') })].map((one) => tabAddresses(one, PAGES).entityId);
    expect(new Set(ids).size).toBe(3);
  });

  it.each([undefined, '', 'no address', 'https://tab.example/plan/index.html?site=https%3A%2F%2Fevil.example%2Fsites%2Fx#/opsaetning'])('that say nothing, or lead elsewhere, begin with the own site: %p', (contentUrl) => {
    expect(readTabChoice(contentUrl, HOME)).toEqual(choice({ face: 'overview' }));
  });
});

describe('the address of a site that somebody types', () => {
  it.each([
    [`  ${HOME}/  `, HOME],
    [`${HOME}/SitePages/Hjem.aspx?x=1`, HOME],
    ['https://town.sharepoint.example/teams/klima/Lists/Plans', 'https://town.sharepoint.example/teams/klima'],
    ['https://town.sharepoint.example/', 'https://town.sharepoint.example'],
  ])('may be that of one of its pages: %p', (text, siteUrl) => {
    expect(readSite(text, HOME)).toEqual({ siteUrl });
  });
  it.each([['', 'no-address'], ['erhverv', 'no-address'], ['javascript:alert(1)', 'no-address'], ['https://evil.example/sites/erhverv', 'elsewhere'], ['http://town.sharepoint.example/sites/erhverv', 'elsewhere']])('is refused with the reason: %p', (text, problem) => {
    expect(readSite(text, HOME)).toEqual({ problem });
  });
});
