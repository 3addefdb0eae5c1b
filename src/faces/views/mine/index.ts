export { Mine as default } from './Mine';
