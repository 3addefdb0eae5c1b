/** A theme, as `theme-as-data.js` writes it and whatever the minifier makes of that. */
const STRING = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`/.source;
const TOKEN = new RegExp(`"?(\\w+)"?:(?:${STRING}|[-.\\w]+),?`, 'g');
const THEME = new RegExp(`\\{(?="?borderRadiusNone"?:)(?:${TOKEN.source})+\\}`, 'g');

/**
 * The themes that stand in some texts, each with its place and what to write there instead: the tokens that are in use. A token is, where any of the texts has its name, whole, anywhere but in a theme.
 * @returns for each text, its themes.
 */
function themesInUse(texts) {
  const words = new Set(texts.flatMap((text) => text.replace(THEME, '').match(/\w+/g) ?? []));
  const inUse = (theme) => [...theme.matchAll(TOKEN)].flatMap(([written, token]) => (words.has(token) ? [written.replace(/,$/, '')] : []));
  return texts.map((text) => [...text.matchAll(THEME)].map(({ index, 0: theme }) => ({ from: index, to: index + theme.length, instead: `{${inUse(theme).join()}}` })));
}

/** Leaves out of Fluent's themes what nothing of the build mentions: three tokens in four. The page waits for a theme, and the browser keeps a custom property for each of its tokens. */
class TokensInUse {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('TokensInUse', (compilation) => {
      const { Compilation, sources } = compiler.webpack;
      compilation.hooks.processAssets.tap({ name: 'TokensInUse', stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 1 }, () => {
        const assets = compilation.getAssets().filter(({ name }) => /\.(js|css)$/.test(name));
        const themes = themesInUse(assets.map(({ source }) => String(source.source())));
        if (themes.flat().length === 0) throw new Error('There is no theme in the build, or it is written otherwise: see config/webpack/tokens-in-use.js');
        assets.forEach(({ name }, at) => {
          if (themes[at].length > 0) compilation.updateAsset(name, (source) => themes[at].reduce((replaced, { from, to, instead }) => (replaced.replace(from, to - 1, instead), replaced), new sources.ReplaceSource(source)));
        });
      });
    });
  }
}

module.exports = { TokensInUse, themesInUse };
