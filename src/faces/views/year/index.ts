export { YearView as default } from './YearView';
