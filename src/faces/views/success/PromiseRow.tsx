import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { PersonId, PlanRow } from '../../../domain';
import { focusRing, Tag, UserText } from '../../shared/components';
import { TrafficLightBadge } from '../../shared/light';
import { useOpenedPlan } from '../../shared/queries';
import { SuccessMark } from '../../shared/success';
import { useSuccessTexts } from '../../shared/texts/success-page';
import { useFormats } from '../../shared/texts/useFormats';
import { useLinkTo, useNavigation } from '../useRoute';

const NARROW = '@media (max-width: 900px)';
const PHONE = '@media (max-width: 640px)';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 200px minmax(0, 380px)',
    columnGap: '24px',
    padding: '12px 24px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottom: 'none' },
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '10px' },
    [PHONE]: { padding: '12px 16px 16px' },
  },
  title: { color: 'inherit', fontWeight: tokens.fontWeightSemibold, textDecorationLine: 'none', borderRadius: tokens.borderRadiusMedium, ':hover': { textDecorationLine: 'underline' }, ...focusRing, [PHONE]: { display: 'inline-block', padding: '4px 0' } },
  promise: { margin: '2px 0 0', maxWidth: '64ch' },
  small: { display: 'block', marginTop: '2px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  words: { marginTop: '2px', color: tokens.colorNeutralForeground2 },
});

/** What was promised, whether it is reached and who says so, and what the newest statement says. */
export function PromiseRow({ row }: { readonly row: PlanRow }) {
  const styles = useStyles();
  const texts = useSuccessTexts();
  const formats = useFormats();
  const linkTo = useLinkTo();
  const { route } = useNavigation();
  const { actionPlan } = useOpenedPlan();
  const { initiative, success, status, phase } = row;
  const nameOf = (person: PersonId) => actionPlan.people.get(person)?.name ?? texts.common.unknownPerson;
  const byLine = (said: { readonly by: PersonId; readonly at: NonNullable<typeof status>['at'] }) => (
    <UserText className={styles.small}>{texts.successPage.by(nameOf(said.by), formats.day(formats.dayOf(said.at)))}</UserText>
  );
  return (
    <li className={styles.root}>
      <div>
        <a className={styles.title} {...linkTo({ ...route, overlay: { kind: 'initiative', id: initiative.id } })}>
          <UserText>{initiative.title}</UserText>
        </a>
        <p className={styles.promise}>
          <UserText lines="all">{initiative.success}</UserText>
        </p>
      </div>
      <div>
        <SuccessMark answer={success?.answer ?? 'none'} />
        {success && byLine(success)}
      </div>
      <div>
        {phase === 'running' ? <TrafficLightBadge light={row.light} /> : <Tag>{texts.common.phase[phase]}</Tag>}
        {row.words && (
          <UserText lines={3} className={styles.words}>
            {row.words}
          </UserText>
        )}
        {status && byLine(status)}
      </div>
    </li>
  );
}
