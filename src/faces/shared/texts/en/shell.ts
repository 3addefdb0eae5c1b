import type { Texts } from '../da';

export const shell: Texts['shell'] = {
  product: 'Handleplan',
  heading: (plan) => (/^handleplan\b/i.test(plan) ? plan : `Action plan: ${plan}`),
  documentTitle: (view, plan) => `${view} – ${plan}`,
  skip: 'Skip to content',
  views: 'Views',
  overview: 'Overview',
  plan: 'Action plan',
  mine: 'My initiatives',
  success: 'We succeed when …',
  timeline: 'Timeline',
  discussion: 'For discussion',
  reminders: 'Reminders',
  year: 'Yearly status',
  meeting: 'Meetings',
  import: 'Import from file',
  compare: 'Compare',
  setup: 'Set-up',
  strategy: 'Also helps',
  askedCount: (n) => (n === 1 ? 'is it still right?' : 'are they still right?'),
  newInitiative: 'New initiative',
  backOnline: (statements, initiatives) => {
    const sent = [
      statements > 0 && (statements === 1 ? '1 statement' : `${statements} statements`),
      initiatives > 0 && (initiatives === 1 ? '1 initiative' : `${initiatives} initiatives`),
    ].filter(Boolean);
    return sent.length > 0 ? `Back online. ${sent.join(' and ')} sent.` : 'You are back online.';
  },
  plans: 'Action plans',
  stage: 'Stage of the plan',
  stageIs: (stage: string): string => `Stage: ${stage}`,
  beforeRollOut: { draft: 'The plan is a draft. Nobody gets reminders yet.', presented: 'The plan has been presented in chefforum, but is not rolled out. Nobody gets reminders yet.' },
  seeStage: 'See the stage of the plan',
};
