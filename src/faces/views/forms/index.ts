export { NewInitiative as default } from './NewInitiative';
