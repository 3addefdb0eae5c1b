import { connecting, host, language, preferences, report } from './main';
import { showTab } from './show-tab';

showTab({ connecting, host, language, preferences, report, program: import(/* webpackChunkName: "app" */ '../views/App') });
