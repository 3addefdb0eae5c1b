import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { hasEnded, type Body } from '../../../../domain';
import { Tag, UserText } from '../../../shared/components';
import { usePorts } from '../../../shared/ports';
import { useOpenedPlan } from '../../../shared/queries';
import { useMeetingTexts } from '../../../shared/texts/meetings';
import { useFormats } from '../../../shared/texts/useFormats';
import { PartRow, useRowStyles } from '../part/PartRow';
import type { Editing } from '../part/useEditing';
import { BodyForm } from './BodyForm';
import { useBodyWords } from './useBodyWords';

const useStyles = makeStyles({
  title: { margin: 0, display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 8px', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** One body: what it is for, who leads it, when it meets, and when owners are asked before. */
export function BodyRow({ body, editing }: { readonly body: Body; readonly editing: Editing }) {
  const rows = useRowStyles();
  const styles = useStyles();
  const { meetings, common } = useMeetingTexts();
  const texts = meetings.bodies;
  const formats = useFormats();
  const words = useBodyWords();
  const { people } = useOpenedPlan().actionPlan;
  const isOver = hasEnded(body, formats.dayOf(usePorts().clock.now()));
  const next = words.nextOf(body);
  const end = body.endsOn && formats.dayInSentence(body.endsOn);
  const facts = [
    body.rhythm && texts.meets(body.rhythm),
    body.chair && texts.chair(people.get(body.chair)?.name ?? common.unknownPerson),
    body.members.length > 0 && texts.members(body.members.length),
  ].filter(Boolean);
  return (
    <PartRow kind="bodies" id={body.id} name={body.title} editing={editing} form={() => <BodyForm body={body} role={body.role} onDone={() => editing.stop('bodies', body.id)} onRemoved={() => editing.stop('bodies', undefined)} />}>
      <h4 className={styles.title}>
        <UserText>{body.title}</UserText>
        {body.role !== 'working' && <Tag>{texts.role[body.role]}</Tag>}
        {end && <Tag>{isOver ? texts.endedOn(end) : texts.endsOn(end)}</Tag>}
      </h4>
      {body.task && (
        <p className={rows.detail}>
          <UserText lines="all">{body.task}</UserText>
        </p>
      )}
      {facts.length > 0 && <p className={rows.detail}>{facts.join(' · ')}</p>}
      {!isOver && (
        <p className={mergeClasses(rows.detail, styles.quiet)}>
          {next ? texts.next(formats.weekdayInSentence(formats.dayOf(next.startsAt))) : texts.noNext} {words.asksOf(body)}
        </p>
      )}
    </PartRow>
  );
}
