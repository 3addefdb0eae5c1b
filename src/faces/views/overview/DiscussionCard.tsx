import * as React from 'react';
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { Discussion, InitiativeId, LastMet } from '../../../domain';
import { useCardClass } from '../../shared/components';
import { useNamed } from '../../shared/part';
import { useOverviewTexts } from '../../shared/texts/overview';
import { useFormats } from '../../shared/texts/useFormats';
import { useMoreClass } from '../more';
import { useLinkTo } from '../useRoute';
import { DiscussedRow } from './DiscussedRow';
import { useLinkToRows } from './useLinkToRows';
import { useLastMetWords } from './useMeetingWords';
import { useOverviewStyles } from './useOverviewStyles';

/** A meeting does not talk about more than this; the rest stands in the plan. */
const SHOWN = 8;

const useStyles = makeStyles({
  more: { margin: '8px 0 0' },
  note: { marginTop: '4px' },
});

export interface DiscussionCardProps {
  readonly discussion: Discussion;
  readonly met: LastMet | undefined;
  readonly hrefOf: (id: InitiativeId) => string;
}

/** What a meeting ought to talk about: the reds with their words, else the yellow ones. */
export function DiscussionCard({ discussion: { light, rows }, met, hrefOf }: DiscussionCardProps) {
  const styles = useStyles();
  const named = useNamed('discussion');
  const common = useOverviewStyles();
  const more = useMoreClass();
  const texts = useOverviewTexts();
  const { overview } = texts;
  const toRows = useLinkToRows();
  const linkTo = useLinkTo();
  const formats = useFormats();
  const metWords = useLastMetWords(met);
  const left = rows.length - SHOWN;
  const note = light === undefined ? overview.allCalm : light === 'yellow' ? overview.noRed : undefined;
  return (
    <section className={mergeClasses(useCardClass(), common.pad)} {...named.section}>
      <h2 className={common.heading} {...named.heading}>
        <a className={common.figure} {...linkTo({ view: 'discussion', filters: '' })}>
          {texts.shell.discussion}
        </a>
      </h2>
      {note && <p className={mergeClasses(common.text, styles.note)}>{note}</p>}
      {rows.slice(0, SHOWN).map((row) => (
        <DiscussedRow key={row.initiative.id} as="h3" row={row} met={met} metWords={metWords} href={hrefOf(row.initiative.id)} />
      ))}
      {light && left > 0 && (
        <p className={styles.more}>
          <a className={more} {...toRows({ lights: [light] })}>
            {texts.common.showMore(formats.number(left))}
          </a>
        </p>
      )}
    </section>
  );
}
