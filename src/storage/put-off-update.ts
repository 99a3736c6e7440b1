const storageKey = 'naranhi.update-put-off';

/** Whether the reader has said in this tab that a newer version may wait. A browser may refuse storage. */
export function isUpdatePutOff(): boolean {
  try {
    return sessionStorage.getItem(storageKey) !== null;
  } catch {
    return false;
  }
}

export function putOffUpdate(): void {
  try {
    sessionStorage.setItem(storageKey, 'yes');
  } catch {
    // The next page offers it again.
  }
}
