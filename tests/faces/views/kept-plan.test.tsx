import { act, screen } from '@testing-library/react';
import { PlanError, type OpenedPlan, type Plans } from '../../../src/application';
import type { Instant } from '../../../src/domain';
import { memoryPorts } from '../../support/memory-ports';
import { townPlan } from '../../support/town-plan';
import { openTab } from './open-tab';

const opened = townPlan();
const kept: OpenedPlan = { ...opened, readAt: new Date(Date.parse(opened.readAt) - 3_600_000).toISOString() as Instant };
const WAYS = {
  'comes from the device': { kept: () => Promise.resolve(kept) },
  'is at hand': { atHand: () => ({ opened: kept, isFromStore: false }) },
} as const;
const deviceOf = (way: Partial<Plans>) => (open: () => Promise<OpenedPlan>) => {
  const ports = memoryPorts(opened);
  return { ...ports, plans: { ...ports.plans, ...way, open } };
};
const heading = { level: 1, name: /^Handleplan for erhvervspolitik/ };

describe.each(Object.entries(WAYS))('a plan that the device kept and that %s', (_how, way) => {
  const device = deviceOf(way);

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

it('a plan that was read before the page was drawn is on the screen at once, and nobody is asked again', async () => {
  const open = jest.fn<Promise<OpenedPlan>, []>(() => new Promise(() => undefined));
  openTab({ device: deviceOf({ atHand: () => ({ opened, isFromStore: true }) })(open) });
  screen.getByRole('heading', heading);
  await act(async () => undefined);
  expect(open).not.toHaveBeenCalled();
});
