import { connecting } from './peer';
import { showPlan } from './show-tab';

showPlan(connecting);
