import type { Texts } from '../da';
import { common, trafficLight } from './common';
import { overview } from './overview';
import { plan } from './plan';
import { shell } from './shell';
import { states } from './states';
import { statusForm } from './status-form';
import { success } from './success';

/** With the words of the view that one comes to, of which Danish readers would wait for both languages. */
export const en: Texts & { readonly overview: typeof overview } = { trafficLight, common, shell, overview, plan, statusForm, states, success };
