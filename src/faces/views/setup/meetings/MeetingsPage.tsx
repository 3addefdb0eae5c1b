import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { askingWindow, type Meeting } from '../../../../domain';
import { Button, EmptyState, LinkButton } from '../../../shared/components';
import { usePorts } from '../../../shared/ports';
import { useOpenedPlan, usePlanRows } from '../../../shared/queries';
import { useMeetingTexts } from '../../../shared/texts/meetings';
import { useLinkTo } from '../../useRoute';
import { FoldedSection } from '../FoldedSection';
import { PageHead } from '../PageHead';
import { AddPart, PartList } from '../part/PartRow';
import { useEditing } from '../part/useEditing';
import { useMayChange } from '../useMayChange';
import { MeetingForm } from './MeetingForm';
import type { Asked } from './MeetingQuestion';
import { MeetingRow } from './MeetingRow';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '24px' },
  title: { margin: '0 0 8px', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  lead: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  more: { marginTop: '8px' },
  due: { marginTop: '2px', marginLeft: '-12px' },
});

/** Held and cancelled meetings that stand in the list before somebody asks for all. */
const SHOWN = 8;

/** Møder: those whose time has come, the coming ones, and the past. */
export function MeetingsPage() {
  const styles = useStyles();
  const { meetings: texts, setup } = useMeetingTexts();
  const { actionPlan, siteMeetings } = useOpenedPlan();
  const now = usePorts().clock.now();
  const mayChange = useMayChange();
  const editing = useEditing([['meetings', 'new'], ...siteMeetings.map(({ id }) => ['meetings', id] as const)]);
  const [isWhole, setIsWhole] = React.useState(false);
  const byTime = [...siteMeetings].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  const planned = byTime.filter(({ state }) => state === 'planned');
  const begun = planned.filter(({ startsAt }) => startsAt <= now);
  const coming = planned.filter(({ startsAt }) => startsAt > now);
  const past = byTime.filter(({ state }) => state !== 'planned').reverse();
  const shownPast = isWhole || past.length <= SHOWN + 2 ? past : past.slice(0, SHOWN);
  const asking = askingWindow(actionPlan, now)?.meeting.id;
  const row = (meeting: Meeting, questions: readonly Asked[], isLikely = false) => (
    <MeetingRow key={meeting.id} meeting={meeting} editing={editing} questions={questions} isLikely={isLikely}>
      {meeting.id === asking && <DueLink />}
    </MeetingRow>
  );
  return (
    <>
      <PageHead title={setup.pages.meetings} lead={texts.lead} />
      <div className={styles.root}>
        {mayChange && (
          <div>
            <AddPart kind="meetings" label={texts.add} editing={editing} form={() => <MeetingForm onDone={(saved) => editing.stop('meetings', saved?.id ?? 'new')} />} />
          </div>
        )}
        {byTime.length === 0 && (
          <EmptyState icon="clock" title={texts.none}>
            {texts.noneText}
          </EmptyState>
        )}
        {begun.length > 0 && (
          <section aria-labelledby="meetings-begun">
            <h3 id="meetings-begun" className={styles.title}>
              {texts.begun}
            </h3>
            <p className={styles.lead}>{texts.begunLead}</p>
            <PartList>{begun.map((meeting) => row(meeting, ['hold', 'cancel'], true))}</PartList>
          </section>
        )}
        {byTime.length > 0 && (
          <section aria-labelledby="meetings-coming">
            <h3 id="meetings-coming" className={styles.title}>
              {texts.coming}
            </h3>
            {coming.length === 0 ? <p className={styles.lead}>{texts.noComing}</p> : <PartList>{coming.map((meeting) => row(meeting, ['cancel']))}</PartList>}
          </section>
        )}
        {past.length > 0 && (
          <FoldedSection heading={texts.past(past.length)} isOpenAtFirst={past.some(({ id }) => editing.is('meetings', id))}>
            <PartList>{shownPast.map((meeting) => row(meeting, [meeting.state === 'held' ? 'unhold' : 'restore']))}</PartList>
            {shownPast.length < past.length && (
              <Button className={styles.more} onClick={() => setIsWhole(true)}>
                {texts.showAll(past.length)}
              </Button>
            )}
          </FoldedSection>
        )}
      </div>
    </>
  );
}

/** To the initiatives that are asked about for this meeting. */
function DueLink() {
  const styles = useStyles();
  const texts = useMeetingTexts().meetings;
  const linkTo = useLinkTo();
  const due = usePlanRows().filter(({ isDue }) => isDue).length;
  if (due === 0) return null;
  return (
    <LinkButton look="subtle" className={styles.due} {...linkTo({ view: 'plan', filters: 'spurgt=1' })}>
      {texts.seeDue(due)}
    </LinkButton>
  );
}
