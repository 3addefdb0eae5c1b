/** So often it is asked what others have done; where nothing has happened for long, less often. */
const [OFTEN_MS, SELDOM_MS] = [5_000, 30_000];
const QUIET_AFTER_MS = 600_000;

export interface Following {
  /** Asks the store. Answers with a word that is another once anything has changed; never rejects. */
  readonly ask: () => Promise<string>;
  /** Whether anybody would see an answer, and one can come. */
  readonly mayAsk: () => boolean;
  readonly nowMs: () => number;
  /** Runs `task` once after `ms`; answers with how to call it off. */
  readonly later: (ms: number, task: () => void) => () => void;
}

/** Keeps a page up with what others do: twelve questions a minute at the most, one at a time, and none while the page is hidden or offline. @returns how to stop. */
export function follow({ ask, mayAsk, nowMs, later }: Following): () => void {
  let isOver = false;
  let known: string | undefined;
  let changedMs = nowMs();
  const next = () => later(nowMs() - changedMs < QUIET_AFTER_MS ? OFTEN_MS : SELDOM_MS, () => void turn());
  let callOff = next();
  const turn = async (): Promise<void> => {
    if (mayAsk()) {
      const answer = await ask();
      if (answer !== known) changedMs = nowMs();
      known = answer;
    }
    if (!isOver) callOff = next();
  };
  return () => {
    isOver = true;
    callOff();
  };
}
