/**
 * The word mark: two columns side by side, and 나란히 in outlines, so that the name looks the same
 * everywhere. Decorative: whoever shows it names it.
 */
export function Wordmark() {
  return (
    <svg className="wordmark" viewBox="0 0 3520 1000" aria-hidden="true" focusable="false">
      <path className="wordmark-mark" d="M60 180h150v680H60zM300 180h150v680H300z" />
      <use href="/wordmark.svg#name" />
    </svg>
  );
}
