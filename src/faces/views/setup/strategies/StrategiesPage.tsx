import * as React from 'react';
import { danishOrder, type Strategy } from '../../../../domain';
import { UserText } from '../../../shared/components';
import { useOpenedPlan } from '../../../shared/queries';
import { useSetupTexts } from '../../../shared/texts/setup';
import { PageHead } from '../PageHead';
import { AddPart, PartList, PartRow, useRowStyles } from '../part/PartRow';
import { useEditing } from '../part/useEditing';
import { StrategyForm } from './StrategyForm';

/** Strategier: other policies that the plan's initiatives help as well. */
export function StrategiesPage() {
  const rows = useRowStyles();
  const texts = useSetupTexts();
  const words = texts.setup.strategies;
  const { strategies, initiatives, centres } = useOpenedPlan().actionPlan;
  const editing = useEditing([...strategies.map(({ id }) => ['strategies', id] as const), ['strategies', 'new']]);
  const stop = (place: string) => (saved: Strategy | undefined) => editing.stop('strategies', saved?.id ?? place);
  const helping = ({ id }: Strategy): number => initiatives.filter((initiative) => initiative.strategies.includes(id)).length;
  return (
    <>
      <PageHead title={texts.setup.pages.strategies} lead={words.lead} />
      {strategies.length === 0 && <p>{words.none}</p>}
      {strategies.length > 0 && (
        <PartList label={texts.setup.pages.strategies}>
          {[...strategies].sort((a, b) => danishOrder(a.title, b.title)).map((strategy) => (
            <PartRow
              key={strategy.id}
              kind="strategies"
              id={strategy.id}
              name={strategy.title}
              editing={editing}
              form={() => <StrategyForm strategy={strategy} onDone={stop(strategy.id)} onRemoved={() => editing.stop('strategies', undefined)} />}
            >
              <UserText className={rows.title}>{strategy.title}</UserText>
              {strategy.description && (
                <p className={rows.detail}>
                  <UserText lines="all">{strategy.description}</UserText>
                </p>
              )}
              <p className={rows.detail}>
                {[centres.find(({ id }) => id === strategy.centre)?.code, words.helpedBy(helping(strategy))].filter(Boolean).join(' · ')}
              </p>
            </PartRow>
          ))}
        </PartList>
      )}
      <AddPart kind="strategies" label={words.add} editing={editing} form={() => <StrategyForm onDone={stop('new')} />} />
    </>
  );
}
