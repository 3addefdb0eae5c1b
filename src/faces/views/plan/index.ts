export { InitiativeList } from './InitiativeList';
export { PlanView as default } from './PlanView';
export { Rehearsal } from './Rehearsal';
