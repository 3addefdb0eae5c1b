import { PlanError } from '../../application/errors';

type Methods<P> = { readonly [M in keyof P]: (...given: never[]) => Promise<unknown> };

/**
 * A port whose code comes when it is first used: who only reads a plan never fetches it. Its methods all answer with promises, so
 * nobody sees a difference.
 * @throws PlanError `no-answer`, from any method, when the code does not come.
 */
export function later<P extends Methods<P>>(fetch: () => Promise<P>): P {
  const port = (): Promise<P> =>
    fetch().catch((cause: unknown) => {
      throw new PlanError('no-answer', 'Code did not come', { cause });
    });
  return new Proxy({} as P, {
    get: (_port, method: string) => async (...given: never[]) => (await port())[method as keyof P](...given),
  });
}
