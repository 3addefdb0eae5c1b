import { anAuthority, CLIMATE, MANAGER, Visitor } from './program';

const NASTY = { login: 'nasty@eksempelby.example', name: '<script>alert("1")</script> & søn', group: '"><img src=x>', notes: ["'onmouseover='"] };
const pageOf = async (answer: Promise<Response>): Promise<string> => (await answer).text();

it('shows everybody under the heading of where they belong', async () => {
  const page = await pageOf(new Visitor(await anAuthority()).ask());
  expect(page.match(/<h2[^>]*>[^<]+/g)?.map((heading) => heading.replace(/<[^>]+>/, ''))).toEqual(['By- og Miljøcenter', 'Center for Byliv og Arbejdspladser']);
  expect(page).toContain('2 personer');
});

it('shows what people are called as text, whatever signs are in it', async () => {
  const page = await pageOf(new Visitor(await anAuthority({ people: [NASTY, CLIMATE] })).ask());
  expect(page).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; søn');
  expect(page).not.toContain('<script>');
  expect(page).not.toContain('<img');
});

it('carries the program\'s own words along as text', async () => {
  const page = await pageOf(new Visitor(await anAuthority()).ask({ state: '"><script>alert(1)</script>', nonce: '<b>' }));
  expect(page).toContain('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
  expect(page).not.toContain('<script>alert');
});

describe('searching without script', () => {
  const search = async (text: string) => pageOf(new Visitor(await anAuthority()).ask({ picker_search: text }));

  it('keeps those whose function, centre, role or login hold every word', async () => {
    const page = await search('miljøcenter KLIMA');
    expect(page).toContain(CLIMATE.login);
    expect(page).not.toContain(MANAGER.login);
    expect(page).toContain('1 person<');
  });

  it('says what to do when nobody fits, and shows the search as text', async () => {
    const page = await search('<i>borgmester');
    expect(page).toContain('Ingen passer til ”&lt;i&gt;borgmester”. Prøv et kortere ord.');
    expect(page).toContain('Vis alle');
  });

  it('does not become a part of the request that is carried along', async () => {
    const page = await search('klima');
    expect(page.match(/name="picker_search"/g)).toHaveLength(1);
  });
});

it('lets nothing run or load but its own two files, and no page put it in a frame', async () => {
  const answer = await new Visitor(await anAuthority()).ask();
  const policy = answer.headers.get('content-security-policy');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("form-action 'self' http://localhost:4810");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe');
  expect(answer.headers.get('cache-control')).toBe('no-store');
});

it('serves those two files and says what they are', async () => {
  const visitor = new Visitor(await anAuthority());
  expect((await visitor.get('/sign-in.css')).headers.get('content-type')).toBe('text/css; charset=utf-8');
  expect((await visitor.get('/sign-in.js')).headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect((await visitor.get('/constructor')).status).toBe(404);
});
