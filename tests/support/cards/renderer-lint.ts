/** The genuine renderer, as the judge of cards it is: what it would not draw. Its ES modules do not load in Node. */

interface Rendered {
  parse(card: unknown, context: Context): void;
  validateProperties(): { readonly validationEvents: readonly { readonly message: string }[] };
}
interface Context {
  readonly eventCount: number;
  getEventAt(at: number): { readonly message: string };
}
interface Library {
  readonly AdaptiveCard: new () => Rendered;
  readonly SerializationContext: new (version: unknown) => Context;
  readonly Versions: { readonly v1_5: unknown };
}

const { AdaptiveCard, SerializationContext, Versions } = jest.requireActual<Library>('adaptivecards/dist/adaptivecards.js');

/** It remembers where in the last card's language it stopped reading, and refuses every second card for that. */
const FORGETS = /^Invalid value "(da|en)" for property "lang"\.$/;

/** What it says against the card, one line each. */
export function rendererFindings(card: unknown): readonly string[] {
  const context = new SerializationContext(Versions.v1_5);
  const rendered = new AdaptiveCard();
  rendered.parse(card, context);
  const parsing = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message);
  return [...parsing.filter((message) => !FORGETS.test(message)), ...rendered.validateProperties().validationEvents.map(({ message }) => message)];
}
