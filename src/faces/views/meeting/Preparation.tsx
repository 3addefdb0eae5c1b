import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { mayKeepMeetings, meetingPreparation, type LastMet, type MeetingPreparation, type MeetingRecord, type NewsItem, type PlanRow } from '../../../domain';
import { LinkButton, Message, Tag, useCardClass, UserText, VisuallyHidden } from '../../shared/components';
import { TrafficLightIcon } from '../../shared/light';
import { useNamed } from '../../shared/part';
import { usePorts } from '../../shared/ports';
import { useOpenedPlan, usePlanRows } from '../../shared/queries';
import { useMeetingModeTexts } from '../../shared/texts/meeting-mode';
import { useOverviewMoreTexts } from '../../shared/texts/overview-more';
import { useMediaQuery } from '../../shared/useMediaQuery';
import { DecisionLines } from '../decisions';
import { FirstRows } from '../more';
import { DiscussedRow } from '../overview/DiscussedRow';
import { Headline } from '../overview/Headline';
import { useLastMetWords } from '../overview/useMeetingWords';
import { useOverviewStyles } from '../overview/useOverviewStyles';
import { useOpenInitiative } from '../useOpenInitiative';
import { useLinkTo } from '../useRoute';
import { MeetingHead } from './MeetingHead';
import { END, toMeeting } from './place';
import { PaperButtons } from './PaperButtons';
import { useMeetingStyles } from './useMeetingStyles';

/** Everything a meeting is opened with, as this body sees it since it last met. */
export function Preparation({ record }: { readonly record: MeetingRecord }) {
  const styles = useMeetingStyles();
  const common = useOverviewStyles();
  const card = useCardClass();
  const now = useNamed('meeting-now');
  const { meetingMode: texts } = useMeetingModeTexts();
  const linkTo = useLinkTo();
  const { clock } = usePorts();
  const { actionPlan, viewer } = useOpenedPlan();
  const rows = usePlanRows();
  const { onClick } = useOpenInitiative();
  const isOneColumn = useMediaQuery('(max-width: 1000px)');
  const { meeting, body } = record.opening;
  const preparation = React.useMemo(() => meetingPreparation(actionPlan, meeting.id, clock.now()) ?? record.opening, [actionPlan, meeting.id, clock, record.opening]);
  const met: LastMet | undefined = preparation.previous && { meeting: preparation.previous, body, movements: preparation.movements };
  const [first] = record.points;
  const hasBegun = record.points.some(({ said, decisions }) => said.length + decisions.length > 0) || record.decisions.length > 0;
  const discussion = <Discussed preparation={preparation} met={met} />;
  const presented = preparation.presented.length > 0 && <Presented rows={preparation.presented} />;
  const news = met && <News met={met} items={preparation.news} />;
  const aside = (
    <>
      <OpenDecisions preparation={preparation} />
      {preparation.silent.length > 0 && <Silent rows={preparation.silent} />}
    </>
  );
  return (
    <div onClick={onClick}>
      <MeetingHead
        meeting={meeting}
        body={body}
        actions={
          <>
            {meeting.state === 'planned' && (
              <LinkButton look={mayKeepMeetings(viewer) ? 'primary' : 'secondary'} {...linkTo(toMeeting(meeting.id, first?.row.initiative.id ?? END))}>
                {hasBegun ? texts.goOn : texts.start}
              </LinkButton>
            )}
            <PaperButtons preparation={preparation} />
          </>
        }
      />
      {meeting.state === 'cancelled' && <Message icon="clock" onPage>{texts.cancelled}</Message>}
      <section className={mergeClasses(card, common.pad)} {...now.section}>
        <Headline id={now.heading.id} rows={rows} rollUp={preparation.lights} met={met} knowing={met ? undefined : body} />
      </section>
      {isOneColumn ? (
        <div className={mergeClasses(styles.stack, styles.gap)}>
          {discussion}
          {presented}
          {aside}
          {news}
        </div>
      ) : (
        <div className={mergeClasses(styles.two, styles.gap)}>
          <div className={styles.stack}>
            {discussion}
            {presented}
            {news}
          </div>
          <div className={styles.stack}>{aside}</div>
        </div>
      )}
    </div>
  );
}

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

function Discussed({ preparation: { discussion }, met }: { readonly preparation: MeetingPreparation; readonly met: LastMet | undefined }) {
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

function Presented({ rows }: { readonly rows: readonly PlanRow[] }) {
  const { meetingMode: texts, common } = useMeetingModeTexts();
  return (
    <Section name="meeting-presented" heading={texts.presented}>
      <Lines rows={rows} tag={({ phase }) => (phase === 'running' ? undefined : common.phase[phase])} of={({ initiative }) => initiative.description} />
    </Section>
  );
}

function News({ met, items }: { readonly met: LastMet; readonly items: readonly NewsItem[] }) {
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
      <Lines rows={items.map(({ row }) => row)} tag={said} of={(row) => row.words} />
    </Section>
  );
}

function Silent({ rows }: { readonly rows: readonly PlanRow[] }) {
  const styles = useMeetingStyles();
  const { meetingMode: texts, common } = useMeetingModeTexts();
  return (
    <Section name="meeting-silent" heading={texts.silent}>
      <p className={styles.note}>{texts.silentText(rows.length)}</p>
      <Lines rows={rows} of={({ owner, initiative }) => owner?.name ?? (initiative.owner ? common.unknownPerson : common.noOwner)} />
    </Section>
  );
}

function OpenDecisions({ preparation: { openDecisions } }: { readonly preparation: MeetingPreparation }) {
  const styles = useMeetingStyles();
  const { meetingMode: texts } = useMeetingModeTexts();
  return (
    <Section name="meeting-decisions" heading={texts.openDecisions}>
      {openDecisions.length === 0 && <p className={styles.note}>{texts.noOpenDecisions}</p>}
      <DecisionLines decisions={openDecisions} />
    </Section>
  );
}

interface LinesProps {
  readonly rows: readonly PlanRow[];
  readonly tag?: (row: PlanRow) => string | undefined;
  /** What is said below the name; empty: nothing. */
  readonly of: (row: PlanRow) => string;
}

/** Initiatives with their lights, one line and a sentence each. */
function Lines({ rows, tag, of }: LinesProps) {
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
