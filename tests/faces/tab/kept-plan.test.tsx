import { screen } from '@testing-library/react';
import { PlanError, type OpenedPlan } from '../../../src/application';
import type { Instant } from '../../../src/domain';
import { memoryPorts } from '../../support/memory-ports';
import { townPlan } from '../../support/town-plan';
import { openTab } from './open-tab';

const opened = townPlan();
const kept: OpenedPlan = { ...opened, readAt: new Date(Date.parse(opened.readAt) - 3_600_000).toISOString() as Instant };
const device = (open: () => Promise<OpenedPlan>) => {
  const ports = memoryPorts(opened);
  return { ...ports, plans: { ...ports.plans, kept: () => Promise.resolve(kept), open } };
};
const heading = { level: 1, name: /^Handleplan for erhvervspolitik/ };

describe('a plan that the device kept', () => {
  it('is on the screen while the newest is on its way, and says so when that takes more than a moment', async () => {
    openTab({ device: device(() => new Promise(() => undefined)) });
    await screen.findByRole('heading', heading);
    expect(screen.queryByText(/Vi henter det nyeste/)).toBeNull();
    await screen.findByText(/^\s*Du ser planen som den var i dag kl\. .*Vi henter det nyeste\.$/);
  });

  it('gives way to what is true now', async () => {
    const renamed = { ...opened, actionPlan: { ...opened.actionPlan, plan: { ...opened.actionPlan.plan, title: 'Handleplan med nyt navn' } } };
    openTab({ device: device(() => Promise.resolve(renamed)) });
    await screen.findByRole('heading', { level: 1, name: 'Handleplan med nyt navn' });
  });

  it('is not shown any more to somebody who has lost access', async () => {
    openTab({ device: device(() => Promise.reject(new PlanError('no-access', 'test'))) });
    await screen.findByRole('heading', { name: 'Du kan ikke se denne handleplan endnu' });
    expect(screen.queryByRole('heading', heading)).toBeNull();
  });
});
