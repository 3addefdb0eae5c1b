export type { KeyedLine, UsualHeights } from './line-offsets';
export { DRAWN_WHOLE, LinesInSight, type LinesInSightProps } from './LinesInSight';
export { RoomBody } from './RoomBody';
export type { LinesWindow } from './useWindowedLines';
