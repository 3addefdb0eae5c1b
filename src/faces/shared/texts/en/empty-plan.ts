import type { emptyPlan as da } from '../da/empty-plan';

export const emptyPlan: typeof da = {
  title: 'The plan is ready for its first initiatives',
  text: 'Themes and goals are in place. Write the first initiative.',
  textWithFile: 'Themes and goals are in place. Write the first initiative, or bring in the table from Word or Excel.',
  noGoals: { title: 'The plan is ready for themes and goals', text: 'Once there is a goal, the first initiative can be written.', action: 'Go to themes and goals' },
};
