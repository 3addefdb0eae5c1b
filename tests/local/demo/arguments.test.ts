import { portAfter, readArguments } from '../../../src/local/demo/arguments';

const START = { port: 4810, reach: 29, tokens: false };
const SITE = { port: 4820, reach: 19, tokens: true };

it('needs no word at all', () => {
  expect(readArguments([], START)).toEqual({ port: 4810, dataFolder: '.local', help: false, testToken: undefined });
});

it.each<[string[], object]>([
  [['--port', '5000', '--data', 'elsewhere'], { port: 5000, dataFolder: 'elsewhere' }],
  [['--port=0'], { port: 0 }],
  [['--help'], { help: true }],
  [['-h'], { help: true }],
])('reads %j', (words, read) => {
  expect(readArguments(words, START)).toMatchObject(read);
});

it.each<[string[]]>([
  [['--port']], [['--port', '']], [['--port', '-1']], [['--port', '48x']], [['--port', '4810.5']], [['--port', '1e3']], [['--port', '65507']], [['--data', '']], [['--prot', '1']], [['5000']], [['--test-token']],
])('shows how it is used instead of guessing at %j', (words) => {
  expect(readArguments(words, START)).toBeUndefined();
});

it.each<[string[], object]>([
  [['--test-token'], { testToken: '', port: 4820 }],
  [['--test-token', 'chef@by.example'], { testToken: 'chef@by.example' }],
  [['--test-token', '--port', '5000'], { testToken: '', port: 5000 }],
])('reads whom a token is for in %j', (words, read) => {
  expect(readArguments(words, SITE)).toMatchObject(read);
});

it('lets the system choose every port, or none', () => {
  expect(portAfter(0, 20)).toBe(0);
  expect(portAfter(4810, 20)).toBe(4830);
});
