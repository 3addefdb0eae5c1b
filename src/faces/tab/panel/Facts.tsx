import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { PersonId, PlanRow } from '../../../domain';
import { UserText } from '../../shared/components';
import { useOpenedPlan } from '../../shared/queries';
import { usePanelTexts } from '../../shared/texts/panel';
import { useFormats } from '../../shared/texts/useFormats';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: '120px minmax(0, 1fr)', gap: '6px 16px', margin: '16px 0 0', '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: 0 } },
  name: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: 'anywhere', '@media (max-width: 640px)': { marginBottom: '8px' } },
});

/** What stands about an initiative; what nobody wrote is left out, but for the owner. */
export function Facts({ row }: { readonly row: PlanRow }) {
  const styles = useStyles();
  const texts = usePanelTexts();
  const formats = useFormats();
  const { actionPlan } = useOpenedPlan();
  const { initiative, centre } = row;
  const nameOf = (person: PersonId) => actionPlan.people.get(person)?.name ?? texts.common.unknownPerson;
  const strategies = actionPlan.strategies.filter(({ id }) => initiative.strategies.includes(id));
  const group = actionPlan.bodies.find(({ id }) => id === initiative.workingGroup);
  const { columns } = texts.common;
  const facts: readonly (readonly [name: string, value: string | undefined])[] = [
    [columns.owner, initiative.owner ? nameOf(initiative.owner) : texts.panel.noOwner],
    [initiative.deputies.length > 1 ? texts.panel.deputies : columns.deputy, formats.list(initiative.deputies.map(nameOf))],
    [columns.centre, centre && `${centre.code} · ${centre.name}`],
    [columns.kind, texts.common.kind[initiative.kind]],
    [columns.period, initiative.period.text],
    [columns.success, initiative.success],
    [columns.strategies, formats.list(strategies.map(({ title }) => title))],
    [texts.panel.workingGroup, group?.title],
  ];
  return (
    <dl className={styles.list}>
      {facts.map(
        ([name, value]) =>
          value && (
            <React.Fragment key={name}>
              <dt className={styles.name}>{name}</dt>
              <dd className={styles.value}>
                <UserText lines="all">{value}</UserText>
              </dd>
            </React.Fragment>
          ),
      )}
    </dl>
  );
}
