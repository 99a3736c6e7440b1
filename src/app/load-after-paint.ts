/**
 * The first script of every page: it lets the text appear before it asks for the code that brings the page to life,
 * which on a slow line would otherwise share the line with style sheet and fonts.
 */
const scripts = document.querySelector<HTMLScriptElement>('script[data-scripts]')?.dataset['scripts'];

function load([first, ...others]: readonly string[]): void {
  // What the first asks for by itself is asked for now, so that nothing waits for its turn.
  for (const href of others) {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
  }
  if (first !== undefined) void import(/* @vite-ignore */ first);
}

function afterPaint(task: () => void): void {
  // A hidden page is not painted: there is nothing to wait for.
  if (document.hidden) task();
  // The frame callback stands before the paint, a task that it queues after it.
  else requestAnimationFrame(() => setTimeout(task));
}

if (scripts !== undefined) afterPaint(() => load(scripts.split(' ')));
