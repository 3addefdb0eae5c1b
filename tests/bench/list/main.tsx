import * as React from 'react';
import * as ReactDOM from 'react-dom';
import { browserHost } from '../../../src/adapters/teams/browser-host';
import { planRows, type PlanRow } from '../../../src/domain';
import { devicePreferences } from '../../../src/faces/shared/preferences';
import { PortsProvider, type Ports } from '../../../src/faces/shared/ports';
import { useAppearance } from '../../../src/faces/shared/theme';
import { Frame } from '../../../src/faces/views/Frame';
import { linesOf, type Line } from '../../../src/faces/views/plan/lines';
import { PlanTable } from '../../../src/faces/views/plan/PlanTable';
import { Rehearsal } from '../../../src/faces/views/plan/Rehearsal';
import type { LineContext } from '../../../src/faces/views/plan/line-context';
import { useRowWords } from '../../../src/faces/views/plan/useRowWords';
import { memoryPorts } from '../../support/memory-ports';
import { planOf } from '../../support/preview/plans';
import { townPlan } from '../../support/town-plan';
import { BareList } from './BareList';

declare global {
  interface Window {
    /** Makes ready what a list of so many initiatives shows, and answers with how to put it on the page; that resolves when it has been painted. */
    listOf?: (which: 'ours' | 'bare', count: number) => () => Promise<void>;
    mount?: () => Promise<void>;
  }
}

interface Listed {
  readonly which: 'ours' | 'bare';
  readonly rows: readonly PlanRow[];
  readonly lines: readonly Line[];
}

const painted = () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)));

function listed(which: Listed['which'], count: number): Listed {
  const opened = planOf(count, townPlan());
  const rows = planRows(opened.actionPlan, opened.readAt);
  return { which, rows, lines: linesOf(opened, rows, { grouping: 'goal', sorting: 'light', isFiltered: false, folded: new Set(), tampered: new Map() }) };
}

const nowhere = () => undefined;

/** What a list needs is made beforehand, and each list has had its rehearsal, as in the tab while the plan is on its way; what is measured is the list. */
function Lists() {
  const [shown, setShown] = React.useState<Listed>();
  const words = useRowWords(OPENED.actionPlan);
  const appearance = useAppearance();
  const context = React.useMemo<LineContext>(() => ({ words, appearance, hrefOf: (id) => `#/indsats/${id}`, onToggle: nowhere, addTo: undefined }), [words, appearance]);
  React.useEffect(() => {
    window.listOf = (which, count) => {
      const next = listed(which, count);
      return () => (setShown(next), painted());
    };
  }, []);
  const [paper] = React.useState(() => document.createElement('div'));
  if (!shown) {
    return (
      <>
        <Rehearsal />
        {ReactDOM.createPortal(<BareList rows={REHEARSED} words={words} />, paper)}
      </>
    );
  }
  return shown.which === 'ours' ? <PlanTable lines={shown.lines} context={context} onClick={nowhere} label="Handleplan" /> : <BareList rows={shown.rows} words={words} />;
}

const OPENED = townPlan();
const REHEARSED = planRows(OPENED.actionPlan, OPENED.readAt).slice(0, 5);
const ports: Ports = {
  ...memoryPorts(OPENED),
  session: { signIn: nowhere, signOut: nowhere },
  patience: { current: nowhere, subscribe: () => nowhere, tryNow: nowhere },
  siteUrl: 'http://site.test/sites/erhverv',
};

ReactDOM.render(
  <Frame host={browserHost(window)} preferences={devicePreferences(() => window.localStorage)} report={(code, cause) => console.warn(code, cause)}>
    <PortsProvider ports={ports}>
      <Lists />
    </PortsProvider>
  </Frame>,
  document.getElementById('root'),
);
