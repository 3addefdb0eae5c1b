import * as React from 'react';
import { nextOrder, type Theme } from '../../../../domain';
import { useOpenedPlan } from '../../../shared/queries';
import { useSetupTexts } from '../../../shared/texts/setup';
import { AreaField, TextField } from '../../forms/Field';
import { PartForm } from '../part/PartForm';
import { RemovePart } from '../part/RemovePart';
import { usePartForm } from '../part/usePartForm';

export interface ThemeFormProps {
  /** Left out: a new one. */
  readonly theme?: Theme;
  readonly siblings: readonly Theme[];
  readonly onDone: (saved: Theme | undefined) => void;
  readonly onRemoved?: () => void;
}

export function ThemeForm({ theme, siblings, onDone, onRemoved }: ThemeFormProps) {
  const texts = useSetupTexts();
  const words = texts.setup.themes;
  const { plan } = useOpenedPlan().actionPlan;
  const form = usePartForm({
    kind: 'themes',
    part: theme,
    begin: { title: theme?.title ?? '', description: theme?.description ?? '' },
    read: (fields, _idOf, before) => ({ ...fields, plan: before?.plan ?? plan.id, order: before?.order ?? nextOrder(siblings) }),
    nameOf: ({ title }) => title,
    onDone,
  });
  const id = `theme-${theme?.id ?? 'new'}`;
  return (
    <PartForm
      form={form}
      id={id}
      heading={theme ? texts.setup.correcting(theme.title) : words.newTheme}
      nameOf={({ title }) => title}
      words={[
        { field: 'title', label: words.themeName, of: ({ title }) => title },
        { field: 'description', label: texts.common.columns.description, of: ({ description }) => description },
      ]}
      removal={theme && <RemovePart kind="themes" part={theme} name={theme.title} label={words.removeTheme} question={words.removeThemeQuestion(theme.title)} holds={({ goals }) => words.themeHolds(goals.length)} onRemoved={() => onRemoved?.()} />}
    >
      {(find) => (
        <>
          <TextField id={`${id}-title`} label={words.themeName} finding={find('title')} value={form.fields.title} onChange={(title) => form.change({ title })} />
          <AreaField id={`${id}-description`} label={texts.setup.description} value={form.fields.description} onChange={(description) => form.change({ description })} />
        </>
      )}
    </PartForm>
  );
}
