export { CompareView as default } from './CompareView';
