import { type ComponentType, lazy } from 'react';

/** The script of a page could not be had, which is another matter than a page that threw. */
export class PageNotLoaded extends Error {}

/** A page that is loaded when it is first opened. */
export function lazyPage(load: () => Promise<{ default: ComponentType }>) {
  return lazy(() =>
    load().catch((cause: unknown) => {
      throw new PageNotLoaded('The page could not be loaded.', { cause });
    }),
  );
}
