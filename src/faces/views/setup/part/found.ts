/** What stands in the way of saving: at which field, and the code its page has a sentence for. */
export interface Found {
  readonly field: string;
  readonly code: string;
  readonly over?: number;
}

/** A name that was typed and belongs to nobody chosen: it would be lost. */
export const unchosen = (field: string, typed: string): readonly Found[] => (typed.trim() === '' ? [] : [{ field, code: 'nobody-chosen' }]);
