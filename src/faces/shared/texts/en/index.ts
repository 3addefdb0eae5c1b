import type { Texts } from '../da';
import { common, trafficLight } from './common';
import { forms } from './forms';
import { mine } from './mine';
import { panel } from './panel';
import { plan } from './plan';
import { shell } from './shell';
import { states } from './states';
import { statusForm } from './status-form';

export const en: Texts = { trafficLight, common, shell, plan, mine, panel, forms, statusForm, states };
