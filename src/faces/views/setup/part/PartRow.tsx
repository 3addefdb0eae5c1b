import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { StructureKind } from '../../../../domain';
import { Button, Tag, useCardClass } from '../../../shared/components';
import { usePorts } from '../../../shared/ports';
import { useSetupTexts } from '../../../shared/texts/setup';
import { useMayChange } from '../useMayChange';
import { isKept } from './kept-part';
import { openerId, type Editing } from './useEditing';

const PHONE = '@media (max-width: 640px)';

export const useRowStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: { padding: '12px 20px', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, ':first-child': { borderTop: 'none' }, [PHONE]: { padding: '12px 16px' } },
  shown: { display: 'flex', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalM, [PHONE]: { flexWrap: 'wrap' } },
  body: { flexGrow: 1, minWidth: 0, paddingTop: '5px', [PHONE]: { paddingTop: 0, flexBasis: '100%' } },
  actions: { display: 'flex', alignItems: 'center', flexShrink: 0, columnGap: '2px', [PHONE]: { marginLeft: '-12px' } },
  title: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  detail: { margin: '2px 0 0', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere', maxWidth: '68ch' },
  unsaved: { marginLeft: '8px' },
  add: { marginTop: tokens.spacingVerticalL },
  lone: { marginTop: tokens.spacingVerticalL, paddingTop: '16px', paddingBottom: '16px' },
});

/** The white ground that the rows of a list stand on. */
export function PartList({ label, children }: { readonly label?: string; readonly children: React.ReactNode }) {
  const styles = useRowStyles();
  return (
    <ul className={mergeClasses(useCardClass(), styles.list)} aria-label={label}>
      {children}
    </ul>
  );
}

export interface PartRowProps {
  readonly kind: StructureKind;
  readonly id: string;
  /** What the button to change it is called by. */
  readonly name: string;
  readonly editing: Editing;
  /** More to do with it, before the button to change it. */
  readonly actions?: React.ReactNode;
  /** Stands in its place while it is changed. */
  readonly form: () => React.ReactNode;
  readonly children: React.ReactNode;
}

/** One part of a list as it stands, or the form in its place. */
export function PartRow({ kind, id, name, editing, actions, form, children }: PartRowProps) {
  const styles = useRowStyles();
  const texts = useSetupTexts();
  const { drafts } = usePorts();
  const mayChange = useMayChange();
  if (mayChange && editing.is(kind, id)) return <li className={styles.row}>{form()}</li>;
  return (
    <li className={styles.row}>
      <div className={styles.shown}>
        <div className={styles.body}>
          {children}
          {isKept(drafts, kind, id) && <Tag className={styles.unsaved}>{texts.setup.unsaved}</Tag>}
        </div>
        {mayChange && (
          <div className={styles.actions}>
            {actions}
            <Button id={openerId(kind, id)} look="subtle" icon="pencil" aria-label={texts.setup.correct(name)} onClick={() => editing.start(kind, id)}>
              {texts.common.correct}
            </Button>
          </div>
        )}
      </div>
    </li>
  );
}

export interface AddPartProps {
  readonly kind: StructureKind;
  /** Where a page makes several: `new/7`. */
  readonly place?: string;
  readonly label: string;
  /** What it is called by those who do not see where it stands. */
  readonly name?: string;
  readonly editing: Editing;
  /** It stands on a ground of its own already. */
  readonly inCard?: boolean;
  readonly form: () => React.ReactNode;
}

/** The button that makes one more, or the form in its place. */
export function AddPart({ kind, place = 'new', label, name, editing, inCard = false, form }: AddPartProps) {
  const styles = useRowStyles();
  const card = useCardClass();
  const mayChange = useMayChange();
  if (!mayChange) return null;
  if (editing.is(kind, place)) return inCard ? <>{form()}</> : <div className={mergeClasses(card, styles.row, styles.lone)}>{form()}</div>;
  return (
    <Button id={openerId(kind, place)} icon="add" aria-label={name} className={mergeClasses(!inCard && styles.add)} onClick={() => editing.start(kind, place)}>
      {label}
    </Button>
  );
}
