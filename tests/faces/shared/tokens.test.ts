import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { teamsDarkTheme, teamsLightTheme, tokens as fluent, type Theme } from '@fluentui/react-components';
import { tokens as short } from '../../../config/webpack/tokens.mjs';

describe('the short table of tokens that the build puts in place of Fluent’s', () => {
  it('gives every token as Fluent does', () => {
    const given = Object.fromEntries(Object.keys(fluent).map((name) => [name, short[name]]));
    expect(given).toEqual(fluent);
  });
});

it.each<[string, keyof Theme]>([
  ['--ground', 'colorNeutralBackground3'],
  ['--card', 'colorNeutralBackground1'],
  ['--bar', 'colorNeutralBackground6'],
  ['color', 'colorNeutralForeground1'],
])('the shape of the plan that stands in the page itself has for %s the %s of both themes', (property, token) => {
  const css = readFileSync(join(__dirname, '../../../src/faces/tab/index.css'), 'utf8');
  expect(css).toContain(`  ${property}: light-dark(${teamsLightTheme[token]}, ${teamsDarkTheme[token]});`);
});
