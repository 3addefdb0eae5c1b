import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { danishDayOf, lightThen, type LastMet, type PlanRow } from '../../../domain';
import { UserText, VisuallyHidden } from '../../shared/components';
import { useOwnId } from '../../shared/part';
import { TrafficLightIcon } from '../../shared/light';
import { useOverviewTexts } from '../../shared/texts/overview';
import { useFormats } from '../../shared/texts/useFormats';
import { useAppearance } from '../../shared/theme';
import { Pending } from './Pending';
import type { MeetingWords } from './useMeetingWords';
import { PHONE, useOverviewStyles } from './useOverviewStyles';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: '16px',
    margin: '12px -12px 0',
    padding: '16px 24px',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    [PHONE]: { margin: '12px -4px 0', padding: '14px', columnGap: '12px' },
  },
  red: { border: '1px solid transparent', borderLeft: `4px solid ${tokens.colorStatusDangerBackground3}`, backgroundColor: tokens.colorStatusDangerBackground1 },
  /** The dark danger ground shouts: there a line frames it. */
  redFrame: { border: `1px solid ${tokens.colorStatusDangerBackground2}`, borderLeft: `4px solid ${tokens.colorStatusDangerBackground3}` },
  light: { marginTop: '1px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  words: { marginTop: '4px', color: tokens.colorNeutralForeground1 },
  meta: { margin: '8px 0 0', overflowWrap: 'anywhere' },
});

export interface DiscussedRowProps {
  /** The heading that its title is. */
  readonly as: 'h3' | 'h4';
  readonly row: PlanRow;
  /** When the knowledge body last met. */
  readonly met: LastMet | undefined;
  readonly metWords: MeetingWords | undefined;
  readonly href: string;
}

/** One initiative that a meeting ought to talk about: its words, who wrote them and when, and how it stood then. */
export function DiscussedRow({ as: Heading, row, met, metWords, href }: DiscussedRowProps) {
  const styles = useStyles();
  const common = useOverviewStyles();
  const texts = useOverviewTexts();
  const formats = useFormats();
  const isFramed = useAppearance() !== 'light';
  const { initiative, light, status, owner } = row;
  const id = useOwnId(`discussed-${initiative.id}`);
  const who = owner?.name ?? (initiative.owner ? texts.common.unknownPerson : texts.common.noOwner);
  return (
    <article className={mergeClasses(styles.row, light === 'red' && (isFramed ? styles.redFrame : styles.red))} data-initiative={initiative.id} aria-labelledby={id}>
      <TrafficLightIcon light={light} size={20} className={styles.light} />
      <div>
        <Heading className={styles.title} id={id}>
          <a className={common.name} href={href}>
            <VisuallyHidden>{light && texts.trafficLight[light]}: </VisuallyHidden>
            <UserText lines={3}>{initiative.title}</UserText>
          </a>
        </Heading>
        {row.words !== '' && (
          <p className={mergeClasses(common.text, styles.words)}>
            <UserText lines="all">{row.words}</UserText>
          </p>
        )}
        <p className={mergeClasses(common.small, styles.meta)}>
          <UserText>{who}</UserText>
          {status && ` · ${formats.day(danishDayOf(status.at))}`}
          {met && metWords && ' · '}
          {met && metWords && <Then row={row} met={met} words={metWords} />}
        </p>
      </div>
    </article>
  );
}

/** ”var gul i chefforum den 6. marts”. */
function Then({ row, met, words: { body, day } }: { readonly row: PlanRow; readonly met: LastMet; readonly words: MeetingWords }) {
  const { overview } = useOverviewTexts();
  if (row.isNew) return <>{overview.cameAfter(body, day)}</>;
  if (!met.movements) return <Pending width="16em" />;
  return <>{row.light && overview.wasThen(lightThen(row, met.movements) ?? 'none', row.light, body, day)}</>;
}
