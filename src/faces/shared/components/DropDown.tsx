import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useOwnId } from '../part';
import { calm } from './focus';

const useStyles = makeStyles({
  root: { position: 'relative', display: 'inline-flex' },
  surface: {
    position: 'absolute',
    top: 'calc(100% + 4px)',
    zIndex: 5,
    boxSizing: 'border-box',
    minWidth: '220px',
    maxWidth: 'min(340px, calc(100vw - 32px))',
    maxHeight: 'min(520px, 80vh)',
    overflowY: 'auto',
    padding: '8px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow16,
    animationName: { from: { opacity: 0, transform: 'translateY(-4px)' }, to: { opacity: 1, transform: 'none' } },
    animationDuration: tokens.durationFast,
    animationTimingFunction: tokens.curveDecelerateMid,
    ...calm,
  },
  start: { left: 0 },
  end: { right: 0 },
});

export interface DropDownProps {
  /** The button that opens it: gets what makes it one. */
  readonly trigger: (props: { readonly 'aria-expanded': boolean; readonly 'aria-controls': string | undefined; readonly onClick: () => void; readonly ref: React.Ref<HTMLButtonElement> }) => React.ReactElement;
  /** Unique among the screens. */
  readonly id: string;
  readonly label: string;
  readonly align?: 'start' | 'end';
  /** What it unfolds; told how to fold it up again, for a choice that settles the matter. */
  readonly children: React.ReactNode | ((fold: () => void) => React.ReactNode);
}

/** A button and what it unfolds below itself: closed by Esc, which gives the focus back, by a click elsewhere, and by leaving with Tab. */
export function DropDown({ trigger, id: name, label, align = 'start', children }: DropDownProps) {
  const styles = useStyles();
  const id = useOwnId(name);
  const [isOpen, setIsOpen] = React.useState(false);
  const root = React.useRef<HTMLDivElement>(null);
  const button = React.useRef<HTMLButtonElement>(null);
  React.useEffect(() => {
    if (!isOpen) return undefined;
    const closeOutside = (event: PointerEvent) => {
      if (!root.current?.contains(event.target as Node)) setIsOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, [isOpen]);
  const fold = () => {
    setIsOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.stopPropagation();
    fold();
  };
  const onBlur = (event: React.FocusEvent) => {
    if (event.relatedTarget && !root.current?.contains(event.relatedTarget as Node)) setIsOpen(false);
  };
  return (
    <div ref={root} className={styles.root} onKeyDown={onKeyDown} onBlur={onBlur}>
      {trigger({ 'aria-expanded': isOpen, 'aria-controls': isOpen ? id : undefined, onClick: () => setIsOpen((was) => !was), ref: button })}
      {isOpen && (
        <div id={id} role="group" aria-label={label} className={mergeClasses(styles.surface, styles[align])}>
          {typeof children === 'function' ? children(fold) : children}
        </div>
      )}
    </div>
  );
}
