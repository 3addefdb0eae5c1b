import * as React from 'react';
import { useOpenedPlan } from '../../shared/queries';
import { useImportTexts } from '../../shared/texts/import';
import { NotNow, TO_PLAN } from './NotNow';

/** Hent fra fil where no file can be read: the web part's build has it in place of the view that reads them. */
export function ImportView() {
  const { importing } = useImportTexts();
  const { viewer } = useOpenedPlan();
  return viewer.mayEditPlan ? <NotNow icon="open" words={importing.notHere} to={TO_PLAN} /> : <NotNow icon="lock" words={importing.notForYou} to={TO_PLAN} />;
}
