/** Where a value stands inside a file: the keys and indexes that lead to it. */
export type Path = readonly (string | number)[];

/** `antibiotic.variants[1]` for `['antibiotic', 'variants', 1]`. */
export function dotted(path: Path): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? key : `${text}.${key}`;
  }, '');
}
