/** In place of what @tanstack/query-core brings for lists that are read page by page as one scrolls: the adapter reads what there is. */
const leftOut = () => {
  throw new Error('Left out by config/webpack/no-infinite-queries.mjs');
};

export const infiniteQueryBehavior = leftOut;
export const hasNextPage = leftOut;
export const hasPreviousPage = leftOut;
