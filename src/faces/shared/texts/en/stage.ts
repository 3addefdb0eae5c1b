import type { stage as da } from '../da/stage';

export const stage: typeof da = {
  rule: 'The plan can be rolled out once it has been presented in chefforum.',
  state: { reached: 'reached', present: 'the plan is here now', later: 'later' },
  made: (when, person) => (person ? `Made ${when} by ${person}` : `Made ${when}`),
  moved: (when, person) => (person ? `Set ${when} by ${person}` : `Set ${when}`),
  presentedAt: (body, day) => `At the meeting of ${body} on ${day}`,
  meaning: {
    draft: 'Anybody may write new initiatives, and they are part of the plan at once. Nobody gets reminders.',
    presented: 'Chefforum has seen the plan. Nobody gets reminders yet.',
    rolledOut: 'Those responsible are asked before the meetings, and new initiatives are proposals until the editor has approved them.',
    closed: 'Everything can be read, and nothing can be changed.',
  },
  next: { presented: 'Next stage: presented in chefforum', rolledOut: 'Next stage: rolled out', closed: 'Next stage: closed' },
  editorMoves: 'The editor moves the plan to its next stage.',
  choose: 'Choose the meeting where it happened.',
  meeting: (body, day) => `${body} on ${day}`,
  noMeetingYet: 'No meeting of chefforum with the plan on its agenda has been held yet.',
  toBeMarkedHeld: (day) => `The meeting on ${day} is over, but is not marked as held. Once it is, it can be chosen here.`,
  planned: (day) => `The plan is on the agenda on ${day}. Once the meeting has been held, it can be chosen here.`,
  couldTakeIt: (day) => `Chefforum next meets on ${day}. Put the plan on the agenda, and the meeting can be chosen here once it has been held.`,
  noneComing: 'No meetings of chefforum are planned. Add one with the plan on its agenda.',
  goToMeetings: 'Go to the meetings',
  act: { presented: 'Set to presented', rolledOut: 'Roll out the plan', closed: 'Close the plan' },
  ask: {
    presented: (meeting) => `Set the plan to presented in ${meeting}? This cannot be undone. Nobody gets reminders until it is rolled out.`,
    rolledOut: (meeting) =>
      `Roll out the plan? From now on those responsible are asked before the meetings${meeting ? `, first for ${meeting}` : ''}. New initiatives become proposals for the editor to approve. This cannot be undone.`,
    closed: () => 'Close the plan? Then nothing in it can be changed, and nobody gets any more reminders. This cannot be undone.',
  },
  yes: { presented: 'Yes, set to presented', rolledOut: 'Yes, roll out the plan', closed: 'Yes, close the plan' },
  no: 'No, wait',
  done: { presented: 'The plan is set to presented in chefforum.', rolledOut: 'The plan is rolled out.', closed: 'The plan is closed.' },
  movedMeanwhile: {
    title: 'Somebody else has moved the plan meanwhile.',
    mine: (stage) => `You were about to set it to “${stage}”.`,
    theirs: (person, stage, when) => `${person} set it to “${stage}” ${when}, and that holds.`,
    theirsUnknown: (stage) => `It is now set to “${stage}”, and that holds.`,
  },
  notMoved: 'The plan has not been moved.',
  allPlans: 'All action plans',
};
