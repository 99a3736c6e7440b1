/**
 * The first script of every page: it lets the text appear before it asks for the code that brings the page to life,
 * which on a slow line would otherwise share the line with style sheet and fonts.
 */
const scripts = document.querySelector<HTMLScriptElement>('script[data-scripts]')?.dataset['scripts'];

/** How long a page waits for its first frame, in milliseconds. Its style sheets have arrived by now. */
const longest = 3_000;

let isAsked = false;

function load([first, ...others]: readonly string[]): void {
  if (isAsked) return;
  isAsked = true;
  // What the first asks for by itself is asked for now, so that nothing waits for its turn.
  for (const href of others) {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
  }
  if (first !== undefined) void import(/* @vite-ignore */ first);
}

function afterPaint(task: () => void): void {
  // A hidden page is not painted: there is nothing to wait for.
  if (document.hidden) {
    task();
    return;
  }
  // The frame callback stands before the paint, a task that it queues after it.
  requestAnimationFrame(() => setTimeout(task));
  // A browser may hold back the frames of a page that it does not call hidden, such as one behind another window.
  setTimeout(task, longest);
}

if (scripts !== undefined) afterPaint(() => load(scripts.split(' ')));
