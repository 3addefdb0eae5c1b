import { repliesIn, textSoFar, unlessAborted } from '../../../../src/adapters/sharepoint/send/batch-answer';
import { batchAnswer } from './a-fake-site';

const ANSWERS = [
  { status: 201, headers: { ETAG: '"a,1"' }, body: '{"Id":1,"Text":"-- æøå\\r\\n\\r\\nHTTP/1.1 404"}' },
  { status: 204 },
  { status: 200, body: '{"value":[]}' },
];

it.each(['\r\n', '\n'])('the answers of a batch are read in their order, with their headers, whichever line ends it has', (newline) => {
  const replies = repliesIn(batchAnswer(ANSWERS, newline), 3);
  expect(replies.map(({ status, body }) => ({ status, body }))).toEqual(ANSWERS.map(({ status, body = '' }) => ({ status, body })));
  expect(replies[0]?.headers.get('etag')).toBe('"a,1"');
});

it('an answer that breaks off anywhere gives the parts that came whole, each as it was, and no other', () => {
  const text = batchAnswer(ANSWERS);
  const whole = repliesIn(text, 3);
  for (let length = 0; length <= text.length; length += 1) {
    const came = repliesIn(text.slice(0, length), 3);
    expect(came.map(({ status, body }) => ({ status, body }))).toEqual(whole.slice(0, came.length).map(({ status, body }) => ({ status, body })));
    expect(came).toHaveLength(Math.max(0, text.slice(0, length).split('--batchresponse_1').length - 2));
  }
});

it.each([
  ['more parts than were asked for', batchAnswer(ANSWERS), 2],
  ['fewer parts than were asked for, and yet an end', batchAnswer(ANSWERS), 4],
  ['a page of something else', '<html>Sign in to the network</html>', 3],
  ['nothing', '', 3],
])('an answer with %s is no answer', (_what, text, expected) => {
  expect(repliesIn(text, expected)).toEqual([]);
});

it('an answer with a part that is none is no answer at all', () => {
  const text = batchAnswer(ANSWERS).replace('HTTP/1.1 204', 'FTP/1.1 204');
  expect(repliesIn(text, 3)).toEqual([]);
});

it('a header without a name is passed over, and one with much air about it is read', () => {
  const text = batchAnswer([{ status: 200, headers: { ETAG: '  "a,1"  ' } }]).replace(/ETAG:/, ': nobody\r\nETAG :');
  expect(repliesIn(text, 1)[0]?.headers.get('etag')).toBe('"a,1"');
});

describe('a body as far as it came', () => {
  const patient = new AbortController().signal;
  const streamed = (...pieces: readonly (Uint8Array | Error)[]) => {
    const left = [...pieces];
    return new Response(new ReadableStream({
      pull(controller) {
        const piece = left.shift();
        if (piece === undefined) controller.close();
        else if (piece instanceof Error) controller.error(piece);
        else controller.enqueue(piece);
      },
    }));
  };
  const bytes = new TextEncoder().encode('Målet er nået');

  it('is whole at its end, letters that were cut in two included', async () => {
    expect(await textSoFar(streamed(bytes.slice(0, 2), bytes.slice(2)), patient)).toEqual({ text: 'Målet er nået', isWhole: true });
  });

  it('is nothing and whole where there is none', async () => {
    expect(await textSoFar(new Response(null), patient)).toEqual({ text: '', isWhole: true });
  });

  it('keeps what came before the connection broke', async () => {
    expect(await textSoFar(streamed(bytes.slice(0, 3), new Error('reset')), patient)).toEqual({ text: 'Må', isWhole: false });
  });

  it('ends where it is given up', async () => {
    const giving = new AbortController();
    const reading = textSoFar(new Response(new ReadableStream({ start: (controller) => controller.enqueue(bytes.slice(0, 3)) })), giving.signal);
    await new Promise((turn) => setImmediate(turn));
    giving.abort();
    expect(await reading).toEqual({ text: 'Må', isWhole: false });
  });

  it('is not waited for when it was given up before', async () => {
    await expect(unlessAborted(new Promise(() => undefined), AbortSignal.abort())).rejects.toThrow('given up');
  });
});
