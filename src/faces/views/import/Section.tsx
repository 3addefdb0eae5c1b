import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { useCardClass } from '../../shared/components';
import { useNamed } from '../../shared/part';
import { useImportStyles } from './useImportStyles';

interface SectionProps {
  /** Unique among the sections of the view. */
  readonly id: string;
  readonly heading: React.ReactNode;
  readonly lead?: React.ReactNode;
  readonly children: React.ReactNode;
}

/** A card with its heading, which can take the focus. */
export function Section({ id, heading, lead, children }: SectionProps) {
  const styles = useImportStyles();
  const named = useNamed(`import-${id}`);
  return (
    <section className={mergeClasses(useCardClass(), styles.card)} {...named.section}>
      <h3 {...named.heading} tabIndex={-1} className={styles.heading}>
        {heading}
      </h3>
      {lead && <p className={styles.text}>{lead}</p>}
      {children}
    </section>
  );
}
