import { makeStyles, tokens } from '@fluentui/react-components';

export const useCarryStyles = makeStyles({
  text: { margin: '4px 0 0', maxWidth: '76ch', color: tokens.colorNeutralForeground2 },
  part: { marginTop: tokens.spacingVerticalL },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalM },
});
