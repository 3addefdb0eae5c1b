/**
 * What XML cannot hold: control characters, halves of a character, and two that are none. Nobody sees the difference: they have no shape. Everything else is
 * written as it stands, the marks that turn the direction of writing among it.
 */
// eslint-disable-next-line no-control-regex -- these very characters are what is looked for
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export const writable = (text: string): string => text.replace(/\r\n?/g, '\n').replace(UNWRITABLE, '\ufffd');
