import * as React from 'react';
import { useTexts } from '../../shared/texts';
import { useFormats } from '../../shared/texts/useFormats';
import { useMoreClass } from './useMoreClass';

/** Shows more of a list that is cut; nothing where nothing is left. */
export function MoreButton({ left, onPress }: { readonly left: number; readonly onPress: () => void }) {
  const more = useMoreClass();
  const { common } = useTexts();
  const formats = useFormats();
  if (left <= 0) return null;
  return (
    <button type="button" className={more} onClick={onPress}>
      {common.showMore(formats.number(left))}
    </button>
  );
}
