import type { ReactNode } from 'react';

/** Around a table that may be wider than the page: scrolled by keyboard as well as by hand. */
export function TableScroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls with the arrows
    <div role="group" className="table-scroll" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
