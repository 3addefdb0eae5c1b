import { anAuthority, CLIMATE, MANAGER, ORIGIN, sentBack, signIn, Visitor, type AnAuthority } from './program';

let authority: AnAuthority;
let visitor: Visitor;
beforeEach(async () => {
  authority = await anAuthority();
  visitor = new Visitor(authority);
});

const isPicker = async (answer: Response): Promise<boolean> => answer.status === 200 && (await answer.text()).includes('Hvem vil du være?');

describe('somebody who was picked', () => {
  beforeEach(() => visitor.pick(CLIMATE));

  it('is sent straight back the next time, as the same person', async () => {
    const answer = await visitor.ask();
    expect(answer.status).toBe(303);
    expect(sentBack(answer).get('code')).toBeTruthy();
  });

  it.each(['login', 'select_account'])('is asked again when the program says prompt=%s', async (prompt) => {
    expect(await isPicker(await visitor.ask({ prompt }))).toBe(true);
  });

  it('is asked when the program expects somebody else', async () => {
    const answer = await visitor.ask({ login_hint: MANAGER.login });
    const page = await answer.text();
    expect(page).toContain('foreslået');
    expect(page).toContain('Du er logget ind som Klimakoordinator, BMC.');
  });

  it('is known by a cookie that no script reads and no other site\'s form sends', async () => {
    const [cookie] = (await visitor.pick(CLIMATE)).headers.getSetCookie();
    expect(cookie).toMatch(/; Path=\/eksempelby\/; .*HttpOnly; SameSite=Lax$/);
  });

  it('is forgotten after twelve hours', async () => {
    authority.clock.now = new Date(authority.clock.now.getTime() + 12 * 3600_000);
    expect(await isPicker(await visitor.ask())).toBe(true);
  });

  it('is forgotten on signing out, and comes back to where the program asked', async () => {
    const answer = await visitor.get('/oauth2/v2.0/logout?post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A4810%2F');
    expect(answer.headers.get('location')).toBe('http://localhost:4810/');
    expect(await isPicker(await visitor.ask())).toBe(true);
  });

  it.each(['https://elsewhere.example/', 'http://localhost:4810', ''])('is signed out but sent nowhere when that address is not a program\'s: %s', async (address) => {
    const answer = await visitor.get(`/oauth2/v2.0/logout?post_logout_redirect_uri=${encodeURIComponent(address)}`);
    expect(answer.headers.get('location')).toBeNull();
    expect(await answer.text()).toContain('Du er logget ud');
    expect(visitor.cookie).toBeUndefined();
  });

  it('is not known under a cookie that was changed', async () => {
    visitor.cookie = `${visitor.cookie?.slice(0, -2)}AA`;
    expect(await isPicker(await visitor.ask())).toBe(true);
  });

  it('is not known any more once they have left the town', async () => {
    const cookie = visitor.cookie;
    visitor = new Visitor(await anAuthority({ people: [MANAGER] }));
    visitor.cookie = cookie;
    expect(await isPicker(await visitor.ask())).toBe(true);
  });
});

it('does not take a refresh token for the cookie of a session', async () => {
  visitor.cookie = `sign_in_session=${(await signIn(authority)).refresh_token}`;
  expect(await isPicker(await visitor.ask())).toBe(true);
});

it('shows nothing when the program asks without a prompt and nobody is signed in', async () => {
  const answer = await visitor.ask({ prompt: 'none' });
  expect(sentBack(answer).get('error')).toBe('login_required');
  expect(sentBack(answer).get('state')).toBe('the state');
});

it('shows nothing either when somebody else is signed in', async () => {
  await visitor.pick(CLIMATE);
  expect(sentBack(await visitor.ask({ prompt: 'none', login_hint: MANAGER.login })).get('error')).toBe('login_required');
});

describe('picking', () => {
  it.each(['http://localhost:4810', 'https://elsewhere.example', 'null', `${ORIGIN}.elsewhere.example`])('is refused to a form of %s', async (origin) => {
    const answer = await visitor.pick(CLIMATE, {}, origin);
    expect(answer.status).toBe(400);
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(answer.headers.get('location')).toBeNull();
  });

  it('is refused when the browser does not say which page the form is of', async () => {
    const answer = await visitor.pick(CLIMATE, {}, '');
    expect(answer.status).toBe(400);
  });

  it('knows the people it was handed and nobody else', async () => {
    const answer = await visitor.pick({ login: 'nobody@elsewhere.example' });
    expect(answer.status).toBe(400);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  it('may be called off, which the program is told', async () => {
    const page = await (await visitor.ask()).text();
    const [, location] = /<a href="([^"]+)">Annuller<\/a>/.exec(page) ?? [];
    const back = new URLSearchParams((location ?? '').replaceAll('&amp;', '&').split('#')[1]);
    expect(back.get('error')).toBe('access_denied');
    expect(back.get('state')).toBe('the state');
  });
});
