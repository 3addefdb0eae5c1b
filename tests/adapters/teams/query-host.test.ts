import { queryHost } from '../../../src/adapters/teams/query-host';

describe('what the address says of Teams', () => {
  it.each([['default', 'light'], ['dark', 'dark'], ['contrast', 'contrast'], ['glass', 'light'], ['{theme}', 'light']])('theme %s is %s', (theme, appearance) => {
    const host = queryHost(new URLSearchParams({ theme, locale: 'da-dk' }));
    expect([host.appearance(), host.languages]).toEqual([appearance, ['da-dk']]);
  });

  it('holds until Teams tells otherwise, and whoever listens hears of a change alone', () => {
    const host = queryHost(new URLSearchParams({ theme: 'default', locale: 'da-dk' }));
    const [heard, gone] = [jest.fn(), jest.fn()];
    host.subscribe(heard);
    host.subscribe(gone)();
    host.become('default', 'da-dk');
    expect(heard).not.toHaveBeenCalled();
    host.become('dark');
    expect([host.appearance(), host.languages]).toEqual(['dark', ['da-dk']]);
    host.become(undefined, 'en-gb');
    expect([host.appearance(), host.languages]).toEqual(['dark', ['en-gb']]);
    expect([heard.mock.calls.length, gone.mock.calls.length]).toEqual([2, 0]);
  });
});
