import { common, trafficLight } from './common';
import { plan } from './plan';
import { shell } from './shell';
import { states } from './states';
import { statusForm } from './status-form';
import { success } from './success';

/** Every text a person reads, one file a screen. */
export const da = { trafficLight, common, shell, plan, statusForm, states, success };
/** A second language is an object of this type: a sentence without its translation does not compile. */
export type Texts = typeof da;
