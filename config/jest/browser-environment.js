/**
 * jsdom with the parts of a browser it lacks. The network and encoding classes are Node's own, so that a `Response`
 * made by the local site is the `Response` a face reads; layout, which jsdom has none of, answers "nothing changed".
 */
require('./told-apart'); // before jsdom is read
const { TestEnvironment } = require('jest-environment-jsdom');

/**
 * Node's own classes and functions, handed over as they are. Left to jsdom: what its own DOM must recognise (AbortSignal in
 * addEventListener, File in an input), and MessageChannel, with which React's scheduler would keep Jest from ending.
 */
const HANDED_OVER = [
  'CompressionStream', 'DecompressionStream', 'Headers', 'ReadableStream', 'Request', 'Response', 'TextDecoder', 'TextDecoderStream',
  'TextEncoder', 'TransformStream', 'Uint8Array', 'WritableStream', 'crypto', 'fetch', 'structuredClone',
];

class NoLayoutObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
  takeRecords() {
    return [];
  }
}

/** A media query that is never true: a light theme, no forced colours, motion allowed, a wide screen. */
const matchMedia = (media) => ({
  media,
  matches: false,
  onchange: null,
  addEventListener() {},
  removeEventListener() {},
  addListener() {},
  removeListener() {},
  dispatchEvent: () => false,
});

module.exports = class BrowserEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    for (const name of HANDED_OVER) {
      Object.defineProperty(this.global, name, { value: globalThis[name], configurable: true, writable: true });
    }
    this.global.ResizeObserver ??= NoLayoutObserver;
    this.global.IntersectionObserver ??= NoLayoutObserver;
    this.global.matchMedia ??= matchMedia;
    this.global.Element.prototype.scrollIntoView ??= () => {};
  }
};
