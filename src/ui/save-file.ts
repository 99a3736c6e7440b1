/** Gives a file to the browser to save. */
export function saveFile(file: File): void {
  const address = URL.createObjectURL(file);
  Object.assign(document.createElement('a'), { href: address, download: file.name }).click();
  // The click only asks for the file: what it leads to has to be there a moment longer.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
