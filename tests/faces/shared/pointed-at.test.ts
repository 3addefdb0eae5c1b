import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme, type Theme } from '@fluentui/react-components';

const FACES = join(__dirname, '../../../src/faces');
/** A table's line, whose words have colours of their own and whose ground is as dark in high contrast as what it lies on; a place that holds a light alone. */
const WITHOUT_WORDS: readonly string[] = ['views/plan/useTableStyles.ts', 'views/overview/Strip.tsx'];
const THEMES = { light: teamsLightTheme, dark: teamsDarkTheme, 'high contrast': teamsHighContrastTheme } as const;

interface Pointed {
  readonly where: string;
  readonly ground: keyof Theme;
  readonly words: keyof Theme | undefined;
}

/** Every ground that something takes under the pointer, with the colour that is named for its words in the same place. */
const pointed: readonly Pointed[] = readdirSync(FACES, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !WITHOUT_WORDS.includes(name))
  .flatMap((name) =>
    [...readFileSync(join(FACES, name), 'utf8').matchAll(/':hover': \{([^}]*)/g)].flatMap(([, style = '']): readonly Pointed[] => {
      const ground = /backgroundColor: tokens\.(\w+)/.exec(style)?.[1];
      return ground === undefined ? [] : [{ where: `${name}: ${ground}`, ground: ground as keyof Theme, words: /(?<!\w)color: tokens\.(\w+)/.exec(style)?.[1] as keyof Theme | undefined }];
    }),
  );

/** As WCAG reckons it. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [a, b].map(luminance).sort((one, other) => other - one);
  return (light + 0.05) / (dark + 0.05);
}
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = (/^#([0-9a-f]{6})$/i.exec(colour)?.[1]?.match(/../g) ?? []).map((part) => Number.parseInt(part, 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

it('finds what is pointed at', () => expect(pointed.length).toBeGreaterThan(8));

it.each(Object.entries(THEMES))('whatever changes its ground under the pointer names words that can be read on it: %s', (_name, theme) => {
  expect(pointed.filter(({ ground, words }) => words === undefined || contrast(theme[ground] as string, theme[words] as string) < 4.5).map(({ where }) => where)).toEqual([]);
});
