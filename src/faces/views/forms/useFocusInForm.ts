import * as React from 'react';

/**
 * The first field has the focus when the form opens; when the form closes, the focus goes back to what opened it, and to the
 * content when that is gone or a shared address opened the form.
 * @param firstField its id; where there is no form, the heading has the focus.
 */
export function useFocusInForm(firstField: string, heading: string): void {
  const [opener] = React.useState(() => document.activeElement);
  React.useEffect(() => {
    const afterTheDrawer = window.setTimeout(() => (document.getElementById(firstField) ?? document.getElementById(heading))?.focus());
    return () => window.clearTimeout(afterTheDrawer);
  }, [firstField, heading]);
  React.useEffect(
    () => () => {
      const isThere = opener instanceof HTMLElement && opener !== document.body;
      window.setTimeout(() => {
        if (document.querySelector('[role="dialog"]')) return; // the panel of the new initiative has taken over
        (isThere && opener.isConnected ? opener : document.querySelector<HTMLElement>('main'))?.focus();
      });
    },
    [opener],
  );
}
