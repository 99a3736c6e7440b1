/** The element that holds the data of a page, read once when the page comes to life. */
export const pageDataId = 'page-data';

/** JSON for a data block in HTML: `<` is escaped so that no text can close the element. */
export const dataBlockText = (value: unknown) => escapedJson(JSON.stringify(value));

export const escapedJson = (json: string) => json.replaceAll('<', '\\u003c');
