import * as React from 'react';
import { Announcer } from '../shared/components';
import type { Preferences } from '../shared/preferences';
import { LanguageProvider, languageFrom, type Language } from '../shared/texts';
import { APPEARANCE_CHOICES, ThemeProvider, type Host } from '../shared/theme';
import { ErrorBoundary, type ErrorBoundaryProps } from './ErrorBoundary';

export interface FrameProps {
  readonly host: Host;
  readonly preferences: Preferences;
  /** What the installation says, for those who have not chosen. */
  readonly language?: string;
  readonly report: ErrorBoundaryProps['report'];
  readonly children: React.ReactNode;
}

/** What every screen stands in, the very first one too: theme, language, announcements, and the page for what nobody foresaw. */
export function Frame({ host, preferences, language, report, children }: FrameProps) {
  const [languages, setLanguages] = React.useState(host.languages);
  React.useEffect(() => host.subscribe(() => setLanguages(host.languages)), [host]);
  const appearance = APPEARANCE_CHOICES.find((choice) => choice === preferences.get('appearance'));
  const keepLanguage = React.useCallback((chosen: Language) => preferences.put('language', chosen), [preferences]);
  const keepAppearance = React.useCallback((chosen: string) => preferences.put('appearance', chosen), [preferences]);
  return (
    <ThemeProvider host={host} initial={appearance} onChoose={keepAppearance}>
      <LanguageProvider initial={languageFrom([preferences.get('language'), language, ...languages])} onChoose={keepLanguage}>
        <Announcer>
          <ErrorBoundary report={report}>{children}</ErrorBoundary>
        </Announcer>
      </LanguageProvider>
    </ThemeProvider>
  );
}
