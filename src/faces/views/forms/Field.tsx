import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { useFieldStyles } from './useFieldStyles';

/** What a control needs to belong to its label, hint and finding. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

export interface FieldProps {
  /** Unique on the page. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** What stands in the way of saving, as a sentence. */
  readonly finding?: string;
  /** Below the control: what belongs to it and is more than a hint. */
  readonly below?: React.ReactNode;
  readonly children: (control: ControlProps) => React.ReactNode;
}

/** A control with its words: label above, hint and finding below, tied together for those who hear them. */
export function Field({ id, label, hint, finding, below, children }: FieldProps) {
  const styles = useFieldStyles();
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {children(controlProps(id, hint, finding))}
      <FieldWords id={id} hint={hint} finding={finding} />
      {below}
    </div>
  );
}

export const controlProps = (id: string, hint: string | undefined, finding: string | undefined): ControlProps => ({
  id,
  'aria-describedby': [finding && `${id}-finding`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined,
  'aria-invalid': finding ? true : undefined,
});

export function FieldWords({ id, hint, finding }: Pick<FieldProps, 'id' | 'hint' | 'finding'>) {
  const styles = useFieldStyles();
  return (
    <>
      {finding && (
        <p className={styles.finding} id={`${id}-finding`}>
          {finding}
        </p>
      )}
      {hint && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </>
  );
}

type TextFieldProps = Omit<FieldProps, 'children'> & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly controlRef?: React.Ref<HTMLInputElement>;
};

export function TextField({ value, onChange, controlRef, ...field }: TextFieldProps) {
  const styles = useFieldStyles();
  return (
    <Field {...field}>
      {(control) => (
        <input {...control} ref={controlRef} className={mergeClasses(styles.control, field.finding && styles.found)} dir="auto" autoComplete="off" value={value} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  );
}

export function AreaField({ value, onChange, ...field }: Omit<TextFieldProps, 'controlRef'>) {
  const styles = useFieldStyles();
  return (
    <Field {...field}>{(control) => <textarea {...control} className={mergeClasses(styles.control, styles.area)} dir="auto" rows={3} value={value} onChange={(event) => onChange(event.target.value)} />}</Field>
  );
}

export type SelectFieldProps<V extends string> = Omit<FieldProps, 'children'> & {
  readonly value: V | '';
  readonly onChange: (value: V | '') => void;
  /** `option` and `optgroup` elements. */
  readonly children: React.ReactNode;
};

/** The browser's own list to choose from: every device has a good one. */
export function SelectField<V extends string>({ value, onChange, children, ...field }: SelectFieldProps<V>) {
  const styles = useFieldStyles();
  return (
    <Field {...field}>
      {(control) => (
        <select {...control} className={mergeClasses(styles.control, styles.select, field.finding && styles.found)} value={value} onChange={(event) => onChange(event.target.value as V | '')}>
          {children}
        </select>
      )}
    </Field>
  );
}
