import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { placesInYears, type PlanRow } from '../../../domain';
import { UserText } from '../../shared/components';
import { TrafficLightBadge, TrafficLightIcon } from '../../shared/light';
import { useNamed } from '../../shared/part';
import { useFormats } from '../../shared/texts/useFormats';
import { useYearlyTexts } from '../../shared/texts/yearly';
import { useOpenedPlan } from '../../shared/queries';
import { useLinkTo, useNavigation } from '../useRoute';
import { answeredBy, type ToldTheme } from './told-year';
import type { SeenYear } from './useSeenYear';
import { PHONE, useYearStyles } from './useYearStyles';

const useStyles = makeStyles({
  strips: { display: 'grid', rowGap: '4px', listStyleType: 'none', margin: '12px 0 0', padding: 0, fontVariantNumeric: 'tabular-nums', [PHONE]: { rowGap: '8px' } },
  year: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px', color: tokens.colorNeutralForeground2, lineHeight: '24px' },
  strip: { display: 'flex', flexWrap: 'wrap', gap: '4px 7px', alignItems: 'center', minHeight: '24px' },
  gone: { boxSizing: 'border-box', width: '20px', height: '20px', display: 'grid', placeItems: 'center', '::after': { content: '""', width: '4px', height: '4px', borderRadius: tokens.borderRadiusCircular, backgroundColor: tokens.colorNeutralStroke1, '@media (forced-colors: active)': { backgroundColor: 'CanvasText' } } },
  troubled: { listStyleType: 'none', margin: '16px 0 0', padding: 0 },
  row: { display: 'grid', gridTemplateColumns: '96px minmax(0, 1fr)', columnGap: '16px', padding: '12px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, [PHONE]: { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '4px' }, '@media print': { breakInside: 'avoid' } },
  light: { alignSelf: 'start' },
  said: { margin: '2px 0 0', maxWidth: '76ch', color: tokens.colorNeutralForeground2 },
});

/** One theme in the year: words, the lights of both years in their places, what is red and yellow with its text, what reached its promise. */
export function ThemeInYear({ theme: { year, heading, paragraphs, moves, reached }, seen }: { readonly theme: ToldTheme; readonly seen: SeenYear }) {
  const styles = useStyles();
  const common = useYearStyles();
  const named = useNamed(`year-theme-${year.theme.id}`);
  return (
    <section className={common.card} {...named.section}>
      <h3 className={common.heading} {...named.heading}>
        <UserText>{heading}</UserText>
      </h3>
      <Strips year={year} seen={seen} />
      {paragraphs.map((words, at) => (
        <p key={at} className={common.text}>
          {words}
        </p>
      ))}
      {moves.length > 0 && (
        <ul className={common.list}>
          {moves.map((move, at) => (
            <li key={at}>{move}</li>
          ))}
        </ul>
      )}
      {year.troubled.length > 0 && (
        <ul className={styles.troubled}>
          {year.troubled.map((row) => (
            <Troubled key={row.initiative.id} row={row} />
          ))}
        </ul>
      )}
      {reached && (
        <>
          <p className={mergeClasses(common.text, common.lead)}>{reached.lead}</p>
          <ul className={common.list}>
            {reached.items.map((item, at) => (
              <li key={at}>{item}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** The lights of the year above those of the one before, each initiative in its own place. */
function Strips({ year, seen: { status, lastYear } }: { readonly year: ToldTheme['year']; readonly seen: SeenYear }) {
  const styles = useStyles();
  const { yearly } = useYearlyTexts();
  const then = lastYear?.themes.find(({ theme }) => theme.id === year.theme.id);
  const places = placesInYears(year, then);
  if (places.length === 0) return null;
  const years = [{ name: status.year, of: year, which: 'now' as const }, ...(lastYear && then ? [{ name: lastYear.year, of: then, which: 'then' as const }] : [])];
  return (
    <ul className={styles.strips} aria-label={yearly.compared}>
      {years.map(({ name, of, which }) => (
        <li key={name} className={styles.year}>
          <span>{name}</span>
          <span className={styles.strip} aria-hidden="true">
            {places.map((place) => (
              <Place key={place.id} row={place[which]} title={(place.now ?? place.then)?.initiative.title ?? ''} />
            ))}
          </span>
          <span>{yearly.counts(of.lights.counts)}</span>
        </li>
      ))}
    </ul>
  );
}

const Place = ({ row, title }: { readonly row: PlanRow | undefined; readonly title: string }) => {
  const styles = useStyles();
  return <span title={title}>{row ? <TrafficLightIcon light={row.light} size={20} /> : <span className={styles.gone} />}</span>;
};

/** What is red or yellow, in its owner's words. */
function Troubled({ row }: { readonly row: PlanRow }) {
  const { initiative, light, words } = row;
  const styles = useStyles();
  const common = useYearStyles();
  const { yearly } = useYearlyTexts();
  const formats = useFormats();
  const linkTo = useLinkTo();
  const { route } = useNavigation();
  const { actionPlan } = useOpenedPlan();
  const answered = answeredBy(row, yearly, formats);
  const isThere = actionPlan.initiatives.some(({ id }) => id === initiative.id); // what a saved year tells of may be gone by now
  return (
    <li className={styles.row}>
      <TrafficLightBadge light={light} className={styles.light} />
      <div>
        {isThere ? (
          <a className={common.name} {...linkTo({ ...route, overlay: { kind: 'initiative', id: initiative.id } })}>
            <UserText>{initiative.title}</UserText>
          </a>
        ) : (
          <span className={common.strong}>
            <UserText>{initiative.title}</UserText>
          </span>
        )}
        {words !== '' && (
          <p className={styles.said}>
            <UserText lines="all">{words}</UserText>
          </p>
        )}
        {answered !== '' && (
          <p className={common.quiet}>
            <UserText>{answered}</UserText>
          </p>
        )}
      </div>
    </li>
  );
}
