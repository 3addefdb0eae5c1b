import { connecting, host, language, onSignIn, preferences, report } from './main';
import { showTab } from './show-tab';

showTab({ connecting, onSignIn, host, language, preferences, report, program: import(/* webpackChunkName: "app" */ '../views/App') });
