import { repliesIn } from '../../../../src/adapters/sharepoint/send/batch-answer';
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
