import { common, trafficLight } from './common';
import { forms } from './forms';
import { mine } from './mine';
import { panel } from './panel';
import { plan } from './plan';
import { shell } from './shell';
import { states } from './states';
import { statusForm } from './status-form';

/** Every text a person reads, one file a screen. */
export const da = { trafficLight, common, shell, plan, mine, panel, forms, statusForm, states };
/** A second language is an object of this type: a sentence without its translation does not compile. */
export type Texts = typeof da;
