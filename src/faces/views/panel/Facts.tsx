import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { hasPromise } from '../../../domain';
import type { PersonId, PlanRow, Strategy } from '../../../domain';
import { focusRing, UserText } from '../../shared/components';
import { useOpenedPlan } from '../../shared/queries';
import { SuccessMark } from '../../shared/success';
import { usePanelTexts } from '../../shared/texts/panel';
import { useFormats } from '../../shared/texts/useFormats';
import { useLinkTo } from '../useRoute';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: '120px minmax(0, 1fr)', gap: '6px 16px', margin: '16px 0 0', '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: 0 } },
  name: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: 'anywhere', '@media (max-width: 640px)': { marginBottom: '8px' } },
  strategies: { margin: 0, padding: 0, listStyleType: 'none', '@media (max-width: 640px)': { paddingTop: '4px', '& li': { padding: '10px 0' } } },
  reached: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 10px', marginTop: '4px' },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  link: { display: 'inline-block', padding: '2px 0', color: tokens.colorBrandForegroundLink, '@media (forced-colors: active)': { color: 'LinkText' }, textDecorationLine: 'none', borderRadius: tokens.borderRadiusMedium, ':hover': { textDecorationLine: 'underline' }, ...focusRing, '@media (max-width: 640px)': { padding: '10px 0' } },
});

/** What stands about an initiative; what nobody wrote is left out, but for the owner. */
export function Facts({ row }: { readonly row: PlanRow }) {
  const styles = useStyles();
  const texts = usePanelTexts();
  const formats = useFormats();
  const { actionPlan } = useOpenedPlan();
  const { initiative, centre } = row;
  const nameOf = (person: PersonId) => actionPlan.people.get(person)?.name ?? texts.common.unknownPerson;
  const strategies = actionPlan.strategies.filter(({ id }) => initiative.strategies.includes(id));
  const group = actionPlan.bodies.find(({ id }) => id === initiative.workingGroup);
  const { columns } = texts.common;
  const facts: readonly (readonly [name: string, value: string | boolean | undefined, more?: React.ReactNode])[] = [
    [columns.owner, initiative.owner ? nameOf(initiative.owner) : texts.panel.noOwner],
    [initiative.deputies.length > 1 ? texts.panel.deputies : columns.deputy, formats.list(initiative.deputies.map(nameOf))],
    [columns.centre, centre && `${centre.code} · ${centre.name}`],
    [columns.kind, texts.common.kind[initiative.kind]],
    [columns.period, initiative.period.text],
    [columns.success, hasPromise(row) ? initiative.success : undefined, <SuccessFact key="success" row={row} nameOf={nameOf} />],
    [columns.strategies, strategies.length > 0, <HelpedStrategies key="strategies" strategies={strategies} />],
    [texts.panel.workingGroup, group?.title],
  ];
  return (
    <dl className={styles.list}>
      {facts.map(
        ([name, value, more]) =>
          value && (
            <React.Fragment key={name}>
              <dt className={styles.name}>{name}</dt>
              <dd className={styles.value}>
                {typeof value === 'string' && <UserText lines="all">{value}</UserText>}
                {more}
              </dd>
            </React.Fragment>
          ),
      )}
    </dl>
  );
}

/** Each leads to all else that helps it. */
function HelpedStrategies({ strategies }: { readonly strategies: readonly Strategy[] }) {
  const styles = useStyles();
  const linkTo = useLinkTo();
  return (
    <ul className={styles.strategies}>
      {strategies.map(({ id, title }) => (
        <li key={id}>
          <a className={styles.link} {...linkTo({ view: 'strategy', page: id, filters: '' })}>
            <UserText>{title}</UserText>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Whether the promise is reached, and who said so when. */
function SuccessFact({ row: { success }, nameOf }: { readonly row: PlanRow; readonly nameOf: (person: PersonId) => string }) {
  const styles = useStyles();
  const texts = usePanelTexts();
  const formats = useFormats();
  const linkTo = useLinkTo();
  return (
    <>
      <span className={styles.reached}>
        <SuccessMark answer={success?.answer ?? 'none'} />
        {success && <UserText className={styles.small}>{texts.panel.saidBy(nameOf(success.by), formats.day(formats.dayOf(success.at)))}</UserText>}
      </span>
      <a className={styles.link} {...linkTo({ view: 'success', filters: '' })}>
        {texts.panel.seeSuccess}
      </a>
    </>
  );
}
