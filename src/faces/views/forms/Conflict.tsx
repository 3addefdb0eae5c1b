import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Versioned } from '../../../application/ports';
import { changedFields, contentOf, partOf } from '../../../domain';
import type { ContentField, Initiative, InitiativeContent, Instant } from '../../../domain';
import { Button, UserText } from '../../shared/components';
import { useFormTexts } from '../../shared/texts/forms';
import { useFormats } from '../../shared/texts/useFormats';
import { ConflictField, type Side } from './ConflictField';
import { SaveTrouble, type Saving } from './SaveTrouble';
import { useContentWords } from './useContentWords';
import { useFormStyles } from './useFormStyles';

const PHONE = '@media (max-width: 640px)';

const useStyles = makeStyles({
  /** Four buttons at the foot of a phone would leave no room to read: there they come last. */
  root: { [PHONE]: { display: 'block', overflowY: 'auto' } },
  body: { [PHONE]: { overflowY: 'visible' } },
  fields: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalXL },
});

export interface ConflictProps {
  readonly mine: InitiativeContent;
  readonly theirs: Versioned<Initiative>;
  /** What both started from. */
  readonly base: InitiativeContent;
  readonly writtenAt: Instant;
  readonly headingId: string;
  readonly saving: Saving;
  readonly onSave: (content: InitiativeContent) => void;
  readonly onKeepSaved: () => void;
  /** Both are to be written together in the form. */
  readonly onJoin: () => void;
  /** Esc: both stay where they are, for another time. */
  readonly onLater: () => void;
}

/**
 * Two versions of one initiative, field by field. What only one of the two changed is chosen already; what both changed
 * begins as the writer's own. Nothing is saved before somebody says so.
 */
export function Conflict({ mine, theirs, base, writtenAt, headingId, saving, onSave, onKeepSaved, onJoin, onLater }: ConflictProps) {
  const form = useFormStyles();
  const styles = useStyles();
  const texts = useFormTexts();
  const { labelOf, valueOf } = useContentWords();
  const { mine: mineBy, saved: savedBy } = useVersionNames(theirs, writtenAt);
  const saved = contentOf(theirs.value);
  const fields = changedFields(mine, saved);
  const [chosen, setChosen] = React.useState<ReadonlyMap<ContentField, Side>>(() => {
    const changedByMe = changedFields(mine, base);
    return new Map(fields.map((field) => [field, changedByMe.includes(field) ? 'mine' : 'saved']));
  });
  const heading = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => {
    const afterTheDrawer = window.setTimeout(() => heading.current?.focus()); // which gives the focus to its first button when it opens on this
    return () => window.clearTimeout(afterTheDrawer);
  }, []);

  const isSaving = saving.step === 'saving';
  const sides = new Set(chosen.values());
  const joined = (): InitiativeContent => Object.assign({}, mine, ...fields.map((field) => partOf(chosen.get(field) === 'saved' ? saved : mine, field)));
  const save = (content: InitiativeContent) => isSaving || onSave(content);
  const saveMine = { label: texts.forms.saveMine, press: () => save(mine) };
  const keepSaved = { label: texts.forms.keepSaved, press: () => isSaving || onKeepSaved() };
  const saveChosen = { label: texts.forms.saveChosen, press: () => save(joined()) };
  const [first, ...others] = sides.size > 1 ? [saveChosen, saveMine, keepSaved] : sides.has('saved') ? [keepSaved, saveMine] : [saveMine, keepSaved];

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation(); // the drawer also listens for Esc
    onLater();
  };

  return (
    // Esc is heard from wherever in it the focus is.
    <div className={mergeClasses(form.form, styles.root)} aria-busy={isSaving} onKeyDown={onKeyDown}>
      <div className={mergeClasses(form.body, styles.body)}>
        <h2 className={form.heading} id={headingId} ref={heading} tabIndex={-1}>
          <UserText>{texts.forms.conflictHeading(theirs.value.title)}</UserText>
        </h2>
        <p className={form.lead}>{texts.forms.conflictLead}</p>
        <div className={styles.fields}>
          {fields.map((field) => (
            <ConflictField
              key={field}
              name={`conflict-${field}`}
              label={labelOf(field)}
              mine={valueOf(mine, field)}
              saved={valueOf(saved, field)}
              mineBy={mineBy}
              savedBy={savedBy}
              chosen={chosen.get(field) ?? 'mine'}
              onChoose={(side) => setChosen(new Map([...chosen, [field, side]]))}
            />
          ))}
        </div>
      </div>
      <div className={form.foot}>
        <SaveTrouble sends className={form.trouble} saving={saving} onRetry={() => first?.press()} />
        <div className={form.actions}>
          {first && (
            <Button look="primary" className={form.wide} aria-disabled={isSaving || undefined} onClick={first.press}>
              {isSaving ? texts.common.saving : first.label}
            </Button>
          )}
          {others.map(({ label, press }) => (
            <Button key={label} className={form.wide} onClick={press}>
              {label}
            </Button>
          ))}
          <Button className={form.wide} onClick={() => isSaving || onJoin()}>
            {texts.forms.writeTogether}
          </Button>
        </div>
      </div>
    </div>
  );
}

function useVersionNames({ savedBy, savedAt }: Versioned<Initiative>, writtenAt: Instant): Readonly<Record<Side, string>> {
  const { forms } = useFormTexts();
  const formats = useFormats();
  const near = (at: Instant) => (formats.dayOf(at) === formats.dayOf(writtenAt) ? formats.clock(at) : formats.moment(at));
  return {
    mine: forms.yourVersion(formats.clock(writtenAt)),
    saved: savedBy && savedAt ? forms.savedVersion(savedBy, near(savedAt as Instant)) : forms.savedVersionUnknown,
  };
}
