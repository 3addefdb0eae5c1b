import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { DropDown, Icon, onOneLine } from '../../shared/components';
import { useFieldStyles } from './useFieldStyles';

export interface FieldDropDownProps {
  /** Unique among the screens. */
  readonly id: string;
  readonly legend: string;
  /** What is chosen; without one the legend stands alone. */
  readonly value?: string;
  /** It leaves something out. */
  readonly isActive: boolean;
  readonly children: React.ReactNode;
}

/** A field that says what is chosen, "Fagcenter: BMC", and unfolds what else may be. */
export function FieldDropDown({ id, legend, value, isActive, children }: FieldDropDownProps) {
  const field = useFieldStyles();
  return (
    <DropDown
      id={id}
      label={legend}
      trigger={(props) => (
        <button {...props} type="button" className={mergeClasses(field.field, field.pressable, isActive && field.active)}>
          {value === undefined ? (
            legend
          ) : (
            <>
              {legend}: <span className={field.value}>{onOneLine(value)}</span>
            </>
          )}
          <Icon name="chevronDown" size={16} className={field.icon} />
        </button>
      )}
    >
      {children}
    </DropDown>
  );
}
