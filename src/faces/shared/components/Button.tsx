import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { calm, focusRing } from './focus';
import { Icon, type IconName } from './icons';

/** One primary button a view; `subtle` has no frame until it is pointed at. */
export type ButtonLook = 'primary' | 'secondary' | 'subtle';

const useStyles = makeStyles({
  base: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    columnGap: '6px',
    boxSizing: 'border-box',
    minHeight: '32px',
    margin: 0,
    padding: '5px 12px',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'none',
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    transitionProperty: 'background-color, border-color, color',
    transitionDuration: tokens.durationFast,
    transitionTimingFunction: tokens.curveEasyEase,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1Hover },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ':disabled': { cursor: 'not-allowed', color: tokens.colorNeutralForegroundDisabled, backgroundColor: tokens.colorNeutralBackgroundDisabled },
    '@media (max-width: 640px)': { minHeight: '44px' },
    ...focusRing,
    ...calm,
  },
  primary: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    border: `1px solid ${tokens.colorBrandBackground}`,
    ':hover': { backgroundColor: tokens.colorBrandBackgroundHover, color: tokens.colorNeutralForegroundOnBrand },
    ':active': { backgroundColor: tokens.colorBrandBackgroundPressed },
  },
  secondary: {},
  subtle: {
    backgroundColor: 'transparent',
    border: '1px solid transparent',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground2Hover },
    ':active': { backgroundColor: tokens.colorSubtleBackgroundPressed },
  },
  iconOnly: { minWidth: '32px', padding: '5px', '@media (max-width: 640px)': { minWidth: '44px' } },
});

/** The classes of a button, for a link that acts as one. */
export function useButtonClass(look: ButtonLook = 'secondary', isIconOnly = false): string {
  const styles = useStyles();
  return mergeClasses(styles.base, styles[look], isIconOnly && styles.iconOnly);
}

export interface ButtonProps extends React.ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: ButtonLook;
  readonly icon?: IconName;
}

export const Button = React.forwardRef<HTMLButtonElement, ButtonProps>(function Button({ look, icon, className, children, type = 'button', ...rest }, ref) {
  return (
    <button {...rest} ref={ref} type={type} className={mergeClasses(useButtonClass(look), className)}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
});

export interface IconButtonProps extends Omit<ButtonProps, 'children'> {
  readonly icon: IconName;
  /** What the button does, in words: its accessible name and its tip. */
  readonly label: string;
}

export const IconButton = React.forwardRef<HTMLButtonElement, IconButtonProps>(function IconButton({ look = 'subtle', icon, label, className, type = 'button', ...rest }, ref) {
  return (
    <button {...rest} ref={ref} type={type} aria-label={label} title={label} className={mergeClasses(useButtonClass(look, true), className)}>
      <Icon name={icon} />
    </button>
  );
});

export interface LinkButtonProps extends React.AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly look?: ButtonLook;
  readonly icon?: IconName;
}

/** Looks like a button and goes somewhere. */
export const LinkButton = React.forwardRef<HTMLAnchorElement, LinkButtonProps>(function LinkButton({ look, icon, className, children, ...rest }, ref) {
  return (
    <a {...rest} ref={ref} className={mergeClasses(useButtonClass(look), className)}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
});
