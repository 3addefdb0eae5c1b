import { common, trafficLight } from './common';
import { plan } from './plan';
import { shell } from './shell';
import { states } from './states';
import { statusForm } from './status-form';

/** Every text a person reads, one file a screen. */
export const da = { trafficLight, common, shell, plan, statusForm, states };
/** A second language is an object of this type: a sentence without its translation does not compile. */
export type Texts = typeof da;
