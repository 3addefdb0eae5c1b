import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow2,
    border: `1px solid ${tokens.colorTransparentStroke}`, // seen in high contrast alone
    '@media print': { boxShadow: 'none', borderRadius: 0 },
  },
});

/** The ground that content stands on. */
export const useCardClass = (): string => useStyles().root;
