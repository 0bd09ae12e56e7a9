import { MAX_DESCRIPTION_LENGTH, MAX_TITLE_LENGTH } from './plan.ts';

/** A title within the limit; what does not fit leads the description. */
export function fitTitle(fullTitle: string, description: string) {
  if (fullTitle.length <= MAX_TITLE_LENGTH) return { title: fullTitle, description };
  const room = fullTitle.slice(0, MAX_TITLE_LENGTH - 1);
  const lastSpace = room.lastIndexOf(' ');
  const end = lastSpace > MAX_TITLE_LENGTH / 2 ? lastSpace : safeEnd(room, room.length);
  return {
    title: `${fullTitle.slice(0, end)}…`,
    description: [`…${fullTitle.slice(end).trim()}`, description].filter(Boolean).join('\n\n'),
  };
}

/** A description within the limit, and how many characters were left out. */
export function fitDescription(description: string): { text: string | null; leftOut: number } {
  const whole = description.trim();
  if (whole.length <= MAX_DESCRIPTION_LENGTH) return { text: whole || null, leftOut: 0 };
  const end = safeEnd(whole, MAX_DESCRIPTION_LENGTH - 1);
  return { text: `${whole.slice(0, end)}…`, leftOut: whole.length - end };
}

// Never between the halves of a character outside the basic plane.
function safeEnd(text: string, end: number): number {
  const last = text.charCodeAt(end - 1);
  return last >= 0xd800 && last < 0xdc00 ? end - 1 : end;
}
