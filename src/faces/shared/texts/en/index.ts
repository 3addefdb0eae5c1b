import type { Texts } from '../da';
import { common, trafficLight } from './common';
import { plan } from './plan';
import { shell } from './shell';
import { states } from './states';
import { statusForm } from './status-form';
import { success } from './success';

export const en: Texts = { trafficLight, common, shell, plan, statusForm, states, success };
