import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { inOrder, KINDS, type Kind, type SuccessFilter } from '../../../domain';
import { Button, Choices, DropDown, Icon, UserText } from '../../shared/components';
import { useOwnId } from '../../shared/part';
import { useOpenedPlan } from '../../shared/queries';
import { useSuccessTexts } from '../../shared/texts/success-page';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  trigger: { fontWeight: tokens.fontWeightRegular, maxWidth: '100%' },
  /** Something is chosen. */
  active: { backgroundColor: tokens.colorBrandBackground2, border: `1px solid ${tokens.colorCompoundBrandStroke}` },
  value: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', fontWeight: tokens.fontWeightSemibold },
});

const ALL = 'all';

/** Which kind, and which themes. */
export function SuccessFilters({ filter, onChange }: { readonly filter: SuccessFilter; readonly onChange: (filter: SuccessFilter) => void }) {
  const styles = useStyles();
  const texts = useSuccessTexts();
  const { actionPlan } = useOpenedPlan();
  const { successPage, common } = texts;
  const themes = inOrder(actionPlan.themes);
  const chosen = themes.filter(({ id }) => filter.themes.includes(id));
  const [only] = chosen;
  return (
    <div className={styles.root}>
      <DropDown
        id="success-kind"
        label={common.columns.kind}
        trigger={(props) => <Trigger {...props} name={common.columns.kind} value={filter.kind && successPage.kinds[filter.kind]} />}
      >
        <Choices
          kind="one"
          name={useOwnId('success-kind')}
          legend={common.columns.kind}
          choices={[{ value: ALL, label: successPage.allKinds }, ...KINDS.map((value) => ({ value, label: successPage.kinds[value] }))]}
          chosen={[filter.kind ?? ALL]}
          onChange={([next]) => onChange({ themes: filter.themes, ...(next !== ALL && { kind: next as Kind }) })}
        />
      </DropDown>
      <DropDown
        id="success-theme"
        label={common.columns.theme}
        trigger={(props) => <Trigger {...props} name={common.columns.theme} value={chosen.length > 1 ? String(chosen.length) : only?.title} />}
      >
        <Choices
          kind="many"
          name="success-theme"
          legend={common.columns.theme}
          choices={themes.map(({ id, title }) => ({ value: id, label: title }))}
          chosen={filter.themes}
          onChange={(next) => onChange({ ...filter, themes: next })}
        />
      </DropDown>
    </div>
  );
}

interface TriggerProps extends React.ButtonHTMLAttributes<HTMLButtonElement> {
  readonly name: string;
  readonly value: string | undefined;
}

const Trigger = React.forwardRef<HTMLButtonElement, TriggerProps>(function Trigger({ name, value, ...props }, ref) {
  const styles = useStyles();
  return (
    <Button {...props} ref={ref} className={mergeClasses(styles.trigger, value !== undefined && styles.active)}>
      {value === undefined ? (
        name
      ) : (
        <>
          {name}: <UserText className={styles.value}>{value}</UserText>
        </>
      )}
      <Icon name="chevronDown" size={16} />
    </Button>
  );
});
