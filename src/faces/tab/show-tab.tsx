import * as React from 'react';
import * as ReactDOM from 'react-dom';
import type { Ports } from '../shared/ports';
import { Frame, type FrameProps } from '../views/Frame';
import { NotConnected } from '../views/NotConnected';

export interface TabProps extends Omit<FrameProps, 'children'> {
  readonly connecting: Promise<Ports>;
  /** Signs in, or asks for what is lacking, when there is no way to the plan; the page begins again unless told. */
  readonly onSignIn?: () => void;
  /** The program itself, on its way. */
  readonly program: Promise<typeof import('../views/App')>;
}

/** Puts the tab in place of the shape that the page itself shows, once the ways to the plan are made and the program is here. */
export function showTab({ connecting, program, onSignIn, ...frame }: TabProps): void {
  const show = (page: React.ReactNode) => ReactDOM.render(<Frame {...frame}>{page}</Frame>, document.getElementById('root'));
  const complete = program.then(async ({ default: App, fetchStart }) => (await fetchStart(), App));
  Promise.all([connecting, complete]).then(
    ([ports, App]) => show(<App ports={ports} />),
    (error: unknown) => show(<NotConnected error={error} onSignIn={onSignIn} />),
  );
}
