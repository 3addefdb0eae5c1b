import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { Button, UserText } from '../components';
import type { Errand } from '../desk';
import { TrafficLightIcon } from '../light';
import { useTexts } from '../texts';
import { useFormats } from '../texts/useFormats';
import { DeliveryNotice } from './DeliveryNotice';
import type { StatementCard } from './useStatementCard';
import { useTakeBack } from './useTakeBack';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  push: { marginLeft: 'auto', display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** A statement on its way from the place where it was made: as it will stand, how far it is, and the way back while there is one. */
export function Underway({ errand, onReopen }: { readonly errand: Errand; readonly onReopen: StatementCard['open'] }) {
  const styles = useStyles();
  const texts = useTexts();
  const formats = useFormats();
  const takeBack = useTakeBack();
  const { update, writtenAt } = errand.statement;
  return (
    <>
      <div className={styles.root}>
        <TrafficLightIcon light={update.light} size={20} />
        <div>
          {update.confirmsUnchanged ? texts.statusForm.still[update.light] : texts.trafficLight[update.light]}. {!update.confirmsUnchanged && update.text && <UserText>{texts.statusForm.quoted(update.text)}</UserText>}
        </div>
        <div className={styles.push}>
          <span>{errand.delivery.step === 'sending' ? texts.statusForm.sending : errand.delivery.step === 'waiting' ? texts.statusForm.waiting : texts.statusForm.wroteAt(formats.clock(writtenAt))}</span>
          {errand.mayBeWithdrawn && (
            <Button look="subtle" onClick={() => takeBack(errand) && !update.confirmsUnchanged && onReopen(update.light, update.text)}>
              {texts.common.undo}
            </Button>
          )}
        </div>
      </div>
      <DeliveryNotice errand={errand} onReopen={() => takeBack(errand) && onReopen(update.light, update.text)} />
    </>
  );
}
