const tokens = require('@fluentui/tokens');

/** A loader for the modules in which Fluent works its themes out of colours, at every start, in every browser: here that is done once, by the build. Half as large. */
module.exports = function themeAsData(source) {
  const names = [...source.matchAll(/export const (\w+Theme)\b/g)].map(([, name]) => name);
  const unknown = names.filter((name) => !tokens[name]);
  if (names.length === 0 || unknown.length > 0) throw new Error(`${this.resourcePath}: no such theme in @fluentui/tokens: ${unknown.join(', ')}`);
  return names.map((name) => `export const ${name} = ${JSON.stringify(tokens[name])};`).join('\n');
};
