export { MeetingView as default } from './MeetingView';
