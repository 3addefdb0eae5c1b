import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { InitiativeId, Meeting } from '../../../../domain';
import { Button, Icon, UserText } from '../../../shared/components';
import { useOpenedPlan } from '../../../shared/queries';
import { useMeetingTexts } from '../../../shared/texts/meetings';
import { useEffectWords } from './useEffectWords';

const useStyles = makeStyles({
  root: { display: 'flex', columnGap: '10px', padding: '12px', borderRadius: tokens.borderRadiusMedium, border: `1px solid ${tokens.colorNeutralStroke1}`, backgroundColor: tokens.colorNeutralBackground3 },
  body: { minWidth: 0, flexGrow: 1 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  sentences: { margin: '6px 0 0', padding: 0, listStyleType: 'none', display: 'grid', rowGap: '4px', maxWidth: '64ch', overflowWrap: 'anywhere' },
  lead: { margin: '10px 0 0', fontWeight: tokens.fontWeightSemibold },
  initiatives: { margin: '2px 0 0', paddingLeft: '18px', listStyleType: 'disc', color: tokens.colorNeutralForeground2 },
  more: { marginLeft: '6px' },
});

const SHOWN = 5;

/** What the change on the screen does to the reminders, in plain words: before it is saved. */
export function MeetingEffect({ changed, announced = false }: { readonly changed: Meeting; readonly announced?: boolean }) {
  const styles = useStyles();
  const texts = useMeetingTexts();
  const { sentences, lists } = useEffectWords(changed);
  const headingId = `effect-${changed.id}`;
  return (
    <section className={styles.root} aria-labelledby={headingId}>
      <Icon name="clock" />
      <div className={styles.body} role={announced ? 'status' : undefined}>
        <h3 id={headingId} className={styles.heading}>
          {texts.meetings.effect.heading}
        </h3>
        <ul className={styles.sentences}>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        {lists.map(({ lead, initiatives }) => (
          <Initiatives key={lead} lead={lead} initiatives={initiatives} />
        ))}
      </div>
    </section>
  );
}

function Initiatives({ lead, initiatives }: { readonly lead: string; readonly initiatives: readonly InitiativeId[] }) {
  const styles = useStyles();
  const texts = useMeetingTexts();
  const { actionPlan } = useOpenedPlan();
  const [isWhole, setIsWhole] = React.useState(false);
  const titles = new Map(actionPlan.initiatives.map(({ id, title }) => [id, title]));
  const shown = isWhole || initiatives.length <= SHOWN + 1 ? initiatives : initiatives.slice(0, SHOWN);
  return (
    <>
      <p className={styles.lead}>{lead}</p>
      <ul className={styles.initiatives}>
        {shown.map((id) => (
          <li key={id}>
            <UserText>{titles.get(id) ?? ''}</UserText>
          </li>
        ))}
      </ul>
      {shown.length < initiatives.length && (
        <Button look="subtle" className={styles.more} onClick={() => setIsWhole(true)}>
          {texts.meetings.showAll(initiatives.length)}
        </Button>
      )}
    </>
  );
}
