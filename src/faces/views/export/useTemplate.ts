import * as React from 'react';

/** The presentation that was chosen last, for as long as the page stands: nobody chooses it twice in an afternoon. */
let last: File | undefined;

export function useTemplate(): readonly [template: File | undefined, choose: (file: File | undefined) => void] {
  const [template, setTemplate] = React.useState(last);
  const choose = (file: File | undefined) => {
    last = file;
    setTemplate(file);
  };
  return [template, choose];
}
