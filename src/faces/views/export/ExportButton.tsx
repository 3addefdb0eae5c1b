import * as React from 'react';
import type { PlanRow, Strategy } from '../../../domain';
import { Button, type ButtonLook } from '../../shared/components';
import { usePorts } from '../../shared/ports';
import { useTexts } from '../../shared/texts';
import { noteOverlay } from '../overlays-opened';

const ExportDrawer = React.lazy(() => import(/* webpackChunkName: "export" */ './ExportDrawer'));

export interface ExportButtonProps {
  /** What is shown now, where that may be another choice than all of it. */
  readonly shown: readonly PlanRow[];
  /** The strategy that what is shown helps. */
  readonly strategy?: Strategy;
  readonly look?: ButtonLook;
}

/** Opens the drawer where files of the plan are asked for; it stands nowhere that files cannot be made. */
export function ExportButton({ shown, strategy, look = 'subtle' }: ExportButtonProps) {
  const { office } = usePorts();
  const { plan } = useTexts();
  const [isOpen, setIsOpen] = React.useState(false);
  if (!office) return null;
  const open = () => {
    noteOverlay(); // Back may take the view away from under the drawer
    setIsOpen(true);
  };
  return (
    <>
      <Button look={look} aria-haspopup="dialog" onClick={open}>
        {plan.export}
      </Button>
      <React.Suspense fallback={null}>{isOpen && <ExportDrawer office={office} shown={shown} strategy={strategy} onClose={() => setIsOpen(false)} />}</React.Suspense>
    </>
  );
}
