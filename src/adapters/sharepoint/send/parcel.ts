import { isPlanError, PlanError, type ErrorCode } from '../../../application/errors';
import { spotOf, type Ask, type Reply } from './ask';
import { verdictOn } from './verdict';

/** Why something is sent once more. */
export type Trouble = 'busy' | 'no-answer';

/** What has to come before the next try of a parcel: nothing, a pause, or another pass. */
export type Need = { readonly kind: 'nothing' } | { readonly kind: 'pause'; readonly trouble: Trouble } | { readonly kind: 'pass' };

/** A site that answers 500 without a reason is asked so often; what is wrong there does not mend by asking. */
const MOST_BROKEN_ANSWERS = 3;
const MOST_DUPLICATES = 3;

/** One ask on its way, through all its tries. Its reply settles exactly once. */
export class Parcel {
  readonly reply: Promise<Reply>;
  /** Tries that failed, the ones that only had to look included. */
  failures = 0;
  private trouble: Trouble = 'no-answer';
  private isOpenYet = true;
  private isLooking = false;
  /** An answer to the write was lost at least once, and nothing told since that it had not arrived. */
  private mayHaveArrived = false;
  private brokenAnswers = 0;
  private duplicates = 0;
  private resolve!: (reply: Reply) => void;
  private reject!: (error: unknown) => void;

  constructor(private readonly asked: Ask) {
    this.reply = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
    this.reply.catch(() => undefined); // whoever sent it may look at it later
  }

  get isOpen(): boolean {
    return this.isOpenYet;
  }

  get isWrite(): boolean {
    return this.asked.method !== 'GET';
  }

  /** What is to be sent now: what was asked, or the look whether an earlier try arrived. */
  get ask(): Ask {
    const { repeat, accept } = this.asked;
    return this.isLooking && typeof repeat === 'object' ? { method: 'GET', url: repeat.lookup, accept, repeat: 'safe' } : this.asked;
  }

  /** Takes what came back for {@link ask}, `undefined` when nothing did. */
  take(reply: Reply | undefined): Need {
    if (!this.isOpenYet) return NOTHING;
    const verdict = reply ? verdictOn(this.ask, reply) : ({ kind: 'unknown' } as const);
    switch (verdict.kind) {
      case 'done':
        return this.isLooking ? this.looked(reply as Reply) : this.settle(reply as Reply);
      case 'refused':
        return this.isLooking ? this.giveUp('no-answer') : this.fail(verdict.error);
      case 'unauthorized':
        return { kind: 'pass' };
      case 'duplicate':
        return this.metDuplicate();
      case 'later':
        return this.again('busy');
      case 'unknown':
        return this.metSilence(reply);
    }
  }

  /** Nothing more is tried. What may have arrived is never said to have stayed. */
  giveUp(code: ErrorCode = this.trouble): Need {
    return this.fail(new PlanError(code, `${spotOf(this.asked)}: given up (${code})`));
  }

  fail(error: unknown): Need {
    if (!this.isOpenYet) return NOTHING;
    this.isOpenYet = false;
    const isLeftOpen = this.mayHaveArrived && isPlanError(error) && LEAVES_IT_OPEN.has(error.code);
    this.reject(isLeftOpen ? new PlanError('no-answer', `${spotOf(this.asked)}: may have arrived`, { cause: error }) : error);
    return NOTHING;
  }

  private settle(reply: Reply): Need {
    this.isOpenYet = false;
    this.resolve(reply);
    return NOTHING;
  }

  private again(trouble: Trouble): Need {
    this.failures += 1;
    this.trouble = trouble;
    return { kind: 'pause', trouble };
  }

  private metSilence(reply: Reply | undefined): Need {
    if (this.isWrite && !this.isLooking) {
      this.mayHaveArrived = true;
      if (this.asked.repeat === 'once') return this.giveUp('no-answer');
      this.isLooking = typeof this.asked.repeat === 'object';
    }
    if (reply?.status === 500 && (this.brokenAnswers += 1) >= MOST_BROKEN_ANSWERS) return this.giveUp('no-answer');
    return this.again(reply?.status === 503 ? 'busy' : 'no-answer');
  }

  /** Somebody has the key: it can only be an earlier try of the same. */
  private metDuplicate(): Need {
    this.mayHaveArrived = true;
    this.duplicates += 1;
    if (typeof this.asked.repeat !== 'object') return this.fail(new Error(`${spotOf(this.asked)}: refused as a duplicate`));
    if (this.duplicates > MOST_DUPLICATES) return this.giveUp('no-answer');
    this.isLooking = true;
    return NOTHING;
  }

  private looked(reply: Reply): Need {
    const rows = rowsIn(reply.body);
    if (!rows) return this.metSilence(reply);
    if (rows.length > 0) return this.settle({ ...reply, status: 201, body: JSON.stringify(rows[0]) });
    this.isLooking = false;
    return NOTHING;
  }
}

/** `undefined` when it is no answer to a look, whatever it is. */
function rowsIn(body: string): readonly unknown[] | undefined {
  try {
    const rows = (JSON.parse(body) as { readonly value?: unknown } | null)?.value;
    return Array.isArray(rows) ? rows : undefined;
  } catch {
    return undefined;
  }
}

export const NOTHING: Need = { kind: 'nothing' };

/** Of the reasons to stop, those that say nothing of the write itself. */
const LEAVES_IT_OPEN: ReadonlySet<ErrorCode> = new Set(['busy', 'offline', 'signed-out', 'no-answer']);
