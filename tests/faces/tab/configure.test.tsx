import * as React from 'react';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { PlanError, type OpenedPlan } from '../../../src/application';
import type { Instant } from '../../../src/domain';
import { Configure, type ConfigureProps } from '../../../src/faces/tab/configure/Configure';
import { Frame } from '../../../src/faces/views/Frame';
import { townPlan } from '../../support/town-plan';

const HOME = 'https://town.sharepoint.example/sites/erhverv';
const GONE = 'https://town.sharepoint.example/sites/ehrverv';
const opened = townPlan();
const planTitle = opened.actionPlan.plan.title;

/** The page, when the plan of the own site is found, and what the tab would be told to show. */
async function aPage(answers: Readonly<Record<string, () => Promise<OpenedPlan>>>) {
  const open = jest.fn<Promise<OpenedPlan>, Parameters<ConfigureProps['open']>>((siteUrl) => (siteUrl === HOME ? Promise.resolve(opened) : answers[siteUrl]!()));
  const onChoose = jest.fn<void, Parameters<ConfigureProps['onChoose']>>();
  const props: ConfigureProps = { homeSite: HOME, teamSite: undefined, first: { siteUrl: HOME, plan: undefined, face: 'overview' }, open, now: () => opened.readAt as Instant, onChoose };
  render(
    <Frame host={{ languages: ['da-DK'], appearance: () => 'light', subscribe: () => () => undefined }} preferences={{ get: () => undefined, put: () => undefined }} report={() => undefined}>
      <Configure {...props} />
    </Frame>,
  );
  await act(async () => undefined);
  return { open, chosen: () => onChoose.mock.lastCall?.[0] };
}
const later = (ms: number) => act(async () => void jest.advanceTimersByTime(ms));
const radio = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('radio', { name });
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const typeSite = async (address: string) => {
  fireEvent.click(radio('Et andet websted'));
  fireEvent.change(screen.getByLabelText('Webstedets adresse'), { target: { value: address } });
  await press('Find planen');
};

describe('a tab that is set up', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('waits eight seconds for a site that does not answer, says so, and keeps what was chosen', async () => {
    const { open, chosen } = await aPage({ [GONE]: () => new Promise(() => undefined) });
    fireEvent.click(radio('Til drøftelse'));
    expect(chosen()).toEqual({ siteUrl: HOME, plan: undefined, face: 'discussion', planTitle });
    await typeSite(`${GONE}/`);
    await later(7999);
    expect(screen.queryByRole('alert')).toBeNull();
    await later(1);
    expect(screen.getByRole('alert').textContent).toContain('Vi fik ikke svar fra webstedet.');
    expect(chosen()).toBeUndefined();
    expect(radio('Til drøftelse').checked).toBe(true);
    expect(screen.getByLabelText<HTMLInputElement>('Webstedets adresse').value).toBe(GONE);
    await press('Prøv igen');
    expect(screen.queryByRole('alert')).toBeNull();
    await press('Find planen');
    expect(open.mock.calls.filter(([site]) => site === GONE)).toHaveLength(3);
    fireEvent.click(radio(/^Organisationens websted/));
    await later(0);
    expect(chosen()).toEqual({ siteUrl: HOME, plan: undefined, face: 'discussion', planTitle });
  });

  it('shows the plan of a site that answers after all', async () => {
    let answer: (plan: OpenedPlan) => void = () => undefined;
    const { chosen } = await aPage({ [GONE]: () => new Promise((answered) => (answer = answered)) });
    await typeSite(GONE);
    await later(9000);
    await act(async () => answer(opened));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(chosen()).toEqual({ siteUrl: GONE, plan: undefined, face: 'overview', planTitle });
  });

  it.each([['no-access', 'Du har ikke adgang til webstedet.'], ['not-found', 'Her er ingen handleplan endnu.'], ['offline', 'Vi fik ikke svar fra webstedet.']] as const)('says what is in the way of a site: %s', async (code, words) => {
    const { chosen } = await aPage({ [GONE]: () => Promise.reject(new PlanError(code, 'test')) });
    await typeSite(GONE);
    expect(screen.getByRole('alert').textContent).toContain(words);
    expect(chosen()).toBeUndefined();
  });
});
