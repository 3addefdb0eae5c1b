import * as React from 'react';

/** In a table: takes the room of lines that are not drawn. */
export function RoomBody({ height, columns }: { readonly height: number; readonly columns: number }) {
  return (
    <tbody aria-hidden="true">
      <tr>
        <td colSpan={columns} style={{ height, padding: 0 }} />
      </tr>
    </tbody>
  );
}
