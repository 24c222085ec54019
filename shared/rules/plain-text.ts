/** Control characters, but for tabs and the ends of lines. */
const unreadable = /[^\P{Cc}\t\n\r]/u;

/** Whether it is whole characters that can be shown: half a surrogate pair has no canonical form, so nobody could sign it. */
export function isPlainText(text: string): boolean {
  return text.isWellFormed() && !unreadable.test(text);
}
