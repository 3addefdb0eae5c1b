import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { Button, Choices, DropDown, IconButton } from '../shared/components';
import type { Session } from '../shared/ports';
import { LANGUAGES, useLanguage } from '../shared/texts';
import { useSettingsTexts } from '../shared/texts/settings';
import { APPEARANCE_CHOICES, useLook } from '../shared/theme';

const useStyles = makeStyles({
  session: { marginTop: '8px', padding: '8px 8px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  name: { margin: '0 0 8px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

/** What a person chooses for this device: the language and how it looks. */
export function SettingsMenu({ session }: { readonly session?: Session }) {
  const styles = useStyles();
  const { settings: texts } = useSettingsTexts();
  const { language, chooseLanguage } = useLanguage();
  const { choice, chooseAppearance } = useLook();
  return (
    <DropDown id="settings-menu" label={texts.title} align="end" trigger={(props) => <IconButton {...props} icon="settings" label={texts.title} />}>
      <Choices
        kind="one"
        name="language"
        legend={texts.language}
        choices={LANGUAGES.map((value) => ({ value, label: texts.languages[value] }))}
        chosen={[language]}
        onChange={([value]) => value && chooseLanguage(value)}
      />
      <Choices
        kind="one"
        name="appearance"
        legend={texts.appearance}
        choices={APPEARANCE_CHOICES.map((value) => ({ value, label: texts.appearances[value] }))}
        chosen={[choice]}
        onChange={([value]) => value && chooseAppearance(value)}
      />
      {session?.name && (
        <div className={styles.session}>
          <p className={styles.name}>{texts.signedInAs(session.name)}</p>
          {session.signOut && <Button onClick={session.signOut}>{texts.signOut}</Button>}
        </div>
      )}
    </DropDown>
  );
}
