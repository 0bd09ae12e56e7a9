import { useEffect, useEffectEvent, useState } from 'react';

/** A function that runs `action` a moment after its latest call, once for all calls until then. */
export function useLater(action: () => void, ms: number): () => void {
  const [calls, setCalls] = useState(0);
  const act = useEffectEvent(action);
  useEffect(() => {
    if (calls === 0) return;
    const timer = setTimeout(() => act(), ms);
    return () => clearTimeout(timer);
  }, [calls, ms]);
  return () => setCalls((count) => count + 1);
}
