import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { yearsOf, type Instant, type Snapshot } from '../../../domain';
import { EmptyState, LinkButton, Message, Skeleton, useAnnounce } from '../../shared/components';
import { usePorts } from '../../shared/ports';
import { useIsOnline, useOpenedPlan } from '../../shared/queries';
import { useYearlyTexts } from '../../shared/texts/yearly';
import { useFormats } from '../../shared/texts/useFormats';
import { useLinkTo, useNavigation } from '../useRoute';
import { InShort } from './InShort';
import { SaveYear } from './SaveYear';
import { ThemeInYear } from './ThemeInYear';
import { toldYear } from './told-year';
import { TakeYear } from './TakeYear';
import { useSeenYear, type SeenYear, type YearReading } from './useSeenYear';
import { PHONE, useYearStyles } from './useYearStyles';
import { YearSwitch } from './YearSwitch';

const useStyles = makeStyles({
  root: { maxWidth: '960px', margin: '0 auto', '@media print': { maxWidth: 'none' } },
  head: { display: 'flex', alignItems: 'flex-start', flexWrap: 'wrap', gap: '12px 24px', marginBottom: '20px', [PHONE]: { marginBottom: '16px' } },
  words: { minWidth: 0, flex: '1 1 360px' },
  heading: { margin: 0, fontSize: '28px', lineHeight: '36px', fontWeight: tokens.fontWeightSemibold, letterSpacing: '-0.01em', [PHONE]: { fontSize: '24px', lineHeight: '32px' } },
  lead: { margin: '4px 0 0', color: tokens.colorNeutralForeground2, maxWidth: '88ch', '@media print': { display: 'none' } },
  saved: { margin: '4px 0 0', color: tokens.colorNeutralForeground2 },
  cards: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '24px', [PHONE]: { rowGap: '16px' }, '@media print': { display: 'block' } },
  foot: { margin: '20px 0 0', color: tokens.colorNeutralForeground3 },
  doubt: { marginBottom: tokens.spacingVerticalL },
});

/** Årsstatus: a year in words and figures, as somebody would send it on; the one that the address names, else the present one. */
export function YearView() {
  const styles = useStyles();
  const { yearly } = useYearlyTexts();
  const { clock } = usePorts();
  const { route } = useNavigation();
  const { actionPlan } = useOpenedPlan();
  const [now] = React.useState(() => clock.now());
  const years = React.useMemo(() => yearsOf(actionPlan, now), [actionPlan, now]);
  const asked = route.page === undefined ? years[0] : Number(route.page);
  const year = years.find((one) => one === asked);
  useUprightPaper();
  return (
    <div className={styles.root}>
      {year === undefined ? (
        <>
          <YearSwitch years={years} shown={undefined} />
          <EmptyState icon="clock" title={yearly.noYear.title}>
            {yearly.noYear.text}
          </EmptyState>
        </>
      ) : (
        <Year key={year} year={year} years={years} now={now} />
      )}
    </div>
  );
}

/** A text stands upright on paper; the plan lies across. Only the whole document can be told. */
function useUprightPaper(): void {
  React.useEffect(() => {
    const { dataset } = document.documentElement;
    dataset.paper = 'upright';
    return () => void delete dataset.paper;
  }, []);
}

interface YearProps {
  readonly year: number;
  readonly years: readonly number[];
  readonly now: Instant;
}

function Year({ year, years, now }: YearProps) {
  const styles = useStyles();
  const { yearly } = useYearlyTexts();
  const reading = useSeenYear(year, now);
  const isOnline = useIsOnline();
  const linkTo = useLinkTo();
  const { actionPlan } = useOpenedPlan();
  const { seen, isReading } = reading;
  const isHere = seen !== undefined && !isReading;
  const isEmpty = isHere && seen.actionPlan.initiatives.length === 0;
  return (
    <>
      <div className={styles.head}>
        <div className={styles.words}>
          <h2 className={styles.heading}>{yearly.title(year)}</h2>
          <SavedLine snapshot={seen?.snapshot} />
        </div>
        <YearSwitch years={years} shown={year} />
      </div>
      {isEmpty && (
        <EmptyState icon="star" title={yearly.noneYet.title} actions={<LinkButton {...linkTo({ view: 'plan', filters: '' })}>{yearly.seePlan}</LinkButton>}>
          {yearly.noneYet.text}
        </EmptyState>
      )}
      {isHere && !isEmpty && <Told seen={seen} keep={reading.keep} />}
      {!isHere && (isOnline || actionPlan.historyIsWhole ? <Skeleton /> : <EmptyState icon="offline" title={yearly.notWhole.title}>{yearly.notWhole.text}</EmptyState>)}
    </>
  );
}

/** Whether it stands fast, and since when. */
function SavedLine({ snapshot }: { readonly snapshot: Snapshot | undefined }) {
  const styles = useStyles();
  const { yearly } = useYearlyTexts();
  const formats = useFormats();
  if (!snapshot) return <p className={styles.lead}>{yearly.lead}</p>;
  const person = snapshot.takenBy && snapshot.actionPlan.people.get(snapshot.takenBy)?.name;
  return <p className={styles.saved}>{yearly.isSaved(formats.dayInSentence(formats.dayOf(snapshot.takenAt)), person)}</p>;
}

function Told({ seen, keep }: { readonly seen: SeenYear; readonly keep: YearReading['keep'] }) {
  const styles = useStyles();
  const common = useYearStyles();
  const texts = useYearlyTexts();
  const { yearly } = texts;
  const formats = useFormats();
  const announce = useAnnounce();
  const heading = React.useRef<HTMLHeadingElement>(null);
  const told = React.useMemo(() => toldYear(seen.status, texts, formats), [seen, texts, formats]);
  return (
    <>
      {seen.doubt && (
        <Message onPage icon="clock" className={styles.doubt}>
          {seen.doubt === 'unreadable' ? yearly.unreadable : yearly.notKnown}
        </Message>
      )}
      <div className={styles.cards}>
        <InShort seen={seen} told={told} headingRef={heading}>
          <TakeYear seen={seen} told={told}>
            {!seen.snapshot && seen.doubt === undefined && (
              <SaveYear
                seen={seen}
                told={told}
                onSaved={(snapshot, isMine) => {
                  keep(snapshot);
                  announce(isMine ? yearly.saved(seen.status.year) : yearly.someoneElse(seen.status.year));
                  heading.current?.focus();
                }}
              />
            )}
          </TakeYear>
        </InShort>
        {told.themes.map((theme) => (
          <ThemeInYear key={theme.year.theme.id} theme={theme} seen={seen} />
        ))}
        {told.helped && (
          <section className={common.card}>
            <h3 className={common.heading}>{yearly.helpedHeading}</h3>
            <p className={common.text}>{told.helped.lead}</p>
            <ul className={common.list}>
              {told.helped.items.map((item, at) => (
                <li key={at}>{item}</li>
              ))}
            </ul>
          </section>
        )}
      </div>
      <p className={styles.foot}>{told.basis}</p>
    </>
  );
}
