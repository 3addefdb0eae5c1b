import * as React from 'react';
import { FluentProvider, IdPrefixProvider, makeStyles, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme, tokens } from '@fluentui/react-components';
import type { Theme } from '@fluentui/react-components';
import type { Appearance, AppearanceChoice, Host } from './appearance';

export { APPEARANCE_CHOICES, type Appearance, type AppearanceChoice, type Host } from './appearance';

const THEMES: Record<Appearance, Theme> = { light: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme };

interface Look {
  readonly appearance: Appearance;
  readonly choice: AppearanceChoice;
  readonly chooseAppearance: (choice: AppearanceChoice) => void;
}

const LookContext = React.createContext<Look>({ appearance: 'light', choice: 'system', chooseAppearance: () => undefined });

const useStyles = makeStyles({
  page: {
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
});

/** The one place where a face is wrapped in Fluent: many web parts may share a page, so ids carry a prefix. */
export function ThemeProvider(props: { readonly host: Host; readonly initial?: AppearanceChoice; readonly onChoose?: (choice: AppearanceChoice) => void; readonly children: React.ReactNode }) {
  const { host, initial = 'system', onChoose, children } = props;
  const styles = useStyles();
  const [choice, setChoice] = React.useState(initial);
  const [hostAppearance, setHostAppearance] = React.useState(() => host.appearance());
  React.useEffect(() => host.subscribe(() => setHostAppearance(host.appearance())), [host]);
  const appearance = choice === 'system' ? hostAppearance : choice;
  React.useEffect(() => {
    document.documentElement.style.colorScheme = appearance === 'light' ? 'light' : 'dark'; // scroll bars and the overscroll ground
  }, [appearance]);
  const look = React.useMemo<Look>(
    () => ({ appearance, choice, chooseAppearance: (next) => (setChoice(next), onChoose?.(next)) }),
    [appearance, choice, onChoose],
  );
  return (
    <LookContext.Provider value={look}>
      <IdPrefixProvider value="handleplan-">
        <FluentProvider theme={THEMES[appearance]} className={styles.page}>
          {children}
        </FluentProvider>
      </IdPrefixProvider>
    </LookContext.Provider>
  );
}

export const useLook = (): Look => React.useContext(LookContext);

/** Which of the three themes is on: for what a token alone cannot say, such as the ground of a red row. */
export const useAppearance = (): Appearance => useLook().appearance;
