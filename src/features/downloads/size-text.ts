/** The length of a file as systems show it, in decimal units: `1 KB`, `412 KB`, `1.3 MB`. `bytes` is a whole number. */
export function sizeText(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  return kilobytes < 1000 ? `${kilobytes} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
