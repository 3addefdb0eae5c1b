import type { part as da } from '../da/part';

export const part: typeof da = {
  notLoaded: 'The action plan could not be fetched.',
  again: 'Try again',
  noPlan: { title: 'There is no action plan here yet', read: 'Once whoever edits the page has made the plan, you see it here.' },
  setUp: {
    text: 'The action plan is kept in ordinary lists. You can make them here. Nothing on the site is deleted or renamed.',
    see: 'See what will be made',
    looking: 'Looking for what it takes …',
    mayNot: 'It takes an owner of the site. Ask an owner to edit the page.',
    willDo: (n) => (n === 1 ? 'This will be done:' : `First these ${n} things are done. Then each list gets its columns, indexes, views and rights:`),
    create: 'Make',
    working: (done) => (done === 1 ? 'Making … 1 step is done.' : `Making … ${done} steps are done.`),
    stay: 'Stay on the page until it is done. If it is interrupted, it can be started again.',
    ready: 'The site is ready. Now make the plan.',
    makePlan: 'Make the plan',
  },
};
