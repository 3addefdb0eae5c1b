import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { countMovements, WORST_FIRST, type Body, type LastMet, type PlanRow, type RollUp } from '../../../domain';
import { inSentence } from '../../shared/body-name';
import { TrafficLightIcon } from '../../shared/light';
import { useOverviewTexts } from '../../shared/texts/overview';
import { useFormats } from '../../shared/texts/useFormats';
import { Pending } from './Pending';
import { useLinkToRows } from './useLinkToRows';
import { useLastMetWords } from './useMeetingWords';
import { PHONE, useOverviewStyles } from './useOverviewStyles';

const useStyles = makeStyles({
  heading: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 24px',
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    letterSpacing: '-0.01em',
    '@media (min-width: 641px)': { fontSize: '28px', lineHeight: '36px' },
    [PHONE]: { gap: '2px 20px' },
  },
  count: { display: 'inline-flex', alignItems: 'center', columnGap: '10px', minHeight: '32px' },
  sub: { margin: '6px 0 0', minHeight: '20px', color: tokens.colorNeutralForeground2 },
});


export interface HeadlineProps {
  readonly id: string;
  readonly rows: readonly PlanRow[];
  readonly rollUp: RollUp;
  readonly met: LastMet | undefined;
  /** The body that is to discuss the plan, before it has. */
  readonly knowing: Body | undefined;
}

/** What one would say aloud: ”2 røde, 4 gule, 15 grønne”, and what has happened since the last meeting. */
export function Headline({ id, rows, rollUp, met, knowing }: HeadlineProps) {
  const styles = useStyles();
  const common = useOverviewStyles();
  const { overview } = useOverviewTexts();
  const formats = useFormats();
  const toRows = useLinkToRows();
  const { counts, running } = rollUp;
  const present = WORST_FIRST.filter((light) => counts[light] > 0);
  return (
    <>
      <h2 className={styles.heading} id={id}>
        {present.map((light) => (
          <a key={light} className={mergeClasses(common.figure, styles.count)} {...toRows({ lights: [light] })}>
            <TrafficLightIcon light={light} size={24} />
            {overview.counted(light, counts[light], formats.number(counts[light]))}
          </a>
        ))}
        {present.length === 0 && overview.noLights}
      </h2>
      <p className={styles.sub}>
        {running === 0 ? (
          overview.running(0, '')
        ) : (
          <a className={common.figure} {...toRows({ phases: ['running'] })}>
            {overview.running(running, formats.number(running))}
          </a>
        )}{' '}
        {met ? <Since rows={rows} met={met} /> : knowing && overview.notYet(inSentence(knowing.title))}
      </p>
    </>
  );
}

function Since({ rows, met }: { readonly rows: readonly PlanRow[]; readonly met: LastMet }) {
  const { overview } = useOverviewTexts();
  const words = useLastMetWords(met);
  const formats = useFormats();
  if (!words) return null;
  if (!met.movements) return <Pending width="26em" isSaid />;
  const counts = countMovements(rows, met.movements);
  const isUnchanged = Object.values(counts).every((n: number) => n === 0);
  return <>{isUnchanged ? overview.unchanged(words.body, words.day) : overview.since(words.body, words.day, counts, formats.number)}</>;
}
