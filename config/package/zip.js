const JSZip = require('jszip');

/** One moment for every entry: the same files make the same package, whenever and wherever it is made. */
const ALWAYS = new Date(Date.UTC(2000, 0, 1));

/** The files as a zip, in the order they have. */
async function zipOf(files) {
  const zip = new JSZip();
  for (const [name, bytes] of files) zip.file(name, bytes, { date: ALWAYS, createFolders: false });
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE', compressionOptions: { level: 9 }, platform: 'DOS' });
}

/** The files of a zip, by name. @throws Error when it is none. */
async function filesOf(bytes) {
  const zip = await JSZip.loadAsync(bytes, { checkCRC32: true });
  const entries = Object.values(zip.files).filter(({ dir }) => !dir);
  return new Map(await Promise.all(entries.map(async (entry) => [entry.name, await entry.async('nodebuffer')])));
}

module.exports = { filesOf, zipOf };
