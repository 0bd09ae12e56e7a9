import type { Page } from 'playwright-core';

/** How many changes the browser keeps until the API has answered them. */
export function keptIn(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('trellis');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const counting = database.transaction('changes').objectStore('changes').count();
          counting.onsuccess = () => resolve(counting.result);
          (counting.transaction as IDBTransaction).oncomplete = () => database.close();
        };
      }),
  );
}
