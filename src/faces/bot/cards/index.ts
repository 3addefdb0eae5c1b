export { closedCard, notYoursCard } from './closed';
export { digestCard } from './digest';
export { withTyped } from './drafts';
export type { TypedMessage } from './elements';
export { digestFeed, onYourBehalfFeed, proposalFeed, reminderFeed, type FeedLine } from './feed';
export { greetingCard } from './greeting';
export { onYourBehalfCard, proposalCard } from './notices';
export { reminderCard } from './reminder';
export type * from './state';
