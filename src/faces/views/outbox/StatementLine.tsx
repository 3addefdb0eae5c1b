import * as React from 'react';
import type { NewStatusUpdate, StatusUpdate } from '../../../domain';
import { UserText } from '../../shared/components';
import { TrafficLightIcon } from '../../shared/light';
import { type Errand, type Receipt } from '../../shared/desk';
import { DeliveryNotice, useTakeBack } from '../../shared/status-form';
import { useTexts } from '../../shared/texts';
import { useFormats } from '../../shared/texts/useFormats';
import { useNavigation } from '../useRoute';
import { Line, useStepWords } from './Line';

export function SentLine({ receipt, title }: { readonly receipt: Receipt; readonly title: string }) {
  const texts = useTexts();
  const formats = useFormats();
  const { update } = receipt;
  return <Line icon={<TrafficLightIcon light={update.light} size={20} />} title={title} what={<Said update={update} />} step={texts.statusForm.sentAt(formats.clock(receipt.at))} />;
}

export function WaitingLine({ errand, title }: { readonly errand: Errand; readonly title: string }) {
  const texts = useTexts();
  const formats = useFormats();
  const stepOf = useStepWords();
  const takeBack = useTakeBack();
  const { go, route } = useNavigation();
  const { update, writtenAt } = errand.statement;
  const reopen = () => takeBack(errand) && go({ ...route, overlay: { kind: 'initiative', id: update.initiative } });
  return (
    <Line
      icon={<TrafficLightIcon light={update.light} size={20} />}
      title={title}
      what={
        <>
          <Said update={update} /> {texts.statusForm.wroteAt(formats.clock(writtenAt))}
        </>
      }
      step={stepOf(errand)}
      undo={errand.mayBeWithdrawn ? { label: texts.statusForm.undoOf(title), act: () => void takeBack(errand) } : undefined}
    >
      {errand.delivery.step === 'refused' && <DeliveryNotice errand={errand} onReopen={reopen} />}
    </Line>
  );
}

/** "Stadig grøn." or the light with its words. */
function Said({ update }: { readonly update: NewStatusUpdate | StatusUpdate }) {
  const texts = useTexts();
  const words = update.confirmsUnchanged ? '' : update.text;
  return (
    <>
      {update.confirmsUnchanged ? texts.statusForm.still[update.light] : texts.trafficLight[update.light]}. {words && <UserText>{texts.statusForm.quoted(words)}</UserText>}
    </>
  );
}
