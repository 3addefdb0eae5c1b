import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Versioned } from '../../../../application/ports';
import { samePart, type Instant, type StructureKind, type StructureParts } from '../../../../domain';
import { Button, UserText } from '../../../shared/components';
import { useFormats } from '../../../shared/texts/useFormats';
import { useSetupTexts } from '../../../shared/texts/setup';
import { ConflictField, type Side } from '../../forms/ConflictField';
import { SaveTrouble, type Saving } from '../../forms/SaveTrouble';
import type { TwoParts } from './usePartForm';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: '20px', gridTemplateColumns: 'minmax(0, 1fr)' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, outlineStyle: 'none' },
  lead: { margin: '4px 0 0', color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** One field of a part in words. */
export interface FieldWords<P> {
  readonly field: keyof P & string;
  readonly label: string;
  readonly of: (part: P) => string;
}

export interface PartConflictProps<K extends StructureKind> {
  readonly conflict: TwoParts<K>;
  readonly words: readonly FieldWords<StructureParts[K]>[];
  readonly nameOf: (part: StructureParts[K]) => string;
  readonly saving: Saving;
  readonly onSave: (part: StructureParts[K]) => void;
  readonly onKeepSaved: () => void;
}

/**
 * Two versions of one part, field by field. What only one of the two changed is chosen already; what both changed begins as
 * the writer's own. Nothing is saved before somebody says so.
 */
export function PartConflict<K extends StructureKind>({ conflict, words, nameOf, saving, onSave, onKeepSaved }: PartConflictProps<K>) {
  const styles = useStyles();
  const texts = useSetupTexts();
  const { mine, theirs, base, writtenAt } = conflict;
  const by = useVersionNames(theirs, writtenAt);
  const differs = (a: StructureParts[K], b: StructureParts[K], field: string) => !samePart({ value: a[field as keyof typeof a] }, { value: b[field as keyof typeof b] });
  const fields = words.filter(({ field }) => differs(mine, theirs.value, field));
  const [chosen, setChosen] = React.useState<ReadonlyMap<string, Side>>(() => new Map(fields.map(({ field }) => [field, differs(mine, base, field) ? 'mine' : 'saved'])));
  const heading = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => heading.current?.focus(), []);

  const isSaving = saving.step === 'saving';
  const sides = new Set(chosen.values());
  const joined = (): StructureParts[K] => Object.assign({}, mine, ...fields.map(({ field }) => ({ [field]: (chosen.get(field) === 'saved' ? theirs.value : mine)[field] }))) as StructureParts[K];
  const saveMine = { label: texts.forms.saveMine, press: () => isSaving || onSave(mine) };
  const keepSaved = { label: texts.forms.keepSaved, press: () => isSaving || onKeepSaved() };
  const saveChosen = { label: texts.forms.saveChosen, press: () => isSaving || onSave(joined()) };
  const [first, ...others] = sides.size > 1 ? [saveChosen, saveMine, keepSaved] : sides.has('saved') ? [keepSaved, saveMine] : [saveMine, keepSaved];
  return (
    <section className={styles.root} aria-busy={isSaving} aria-labelledby="setup-conflict">
      <div>
        <h3 id="setup-conflict" ref={heading} tabIndex={-1} className={styles.heading}>
          <UserText>{texts.forms.conflictHeading(nameOf(theirs.value))}</UserText>
        </h3>
        <p className={styles.lead}>{texts.setup.conflictLead}</p>
      </div>
      {fields.map(({ field, label, of }) => (
        <ConflictField
          key={field}
          name={`conflict-${field}`}
          label={label}
          mine={of(mine)}
          saved={of(theirs.value)}
          mineBy={by.mine}
          savedBy={by.saved}
          chosen={chosen.get(field) ?? 'mine'}
          onChoose={(side) => setChosen(new Map([...chosen, [field, side]]))}
        />
      ))}
      <SaveTrouble saving={saving} onRetry={() => first?.press()} />
      <div className={styles.actions}>
        {first && (
          <Button look="primary" aria-disabled={isSaving || undefined} onClick={first.press}>
            {isSaving ? texts.common.saving : first.label}
          </Button>
        )}
        {others.map(({ label, press }) => (
          <Button key={label} onClick={press}>
            {label}
          </Button>
        ))}
      </div>
    </section>
  );
}

function useVersionNames<T>({ savedBy, savedAt }: Versioned<T>, writtenAt: Instant): Readonly<Record<Side, string>> {
  const { forms } = useSetupTexts();
  const formats = useFormats();
  const near = (at: Instant) => (formats.dayOf(at) === formats.dayOf(writtenAt) ? formats.clock(at) : formats.moment(at));
  return {
    mine: forms.yourVersion(formats.clock(writtenAt)),
    saved: savedBy && savedAt ? forms.savedVersion(savedBy, near(savedAt as Instant)) : forms.savedVersionUnknown,
  };
}
