/** The layers are no part of a theme: they stand in the styles that use them. */
const LAYERS = { zIndexBackground: 0, zIndexContent: 1, zIndexOverlay: 1000, zIndexPopup: 2000, zIndexMessages: 3000, zIndexFloating: 4000, zIndexPriority: 5000, zIndexDebug: 6000 };

/** In place of Fluent's own table, which spells every token out twice: each is the custom property of its own name. */
export const tokens = new Proxy(
  {},
  { get: (_tokens, name) => (Object.hasOwn(LAYERS, name) ? `var(--${String(name)}, ${LAYERS[name]})` : `var(--${String(name)})`) },
);
