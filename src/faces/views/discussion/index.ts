export { DiscussionView as default } from './DiscussionView';
