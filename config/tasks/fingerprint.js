const { createHash } = require('node:crypto');
const { existsSync, readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');
const { ROOT } = require('./tools');

function filesUnder(place) {
  if (!existsSync(place)) return [];
  return readdirSync(place, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** Of the content of files, and of all files in folders, named from the root: the same only while every byte of them is. */
function fingerprint(inputs) {
  const hash = createHash('sha256');
  const files = inputs.map((input) => path.join(ROOT, input)).flatMap((input) => (path.extname(input) ? [input] : filesUnder(input)));
  for (const file of files.sort()) hash.update(path.relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

module.exports = { fingerprint };
