/**
 * Does something to each, so many at a time, in their order.
 * @throws what the first that fails throws; those that have begun are not waited for, and no other begins.
 */
export async function inLanes<T>(lanes: number, all: readonly T[], act: (one: T) => Promise<void>): Promise<void> {
  const left = [...all];
  let hasFailed = false;
  const lane = async (): Promise<void> => {
    for (let one = left.shift(); one !== undefined && !hasFailed; one = left.shift()) {
      await act(one).catch((error: unknown) => {
        hasFailed = true;
        throw error;
      });
    }
  };
  await Promise.all(Array.from({ length: Math.min(lanes, all.length) }, lane));
}
