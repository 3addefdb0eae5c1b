export { EmptyPlan as default } from './EmptyPlan';
