/** The colours that are offered for labels: told apart by hue, and seen on light and on dark. */
export const LABEL_COLORS = [
  '#D9483B',
  '#E07B1F',
  '#C79A00',
  '#3E9B4F',
  '#139B94',
  '#2F7FD6',
  '#6B5CE0',
  '#B04FC4',
  '#D1477F',
  '#7A8580',
] as const;

/** A colour for the next label, another one each time. */
export const nextColor = (count: number): string =>
  LABEL_COLORS[count % LABEL_COLORS.length] as string;
