export { FirstRows } from './FirstRows';
export { MoreButton } from './MoreButton';
export { useMore } from './useMore';
export { useMoreClass } from './useMoreClass';
