import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import type { LastMet, MeetingPreparation, NewsItem, PlanRow } from '../../../domain';
import { useCardClass } from '../../shared/components';
import { useNamed } from '../../shared/part';
import { useMeetingModeTexts } from '../../shared/texts/meeting-mode';
import { useOverviewMoreTexts } from '../../shared/texts/overview-more';
import { DecisionLines } from '../decisions';
import { FirstRows } from '../more';
import { DiscussedRow } from '../overview/DiscussedRow';
import { useLastMetWords } from '../overview/useMeetingWords';
import { useOverviewStyles } from '../overview/useOverviewStyles';
import { useOpenInitiative } from '../useOpenInitiative';
import { InitiativeLines } from './InitiativeLines';
import { useMeetingStyles } from './useMeetingStyles';

function Section({ name, heading, children }: { readonly name: string; readonly heading: string; readonly children: React.ReactNode }) {
  const common = useOverviewStyles();
  const named = useNamed(name);
  return (
    <section className={mergeClasses(useCardClass(), common.pad)} {...named.section}>
      <h3 className={common.heading} {...named.heading}>
        {heading}
      </h3>
      {children}
    </section>
  );
}

/** What is red or yellow, with its words. */
export function Discussed({ preparation: { discussion }, met }: { readonly preparation: MeetingPreparation; readonly met: LastMet | undefined }) {
  const styles = useMeetingStyles();
  const { meetingMode: texts } = useMeetingModeTexts();
  const { hrefOf } = useOpenInitiative();
  const metWords = useLastMetWords(met);
  return (
    <Section name="meeting-discussion" heading={texts.discussion}>
      {discussion.length === 0 && <p className={styles.note}>{texts.calm}</p>}
      <FirstRows rows={discussion}>
        {(shown) => shown.map((row) => <DiscussedRow key={row.initiative.id} as="h4" row={row} met={met} metWords={metWords} href={hrefOf(row.initiative.id)} />)}
      </FirstRows>
    </Section>
  );
}

/** What is new since the body last met, whatever its light. */
export function Presented({ rows }: { readonly rows: readonly PlanRow[] }) {
  const { meetingMode: texts, common } = useMeetingModeTexts();
  return (
    <Section name="meeting-presented" heading={texts.presented}>
      <InitiativeLines rows={rows} tag={({ phase }) => (phase === 'running' ? undefined : common.phase[phase])} of={({ initiative }) => initiative.description} />
    </Section>
  );
}

/** What else happened since. */
export function News({ met, items }: { readonly met: LastMet; readonly items: readonly NewsItem[] }) {
  const styles = useMeetingStyles();
  const { meetingMode: texts, common: words } = useMeetingModeTexts();
  const { overview } = useOverviewMoreTexts();
  const metWords = useLastMetWords(met);
  if (!metWords) return null;
  const by = new Map(items.map((item) => [item.row, item]));
  const said = (row: PlanRow): string | undefined => {
    const item = by.get(row);
    return item?.kind === 'moved' ? overview.moved(item.movement.from ?? 'none', item.movement.to) : words.phase[row.phase];
  };
  return (
    <Section name="meeting-news" heading={texts.news(metWords.body, metWords.day)}>
      {items.length === 0 && <p className={styles.note}>{met.movements ? texts.noNews : texts.loadingNews}</p>}
      <InitiativeLines rows={items.map(({ row }) => row)} tag={said} of={(row) => row.words} />
    </Section>
  );
}

/** Of what nothing was said for this meeting. */
export function Silent({ rows }: { readonly rows: readonly PlanRow[] }) {
  const styles = useMeetingStyles();
  const { meetingMode: texts, common } = useMeetingModeTexts();
  return (
    <Section name="meeting-silent" heading={texts.silent}>
      <p className={styles.note}>{texts.silentText(rows.length)}</p>
      <InitiativeLines rows={rows} of={({ owner, initiative }) => owner?.name ?? (initiative.owner ? common.unknownPerson : common.noOwner)} />
    </Section>
  );
}

/** What earlier meetings of the body decided, and nobody has called done. */
export function OpenDecisions({ preparation: { openDecisions } }: { readonly preparation: MeetingPreparation }) {
  const styles = useMeetingStyles();
  const { meetingMode: texts } = useMeetingModeTexts();
  return (
    <Section name="meeting-decisions" heading={texts.openDecisions}>
      {openDecisions.length === 0 && <p className={styles.note}>{texts.noOpenDecisions}</p>}
      <DecisionLines decisions={openDecisions} />
    </Section>
  );
}
