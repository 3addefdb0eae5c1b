import type { Column } from './column';
import type { CodeWords, Language } from './words';

const SCHEMA = 'https://developer.microsoft.com/json-schemas/sp/v2/column-formatting.schema.json';

/** SharePoint's own classes for a choice pill: they follow light, dark and high-contrast themes. */
const LIGHT_CLASSES: Readonly<Record<string, string>> = {
  green: 'sp-css-backgroundColor-BgMintGreen sp-css-color-MintGreenFont',
  yellow: 'sp-css-backgroundColor-BgGold sp-css-color-GoldFont',
  red: 'sp-css-backgroundColor-BgCoral sp-css-color-CoralFont',
};

/** No code and no word holds an apostrophe (a test says so): SharePoint has no way to write one here. */
const quoted = (text: string): string => `'${text}'`;

/** `if(@currentField == 'red', …, if(…, otherwise))`. */
const byCode = (answers: readonly (readonly [code: string, answer: string])[], otherwise: string): string =>
  answers.reduceRight((rest, [code, answer]) => `if(@currentField == ${quoted(code)}, ${quoted(answer)}, ${rest})`, otherwise);

function wordOf({ words, none }: CodeWords, language: Language): string {
  const answers = Object.entries(words).map(([code, word]) => [code, word[language]] as const);
  // A value that is no code is shown as it stands: somebody must see it to put it right.
  return `=${byCode(none ? [...answers, ['', none[language]]] : answers, '@currentField')}`;
}

/** Column formatting that shows words in place of codes, as the text SharePoint keeps in `CustomFormatter`; `undefined` for columns that need none. */
export function formatterOf(column: Column, language: Language): string | undefined {
  if (!column.codeWords) return undefined;
  const isLight = Object.keys(LIGHT_CLASSES).every((code) => column.choices?.includes(code));
  return JSON.stringify({
    $schema: SCHEMA,
    elmType: 'div',
    txtContent: wordOf(column.codeWords, language),
    ...(isLight && {
      style: { display: 'inline-block', padding: '2px 8px', 'border-radius': '12px', 'white-space': 'nowrap', height: 'auto' },
      attributes: { class: `=${byCode(Object.entries(LIGHT_CLASSES), "''")}` },
    }),
  });
}
