/** What came over the wire: how many requests, and how many times one had to wait for another's answer. */
export interface Traffic {
  readonly requests: number;
  readonly roundTrips: number;
}

/** Watches `fetch`: a request that begins after an answer arrived belongs to the next round trip. */
export class Wire {
  private requests = 0;
  private roundTrips = 0;
  private isAnswered = true;

  constructor(private readonly through: typeof globalThis.fetch) {}

  readonly fetch: typeof globalThis.fetch = async (input, init) => {
    this.requests += 1;
    if (this.isAnswered) this.roundTrips += 1;
    this.isAnswered = false;
    const response = await this.through(input, init);
    const body = await response.arrayBuffer();
    this.isAnswered = true;
    return new Response([204, 304].includes(response.status) ? null : body, response);
  };

  get traffic(): Traffic {
    return { requests: this.requests, roundTrips: this.roundTrips };
  }
}
