const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const BASE = DIGITS.length;

/**
 * The place of the task with this number while nobody has moved it: at the end. It is written as
 * `fractional-indexing` writes whole numbers (a letter for the length, then base 62), so that keys
 * between two places can be made with that library.
 */
export function sortKeyOf(number: number): string {
  return number < BASE ** 4 ? `d${digitsOf(number, 4)}` : `e${digitsOf(number, 5)}`;
}

function digitsOf(number: number, length: number): string {
  return Array.from({ length }, (_, index) => {
    const place = BASE ** (length - 1 - index);
    return DIGITS[Math.floor(number / place) % BASE];
  }).join('');
}
