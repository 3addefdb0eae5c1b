export { RemindersView as default } from './RemindersView';
