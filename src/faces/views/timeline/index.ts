export { TimelineView as default } from './TimelineView';
