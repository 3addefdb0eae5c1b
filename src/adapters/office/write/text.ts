/**
 * What XML cannot hold: control characters, which have no shape and fall away; and halves of a character, with two that are none, which become the sign for a
 * character that is lost. Everything else is written as it stands, the marks that turn the direction of writing among it.
 */
const CONTROL = /(?![\t\n\u007f-\u009f])\p{Cc}/gu;
const NO_CHARACTER = /\p{Cs}|[\ufffe\uffff]/gu;

export const writable = (text: string): string => text.replace(/\r\n?/g, '\n').replace(CONTROL, '').replace(NO_CHARACTER, '\ufffd');
