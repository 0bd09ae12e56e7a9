/** What is longer in a file of any format is told and passed over. */
export const MAX_LINE_BYTES = 1024 * 1024;
