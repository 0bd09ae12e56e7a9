import type { Page } from 'playwright-core';

/** Complains of what is wider than its column or than the page; tables and boards scroll by themselves. */
export function overflowsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const tooWide = ['html', 'main']
      .map((name) => document.querySelector(name))
      .filter((element) => element && element.scrollWidth > element.clientWidth)
      .map((element) => `${element?.tagName} is ${element?.scrollWidth} px wide`);
    const sections = [...document.querySelectorAll('main :is(section, aside, li, form)')];
    const stickOut = sections.filter((element) => {
      const isSeen = getComputedStyle(element).overflowX === 'visible';
      return isSeen && element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1;
    });
    const controls = document.querySelectorAll('main :is(button, input, select, textarea)');
    const cutOff = [...controls].filter((control) => {
      const { left, right, width } = control.getBoundingClientRect();
      return width > 1 && (left < -1 || right > innerWidth + 1) && !canBeScrolled(control);
    });
    const start = ({ outerHTML }: Element) => outerHTML.slice(0, 120);
    return [
      ...tooWide,
      ...stickOut.map((element) => `sticks out: ${start(element)}`),
      ...cutOff.map((element) => `cut off: ${start(element)}`),
    ];

    function canBeScrolled(element: Element): boolean {
      const around = element.parentElement;
      if (!around || around.tagName === 'MAIN') return false;
      return /auto|scroll/.test(getComputedStyle(around).overflowX) || canBeScrolled(around);
    }
  });
}
