export { ComingMeetings } from './ComingMeetings';
export { CoverageMap } from './CoverageMap';
export { NewsCard } from './NewsCard';
export { NextMeetingCard } from './NextMeetingCard';
