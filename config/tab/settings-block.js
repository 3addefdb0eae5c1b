const PLACE = '<script type="application/json" id="settings"></script>';

/** Writes settings into a page: JSON in a script that is not run, and no `<` of it can end the script. */
function withSettings(page, settings) {
  const [before, after, ...more] = page.split(PLACE);
  if (after === undefined || more.length > 0) return undefined;
  const written = JSON.stringify(settings).replaceAll('<', '\\u003c');
  return before + PLACE.replace('></', () => `>${written}</`) + after;
}

module.exports = { withSettings };
