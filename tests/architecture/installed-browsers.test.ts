import { delimiter, join } from 'node:path';
import { installedBrowser, type Machine } from '../support/installed-browsers';

const machine = (platform: NodeJS.Platform, env: Machine['env'], ...there: string[]): Machine => ({ platform, env, exists: (path) => there.includes(path) });

describe('the browser for the journeys', () => {
  it.each<[string, Machine, string]>([
    ['Edge on Windows', machine('win32', { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' }, 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'), 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
    ['Chrome on macOS', machine('darwin', { HOME: '/Users/x' }, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'), '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ["Chrome of one's own on macOS", machine('darwin', { HOME: '/Users/x' }, '/Users/x/Applications/Chromium.app/Contents/MacOS/Chromium'), '/Users/x/Applications/Chromium.app/Contents/MacOS/Chromium'],
  ])('is %s', (_name, there, expected) => {
    expect(installedBrowser(there)).toBe(expected);
  });

  it('is the first that stands on PATH', () => {
    const folders = ['first', 'second'];

    const second = join('second', 'chromium');
    expect(installedBrowser(machine('linux', { PATH: folders.join(delimiter) }, second, join('first', 'microsoft-edge')))).toBe(second);
  });

  it('is none where none is installed', () => {
    expect(installedBrowser(machine('linux', {}))).toBeUndefined();
    expect(installedBrowser(machine('win32', {}))).toBeUndefined();
  });
});
