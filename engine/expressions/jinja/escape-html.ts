const escapes: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&#34;'],
  ["'", '&#39;'],
])

/** A text for HTML, as MarkupSafe escapes it. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => escapes.get(char) ?? char)
