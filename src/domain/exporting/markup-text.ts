const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** A text as XML and HTML write it, in an element or in a quoted attribute. */
export const markupText = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => references[character] ?? character);
