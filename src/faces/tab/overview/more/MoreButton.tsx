import * as React from 'react';
import { useOverviewMoreTexts } from '../../../shared/texts/overview-more';
import { useFormats } from '../../../shared/texts/useFormats';
import { useOverviewStyles } from '../useOverviewStyles';

/** Shows more of a list that is cut; nothing where nothing is left. */
export function MoreButton({ left, onPress }: { readonly left: number; readonly onPress: () => void }) {
  const common = useOverviewStyles();
  const { overview } = useOverviewMoreTexts();
  const formats = useFormats();
  if (left <= 0) return null;
  return (
    <button type="button" className={common.more} onClick={onPress}>
      {overview.showMore(formats.number(left))}
    </button>
  );
}
