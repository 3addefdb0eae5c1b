import * as React from 'react';
import { FluentProvider, IdPrefixProvider, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Appearance, AppearanceChoice, Host } from './appearance';
import { usePart } from '../part';
import { usePrinting } from '../usePrinting';
import { loadTheme, themeAtHand } from './themes';

export { APPEARANCE_CHOICES, type Appearance, type AppearanceChoice, type Host } from './appearance';

interface Look {
  readonly appearance: Appearance;
  readonly choice: AppearanceChoice;
  readonly chooseAppearance: (choice: AppearanceChoice) => void;
}

const LookContext = React.createContext<Look>({ appearance: 'light', choice: 'system', chooseAppearance: () => undefined });

const useStyles = makeStyles({
  /** Fluent gives every portal the classes of its provider: the ground of the page is not among them, or it would lie over the page. */
  page: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground3, '@media print': { minHeight: 0, backgroundColor: 'transparent' } },
  part: { minHeight: 0, borderRadius: tokens.borderRadiusXLarge },
  /** What a part is drawn in asks how wide its column is; what lies over the page, in a portal, asks the same of the window. */
  column: { containerType: 'inline-size' },
  text: {
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
  const wanted = choice === 'system' ? hostAppearance : choice;
  const loaded = useLoaded(wanted);
  const isPrinting = usePrinting();
  const part = usePart();
  const isPart = part !== undefined;
  const appearance = isPrinting ? 'light' : loaded; // paper is white
  const colorScheme = wanted === 'light' || isPrinting ? 'light' : 'dark'; // scroll bars, and the ground until the theme is here
  React.useLayoutEffect(() => {
    if (!isPart) document.documentElement.style.colorScheme = colorScheme;
  }, [isPart, colorScheme]);
  const look = React.useMemo(
    () => appearance && { appearance, choice, chooseAppearance: (next: AppearanceChoice) => (setChoice(next), onChoose?.(next)) },
    [appearance, choice, onChoose],
  );
  if (!look) return null;
  return (
    <LookContext.Provider value={look}>
      <IdPrefixProvider value="handleplan-">
        <FluentProvider theme={themeAtHand(look.appearance)} className={mergeClasses(styles.text, isPart && styles.column)}>
          {isPart ? (
            <div className={mergeClasses(styles.page, !part.isWhole && styles.part)} style={{ colorScheme }}>
              {children}
            </div>
          ) : (
            <div className={styles.page}>{children}</div>
          )}
        </FluentProvider>
      </IdPrefixProvider>
    </LookContext.Provider>
  );
}

/** The appearance wanted, once its theme is here; until then the one before it, and at the very start none: no flash of the wrong one. */
function useLoaded(wanted: Appearance): Appearance | undefined {
  const [loaded, setLoaded] = React.useState(() => (themeAtHand(wanted) ? wanted : undefined));
  React.useEffect(() => {
    let isCurrent = true;
    void loadTheme(wanted).then(
      () => isCurrent && setLoaded(wanted),
      () => isCurrent && setLoaded((before) => before ?? 'light'), // no connection: the wrong colours are better than none
    );
    return () => {
      isCurrent = false;
    };
  }, [wanted]);
  return loaded;
}

export const useLook = (): Look => React.useContext(LookContext);

/** Which of the three themes is on: for what a token alone cannot say, such as the ground of a red row. */
export const useAppearance = (): Appearance => useLook().appearance;
