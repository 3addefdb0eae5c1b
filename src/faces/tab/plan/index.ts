export { PlanView } from './PlanView';
export { Rehearsal } from './Rehearsal';
