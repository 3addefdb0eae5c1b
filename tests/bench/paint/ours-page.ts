import { connecting } from './ours';
import { showPlan } from './show-tab';

showPlan(connecting);
