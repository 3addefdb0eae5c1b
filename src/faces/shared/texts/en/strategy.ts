import type { strategy as da } from '../da/strategy';

export const strategy: typeof da = {
  heading: 'Strategies and policies',
  intro: 'The initiatives of the action plan also help the other strategies and policies of the municipality.',
  helps: (count, title) => (count === 1 ? `1 initiative helps ${title}.` : `${count} initiatives help ${title}.`),
  running: (running, all, lights) => {
    const who = running === all ? (all === 1 ? 'It is' : all === 2 ? 'Both are' : 'All are') : running === 1 ? '1 is' : `${running} are`;
    return `${who} running: ${lights}.`;
  },
  noneRuns: (all) => (all === 1 ? 'It is not running yet.' : 'None of them is running at present.'),
  light: {
    red: (n) => `${n} red`,
    yellow: (n) => `${n} yellow`,
    green: (n) => `${n} green`,
    none: (n) => `${n} without a status yet`,
  },
  nobody: 'No initiatives help it yet.',
  nobodyHere: (title) => `No initiatives help ${title} yet`,
  howTo: 'An initiative is shown here when the strategy is chosen under “Also helps” on the initiative.',
  all: 'All strategies and policies',
  none: 'There are no strategies or policies yet',
  noneText: 'Once they are written down, initiatives can point to them.',
  notFound: 'The strategy is not here',
  notFoundText: 'The strategy no longer exists, or you have no access to it.',
  linkCopied: 'The link is copied.',
  notCopied: 'The browser did not let us copy. The link is in the address bar.',
};
