import * as React from 'react';
import * as ReactDOM from 'react-dom';
import { Frame, type FrameProps } from '../../views/Frame';
import { NotConnected } from '../../views/NotConnected';
import { Configure, type ConfigureProps } from './Configure';

export interface ConfigurePage extends Omit<FrameProps, 'children'> {
  readonly beginning: Promise<ConfigureProps>;
  readonly onSignIn: () => void;
}

/** Puts the questions in place of the shape the page itself shows, once Teams has answered and somebody is signed in. */
export function showConfigure({ beginning, onSignIn, ...frame }: ConfigurePage): void {
  const show = (page: React.ReactNode) => ReactDOM.render(<Frame {...frame}>{page}</Frame>, document.getElementById('root'));
  beginning.then((props) => show(<Configure {...props} />), (error: unknown) => show(<NotConnected error={error} onSignIn={onSignIn} />));
}
