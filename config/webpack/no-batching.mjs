/** In place of the batching of @pnp/sp: our own send policy puts requests together, for it must know what became of each. */
export const createBatch = () => {
  throw new Error('Requests are put together by src/adapters/sharepoint/send: see config/webpack/no-batching.mjs');
};
/** Of a request that must stand alone; all do, to the library. */
export const BatchNever = () => (instance) => instance;
