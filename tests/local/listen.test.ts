import { connect } from 'node:net';
import { once } from 'node:events';
import { request } from 'node:http';
import { openPort, type ListenOptions, type Place } from '../../src/local/listen';

const open: Place[] = [];
const aPlace = async (options: Partial<ListenOptions> = {}): Promise<Place> => {
  const place = await openPort({ port: 0, ...options });
  open.push(place);
  return place;
};
afterEach(async () => void (await Promise.all(open.splice(0).map((place) => place.close()))));

/** What arrives on the wire, to the last byte. */
async function conversation(port: number, text: string, host = '127.0.0.1'): Promise<string> {
  const socket = connect(port, host);
  socket.write(text);
  let heard = '';
  socket.setEncoding('utf8').on('data', (part: string) => (heard += part)).on('error', () => undefined);
  await once(socket, 'close');
  return heard;
}

const hello = async (): Promise<Response> => new Response('hello');

it('answers under every name of this machine', async () => {
  const place = await aPlace();
  place.serve(hello);
  const answers = await Promise.all(['localhost', '127.0.0.1', '[::1]'].map(async (host) => (await fetch(`http://${host}:${place.port}/`)).text()));
  expect(answers).toEqual(['hello', 'hello', 'hello']);
});

it('holds the port before it knows the answers, and whoever asks early waits', async () => {
  const place = await aPlace();
  const early = fetch(place.origin).then((answer) => answer.text());
  place.serve(hello);
  expect(await early).toBe('hello');
});

it('keeps a connection that nobody uses longer than a busy machine stands still', async () => {
  const place = await aPlace();
  place.serve(hello);
  const { headers } = await fetch(place.origin);
  expect(headers.get('keep-alive')).toBe('timeout=60');
});

it('says which port is taken and takes the next free one', async () => {
  const first = await aPlace();
  const taken: number[] = [];
  const second = await aPlace({ port: first.port, spare: 20, onTaken: (port) => taken.push(port) });
  expect(taken[0]).toBe(first.port);
  expect(second.port).toBeGreaterThan(first.port);
  expect(second.port).toBe(first.port + taken.length);
});

it('gives up when no port may be tried any more', async () => {
  const { port } = await aPlace();
  await expect(openPort({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

it.each(['elsewhere.example', 'localhost.elsewhere.example', '10.0.0.1:80', ''])('answers nobody who calls it by a name that is not this machine\'s: %s', async (name) => {
  const place = await aPlace();
  place.serve(hello);
  expect(await conversation(place.port, `GET / HTTP/1.1\r\nHost: ${name}\r\nConnection: close\r\n\r\n`)).toMatch(/^HTTP\/1\.1 421 /);
});

it('hands on method, path, headers and body as they came', async () => {
  const place = await aPlace();
  place.serve(async (asked) => Response.json({ method: asked.method, url: asked.url, header: asked.headers.get('x-http-method'), body: await asked.text() }, { status: 201 }));
  const answer = await fetch(`${place.origin}/a%20b?c=d`, { method: 'POST', headers: { 'x-http-method': 'MERGE' }, body: 'søn' });
  expect(answer.status).toBe(201);
  expect(await answer.json()).toEqual({ method: 'POST', url: `${place.origin}/a%20b?c=d`, header: 'MERGE', body: 'søn' });
});

it('sends each cookie in a line of its own', async () => {
  const place = await aPlace();
  place.serve(async () => new Response('', { headers: [['set-cookie', 'a=1; Path=/'], ['set-cookie', 'b=2']] }));
  expect((await fetch(place.origin)).headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2']);
});

it('sends no body after HEAD, and the length it would have had', async () => {
  const place = await aPlace();
  place.serve(hello);
  const heard = await conversation(place.port, 'HEAD / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
  expect(heard).toMatch(/content-length: 5/i);
  expect(heard.endsWith('\r\n\r\n')).toBe(true);
});

it('falls silent in mid-conversation when its handler does, and tells', async () => {
  const errors: unknown[] = [];
  const place = await aPlace({ onError: (error) => errors.push(error) });
  place.serve(() => Promise.reject(new Error('fell over')));
  await expect(fetch(place.origin)).rejects.toThrow();
  expect(errors).toEqual([new Error('fell over')]);
});

it('stays up when a client goes away in the middle of its request', async () => {
  const place = await aPlace();
  place.serve(hello);
  const socket = connect(place.port, '127.0.0.1');
  socket.write('POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nhalf', () => socket.destroy());
  await once(socket, 'close');
  expect(await (await fetch(place.origin)).text()).toBe('hello');
});

it('frees the port on closing, though somebody still waits for an answer', async () => {
  const place = await aPlace();
  const waiting = request({ port: place.port, host: '127.0.0.1' });
  const cut = once(waiting, 'error');
  waiting.end();
  await once(waiting, 'finish');
  await place.close();
  await cut;
  const again = await openPort({ port: place.port });
  await again.close();
});
