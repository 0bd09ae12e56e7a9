/** Whole percents, as the reader's language writes them. */
export function percentFormat(locale: string): Intl.NumberFormat {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
}
