import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { hasEnded, type Body, type BodyRole } from '../../../../domain';
import { EmptyState } from '../../../shared/components';
import { usePorts } from '../../../shared/ports';
import { useOpenedPlan } from '../../../shared/queries';
import { useMeetingTexts } from '../../../shared/texts/meetings';
import { useFormats } from '../../../shared/texts/useFormats';
import { FoldedSection } from '../FoldedSection';
import { PageHead } from '../PageHead';
import { AddPart, PartList } from '../part/PartRow';
import { useEditing } from '../part/useEditing';
import { BodyForm } from './BodyForm';
import { BodyRow } from './BodyRow';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '24px' },
  title: { margin: '0 0 8px', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  lead: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  add: { marginTop: '12px' },
});

/** A new body of its own kind: as what it begins. */
const NEW: readonly BodyRole[] = ['project', 'working'];

/** Fora: those that go on, the working groups made for a time, and the ended ones folded away. */
export function BodiesPage() {
  const styles = useStyles();
  const { meetings, setup } = useMeetingTexts();
  const texts = meetings.bodies;
  const { bodies } = useOpenedPlan().actionPlan;
  const formats = useFormats();
  const today = formats.dayOf(usePorts().clock.now());
  const editing = useEditing([...bodies.map(({ id }) => ['bodies', id] as const), ...NEW.map((role) => ['bodies', `new/${role}`] as const)]);
  const ended = bodies.filter((body) => hasEnded(body, today));
  const going = bodies.filter((body) => !ended.includes(body));
  const list = (those: readonly Body[]) => those.length > 0 && <PartList>{those.map((body) => <BodyRow key={body.id} body={body} editing={editing} />)}</PartList>;
  const add = (role: BodyRole, label: string) => <AddBody role={role} label={label} editing={editing} />;
  return (
    <>
      <PageHead title={setup.pages.bodies} lead={texts.lead} />
      <div className={styles.root}>
        {bodies.length === 0 && (
          <EmptyState icon="person" title={texts.none}>
            {texts.noneText}
          </EmptyState>
        )}
        <section aria-labelledby="bodies-standing">
          <h3 id="bodies-standing" className={styles.title}>
            {texts.standing}
          </h3>
          {list(going.filter(({ role }) => role !== 'working'))}
          {add('project', texts.add)}
        </section>
        <section aria-labelledby="bodies-groups">
          <h3 id="bodies-groups" className={styles.title}>
            {texts.groups}
          </h3>
          <p className={styles.lead}>{texts.groupsLead}</p>
          {list(going.filter(({ role }) => role === 'working'))}
          {add('working', texts.addGroup)}
        </section>
        {ended.length > 0 && (
          <FoldedSection heading={texts.ended(ended.length)} isOpenAtFirst={ended.some(({ id }) => editing.is('bodies', id))}>
            {list(ended)}
          </FoldedSection>
        )}
      </div>
    </>
  );
}

function AddBody({ role, label, editing }: { readonly role: BodyRole; readonly label: string; readonly editing: ReturnType<typeof useEditing> }) {
  const styles = useStyles();
  const place = `new/${role}`;
  return (
    <div className={styles.add}>
      <AddPart kind="bodies" place={place} label={label} editing={editing} form={() => <BodyForm role={role} onDone={(saved) => editing.stop('bodies', saved?.id ?? place)} />} />
    </div>
  );
}
