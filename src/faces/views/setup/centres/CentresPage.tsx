import * as React from 'react';
import { danishOrder, type Centre } from '../../../../domain';
import { UserText } from '../../../shared/components';
import { useOpenedPlan } from '../../../shared/queries';
import { useSetupTexts } from '../../../shared/texts/setup';
import { PageHead } from '../PageHead';
import { AddPart, PartList, PartRow, useRowStyles } from '../part/PartRow';
import { useEditing } from '../part/useEditing';
import { CentreForm } from './CentreForm';

/** Fagcentre: what they are called, and who manages them. */
export function CentresPage() {
  const rows = useRowStyles();
  const texts = useSetupTexts();
  const words = texts.setup.centres;
  const { centres, people } = useOpenedPlan().actionPlan;
  const editing = useEditing([...centres.map(({ id }) => ['centres', id] as const), ['centres', 'new']]);
  const stop = (place: string) => (saved: Centre | undefined) => editing.stop('centres', saved?.id ?? place);
  const managerOf = ({ manager }: Centre): string => (manager ? words.managedBy(people.get(manager)?.name ?? texts.common.unknownPerson) : words.noManager);
  return (
    <>
      <PageHead title={texts.setup.pages.centres} lead={words.lead} />
      {centres.length === 0 && <p>{words.none}</p>}
      {centres.length > 0 && (
        <PartList label={texts.setup.pages.centres}>
          {[...centres].sort((a, b) => danishOrder(a.code, b.code)).map((centre) => (
            <PartRow
              key={centre.id}
              kind="centres"
              id={centre.id}
              name={centre.code}
              editing={editing}
              form={() => <CentreForm centre={centre} onDone={stop(centre.id)} onRemoved={() => editing.stop('centres', undefined)} />}
            >
              <UserText className={rows.title}>{centre.code}</UserText>
              {centre.name && <> · <UserText>{centre.name}</UserText></>}
              <p className={rows.detail}>{managerOf(centre)}</p>
            </PartRow>
          ))}
        </PartList>
      )}
      <AddPart kind="centres" label={words.add} editing={editing} form={() => <CentreForm onDone={stop('new')} />} />
    </>
  );
}
