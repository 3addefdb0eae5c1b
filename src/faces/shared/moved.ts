/** The event of the window by which the page tells itself that its place has changed without the browser noticing. */
export const MOVED = 'handleplan-moved';
