export { InitiativePanel as default } from './InitiativePanel';
