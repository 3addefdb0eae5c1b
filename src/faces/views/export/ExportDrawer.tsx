import * as React from 'react';
import { OverlayDrawer } from '@fluentui/react-components';
import { IconButton } from '../../shared/components';
import { useOwnId } from '../../shared/part';
import { usePaperTexts } from '../../shared/texts/papers';
import { useFocusInForm } from '../forms/useFocusInForm';
import { useFormStyles } from '../forms/useFormStyles';
import { useDrawerStyles } from '../panel/useDrawerStyles';
import { ExportForm, type ExportFormProps } from './ExportForm';

/** Files of the plan, as it stands on the screen: what goes along, for whom, and as what. */
export default function ExportDrawer(props: ExportFormProps) {
  const drawer = useDrawerStyles();
  const form = useFormStyles();
  const heading = useOwnId('export-heading');
  const texts = usePaperTexts();
  const { onClose } = props;
  useFocusInForm(heading, heading);
  return (
    <OverlayDrawer open position="end" className={drawer.drawer} aria-labelledby={heading} onOpenChange={(_, { open }) => open || onClose()}>
      <div className={drawer.bar}>
        <IconButton className={drawer.back} icon="back" label={texts.common.back} onClick={onClose} />
        <h2 className={form.barHeading} id={heading} tabIndex={-1}>
          {texts.papers.heading}
        </h2>
        <div className={drawer.push}>
          <IconButton className={drawer.close} icon="close" label={texts.common.close} onClick={onClose} />
        </div>
      </div>
      <ExportForm {...props} />
    </OverlayDrawer>
  );
}
