import { tokens as fluent } from '@fluentui/react-components';
import { tokens as short } from '../../../config/webpack/tokens.mjs';

describe('the short table of tokens that the build puts in place of Fluent’s', () => {
  it('gives every token as Fluent does', () => {
    const given = Object.fromEntries(Object.keys(fluent).map((name) => [name, short[name]]));
    expect(given).toEqual(fluent);
  });
});
