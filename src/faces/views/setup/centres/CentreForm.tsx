import * as React from 'react';
import type { Centre, Hanging, PersonId } from '../../../../domain';
import { useOpenedPlan } from '../../../shared/queries';
import { useFormats } from '../../../shared/texts/useFormats';
import { useSetupTexts } from '../../../shared/texts/setup';
import { TextField } from '../../forms/Field';
import type { ChosenPerson } from '../../forms/initiative-draft';
import { PersonPicker } from '../../forms/PersonPicker';
import { unchosen } from '../part/found';
import { PartForm } from '../part/PartForm';
import { RemovePart } from '../part/RemovePart';
import { usePartForm } from '../part/usePartForm';

export interface CentreFormProps {
  /** Left out: a new one. */
  readonly centre?: Centre;
  readonly onDone: (saved: Centre | undefined) => void;
  readonly onRemoved?: () => void;
}

export function CentreForm({ centre, onDone, onRemoved }: CentreFormProps) {
  const texts = useSetupTexts();
  const words = texts.setup.centres;
  const formats = useFormats();
  const { people } = useOpenedPlan().actionPlan;
  const named = (id: PersonId): ChosenPerson => ({ id, name: people.get(id)?.name ?? texts.common.unknownPerson, email: people.get(id)?.email ?? '' });
  const form = usePartForm({
    kind: 'centres',
    part: centre,
    begin: { code: centre?.code ?? '', name: centre?.name ?? '', manager: (centre?.manager ? [named(centre.manager)] : []) as readonly ChosenPerson[], searched: '' },
    read: ({ code, name, manager: [manager] }, idOf) => ({ code, name, ...(manager && { manager: idOf(manager) }) }),
    chosenIn: ({ manager }) => manager,
    unread: ({ searched }) => unchosen('manager', searched),
    nameOf: ({ code }) => code,
    onDone,
  });
  const id = `centre-${centre?.id ?? 'new'}`;
  const holds = ({ initiatives, strategies, meetings }: Hanging): string =>
    words.holds(
      formats.list([
        ...(initiatives.length > 0 ? [texts.setup.initiatives(initiatives.length)] : []),
        ...(strategies.length > 0 ? [texts.setup.strategyCount(strategies.length)] : []),
        ...(meetings.length > 0 ? [texts.setup.meetingCount(meetings.length)] : []),
      ]),
    );
  return (
    <PartForm
      form={form}
      id={id}
      heading={centre ? texts.setup.correcting(centre.code) : words.new}
      nameOf={({ code }) => code}
      words={[
        { field: 'code', label: words.code, of: ({ code }) => code },
        { field: 'name', label: words.name, of: ({ name }) => name },
        { field: 'manager', label: words.manager, of: ({ manager }) => (manager ? named(manager).name : '') },
      ]}
      removal={centre && <RemovePart kind="centres" part={centre} name={centre.code} label={words.remove} question={words.removeQuestion(centre.code)} holds={holds} onRemoved={() => onRemoved?.()} />}
    >
      {(find) => (
        <>
          <TextField id={`${id}-code`} label={words.code} finding={find('code')} value={form.fields.code} onChange={(code) => form.change({ code })} />
          <TextField id={`${id}-name`} label={words.name} finding={find('name')} value={form.fields.name} onChange={(name) => form.change({ name })} />
          <PersonPicker
            id={`${id}-manager`}
            label={words.manager}
            hint={texts.forms.ownerHint}
            finding={find('manager')}
            single
            chosen={form.fields.manager}
            typed={form.fields.searched}
            onType={(searched) => form.change({ searched })}
            onChange={(manager) => form.change({ manager })}
          />
        </>
      )}
    </PartForm>
  );
}
