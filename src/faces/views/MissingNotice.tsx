import * as React from 'react';
import type { MissingPart } from '../../application/ports';
import { Message } from '../shared/components';
import { useMissingTexts } from '../shared/texts/missing';
import { useColumnName } from './useColumnName';

/** More than this is a site that was taken apart: then the number says enough. */
const NAMED = 3;

/** Over a plan of which a list or a column is gone: what, and who can put it back. */
export default function MissingNotice({ parts, className }: { readonly parts: readonly MissingPart[]; readonly className?: string }) {
  const { missing } = useMissingTexts();
  const columnName = useColumnName();
  const sentences = parts.slice(0, NAMED).map(({ list, column }) => (column === undefined ? missing.list(missing.lists[list]) : missing.column(columnName(column), missing.lists[list])));
  const more = parts.length > NAMED ? [missing.more(parts.length - NAMED)] : [];
  return (
    <Message icon="eye" onPage role="status" title={missing.title} className={className}>
      {[...sentences, ...more, missing.help].join(' ')}
    </Message>
  );
}
