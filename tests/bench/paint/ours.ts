import { showTab } from './show-tab';

showTab();
