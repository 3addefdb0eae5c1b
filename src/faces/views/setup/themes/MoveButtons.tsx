import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { IconButton } from '../../../shared/components';
import { useSetupTexts } from '../../../shared/texts/setup';

const useStyles = makeStyles({ atEnd: { color: tokens.colorNeutralForegroundDisabled, cursor: 'default', ':hover': { color: tokens.colorNeutralForegroundDisabled, backgroundColor: 'transparent' } } });

interface Movable {
  readonly id: string;
  readonly title: string;
}

export interface MoveButtonsProps {
  readonly part: Movable;
  /** In their order. */
  readonly siblings: readonly Movable[];
  readonly onMove: (by: 1 | -1) => void;
}

/** One place up or down; the focus stays on the button, so that a part can be walked to where it belongs. Not there for whoever has no siblings. */
export function MoveButtons({ part, siblings, onMove }: MoveButtonsProps) {
  const styles = useStyles();
  const { setup } = useSetupTexts();
  if (siblings.length < 2) return null;
  const at = siblings.findIndex(({ id }) => id === part.id);
  const [isFirst, isLast] = [at === 0, at === siblings.length - 1];
  return (
    <>
      <IconButton icon="chevronUp" label={setup.moveUp(part.title)} className={isFirst ? styles.atEnd : undefined} aria-disabled={isFirst || undefined} onClick={() => isFirst || onMove(-1)} />
      <IconButton icon="chevronDown" label={setup.moveDown(part.title)} className={isLast ? styles.atEnd : undefined} aria-disabled={isLast || undefined} onClick={() => isLast || onMove(1)} />
    </>
  );
}
