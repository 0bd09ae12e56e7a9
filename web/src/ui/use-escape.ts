import { useEffect, useEffectEvent } from 'react';

// There Escape means something else already.
const OTHERS = 'textarea, select, [type=search], [role=dialog], [role=alertdialog], [role=menu]';

/** Calls when Escape is pressed where nothing else listens to it. */
export function useEscape(action: () => void): void {
  const act = useEffectEvent(action);
  useEffect(() => {
    const listener = ({ key, target, defaultPrevented }: KeyboardEvent) => {
      if (key !== 'Escape' || defaultPrevented) return;
      if (!(target as Element).closest?.(OTHERS)) act();
    };
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
  }, []);
}
