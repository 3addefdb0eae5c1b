export { StageView as default } from './StageView';
