import { sharedSites, type OpenSite } from '../../../src/faces/webpart/open-site';
import { optionsFrom, type PartProperties } from '../../../src/faces/webpart/properties';
import { partShower, type Supply } from '../../../src/faces/webpart/show-part';

const PAGE = 'https://town.sharepoint.com/sites/direktion';
const optionsOf = (properties: PartProperties = {}) =>
  optionsFrom(properties, { page: { siteUrl: PAGE }, reader: { tenant: 't', person: 'p', isGuest: false }, language: 'da-DK', isDark: false, isEditing: false, isWhole: false });
const turn = () => new Promise((passed) => setTimeout(passed));

/** A program that writes what it is asked to show, and opens sites by their names. */
function aSupply(fetched: () => Promise<void> = () => Promise.resolve()) {
  const opened: string[] = [];
  const program: Awaited<ReturnType<Supply['fetchProgram']>> = {
    fetchStart: () => Promise.resolve(),
    mount: (element, _shown, { siteUrl, face }) => void (element.textContent = `${siteUrl.split('/').pop()} ${face}`),
    unmount: (element) => element.replaceChildren(),
  };
  const show = partShower({
    takeSite: sharedSites(async ({ siteUrl }) => (opened.push(siteUrl), {} as OpenSite), ({ siteUrl }) => siteUrl),
    fetchProgram: () => fetched().then(() => program),
    surroundings: { device: { appearance: () => 'light', subscribe: () => () => undefined }, report: () => undefined },
  });
  return { show, opened };
}

describe('a part of a page', () => {
  it('has the shape of a plan until the plan is there, and shows what it is told next', async () => {
    const element = document.createElement('div');
    const shown = aSupply().show(element, optionsOf({ face: 'mine' }));
    expect(element.querySelector('[aria-busy=true]')).not.toBeNull();
    await turn();
    expect(element.textContent).toBe('direktion mine');
    shown.update(optionsOf({ face: 'timeline' }));
    await turn();
    expect(element.textContent).toBe('direktion timeline');
  });

  it('shows another site when that is chosen, and opens it once', async () => {
    const element = document.createElement('div');
    const { show, opened } = aSupply();
    const shown = show(element, optionsOf());
    await turn();
    shown.update(optionsOf({ siteUrl: 'https://town.sharepoint.com/sites/erhverv' }));
    await turn();
    expect([element.textContent, opened]).toEqual(['erhverv overview', [PAGE, 'https://town.sharepoint.com/sites/erhverv']]);
  });

  it('says when it could not be fetched, and fetches it at a press', async () => {
    const element = document.createElement('div');
    const answers = [() => Promise.reject(new Error('ChunkLoadError')), () => Promise.resolve()];
    aSupply(() => answers.shift()!()).show(element, optionsOf());
    await turn();
    expect(element.textContent).toBe('Handleplanen kunne ikke hentes. Prøv igen');
    element.querySelector('button')?.click();
    await turn();
    expect(element.textContent).toBe('direktion overview');
  });

  it.each([['comes', () => Promise.resolve()], ['does not come', () => Promise.reject(new Error('ChunkLoadError'))]])('that was taken off the page stays empty when its program %s', async (_what, fetched) => {
    const element = document.createElement('div');
    aSupply(fetched).show(element, optionsOf()).dispose();
    await turn();
    expect(element.childNodes).toHaveLength(0);
  });
});
