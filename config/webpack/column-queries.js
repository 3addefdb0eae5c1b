/**
 * A web part stands in a column, and a column asks nothing of the window: what a screen does in a narrow window it does there in a narrow
 * column. So the questions that the screens ask of the window's width are asked of the container they stand in (`ThemeProvider`).
 */
module.exports = (source) => source.replaceAll(/@media \((max|min)-width: (\d+px)\)/g, '@container ($1-width: $2)');
