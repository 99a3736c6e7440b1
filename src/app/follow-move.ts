/** The page of an old address: goes on to the new one with the query and the fragment of the old. */
const link = document.querySelector<HTMLAnchorElement>('a[data-moved]');
if (link) window.location.replace(link.href + window.location.search + window.location.hash);
