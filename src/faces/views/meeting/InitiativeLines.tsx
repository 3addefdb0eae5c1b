import * as React from 'react';
import type { PlanRow } from '../../../domain';
import { Tag, UserText, VisuallyHidden } from '../../shared/components';
import { TrafficLightIcon } from '../../shared/light';
import { useMeetingModeTexts } from '../../shared/texts/meeting-mode';
import { FirstRows } from '../more';
import { useOverviewStyles } from '../overview/useOverviewStyles';
import { useOpenInitiative } from '../useOpenInitiative';
import { useMeetingStyles } from './useMeetingStyles';

export interface InitiativeLinesProps {
  readonly rows: readonly PlanRow[];
  readonly tag?: (row: PlanRow) => string | undefined;
  /** What is said below the name; empty: nothing. */
  readonly of: (row: PlanRow) => string;
}

/** Initiatives with their lights, one line and a sentence each. */
export function InitiativeLines({ rows, tag, of }: InitiativeLinesProps) {
  const styles = useMeetingStyles();
  const common = useOverviewStyles();
  const texts = useMeetingModeTexts();
  const { hrefOf } = useOpenInitiative();
  return (
    <FirstRows rows={rows}>
      {(shown) => (
        <ul className={common.list}>
          {shown.map((row) => (
            <li key={row.initiative.id} className={styles.line} data-initiative={row.initiative.id}>
              <TrafficLightIcon light={row.light} className={styles.light} />
              <div>
                <div className={styles.named}>
                  <a className={common.name} href={hrefOf(row.initiative.id)}>
                    <VisuallyHidden>{row.light ? texts.trafficLight[row.light] : texts.common.noLight}: </VisuallyHidden>
                    <UserText lines={2}>{row.initiative.title}</UserText>
                  </a>
                  {tag?.(row) && <Tag>{tag(row)}</Tag>}
                </div>
                {of(row) !== '' && (
                  <p className={common.text}>
                    <UserText lines={3}>{of(row)}</UserText>
                  </p>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </FirstRows>
  );
}
