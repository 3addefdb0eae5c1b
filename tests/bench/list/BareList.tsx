import * as React from 'react';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import type { PlanRow } from '../../../src/domain';
import type { RowWords } from '../../../src/faces/views/plan/useRowWords';

const CELL: React.CSSProperties = { width: '20%', padding: '14px 12px', boxSizing: 'border-box', maxHeight: '107px', overflow: 'hidden' };

/** The yardstick: the same initiatives and the same words in a bare virtual list, with no table, no headings, no lights and no styles to speak of. */
export function BareList({ rows, words }: { readonly rows: readonly PlanRow[]; readonly words: RowWords }) {
  const { common, trafficLight } = words.texts;
  const list = React.useRef<HTMLDivElement>(null);
  const virtual = useWindowVirtualizer({ count: rows.length, estimateSize: () => 107, overscan: 2 });
  return (
    <div ref={list} style={{ height: virtual.getTotalSize(), position: 'relative' }}>
      {virtual.getVirtualItems().map(({ index, start }) => {
        const row = rows[index]!;
        return (
          <div key={index} data-index={index} ref={virtual.measureElement} style={{ position: 'absolute', top: 0, left: 0, width: '100%', display: 'flex', transform: `translateY(${start}px)` }}>
            <div style={CELL}>{`${row.initiative.title} ${common.kind[row.initiative.kind]}`}</div>
            <div style={CELL}>{row.initiative.description}</div>
            <div style={CELL}>{row.initiative.period.text}</div>
            <div style={CELL}>{`${row.light ? trafficLight[row.light] : common.noLight} ${row.words} ${words.meta(row)} ${words.asked(row) ?? ''}`}</div>
            <div style={CELL}>{row.owner?.name}</div>
          </div>
        );
      })}
    </div>
  );
}
