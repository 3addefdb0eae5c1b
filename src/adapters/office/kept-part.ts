/**
 * What an export of ours leaves in a workbook for its way back: the text of {@link Workbook.kept}, piece by piece down the first column of a very hidden sheet.
 * Excel and LibreOffice both give such a sheet back after editing. A part of custom XML would not come back from LibreOffice.
 */
export const KEPT_SHEET = '_handleplan';

/** A cell holds 32,767 characters. */
export const KEPT_PIECE = 32_000;

const isLowSurrogate = (unit: number): boolean => (unit & 0xfc00) === 0xdc00;

/** The text as cells, one below the other. No character is split: half of one cannot be written to a file. */
export function keptPieces(text: string): readonly string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length; ) {
    const to = from + KEPT_PIECE;
    const end = isLowSurrogate(text.charCodeAt(to)) ? to - 1 : to;
    pieces.push(text.slice(from, end));
    from = end;
  }
  return pieces;
}
