import * as React from 'react';

/** The name of what is shown takes the focus where what had it went with what was shown before. */
export function useHeadingFocus(takesFocus: boolean): React.RefObject<HTMLHeadingElement> {
  const heading = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return heading;
}
