/*
 * The tests that do not run in Firefox, and why. All others do, on the wide screen alone: Playwright plays no phone there.
 */

type Reasons = readonly (readonly [tests: RegExp, why: string])[];

const specs: Reasons = [
  [/not-found/, 'Firefox does not log a missing page, which is awaited there'],
  [/harness/, 'about what Chromium says and shows'],
  [/layout-shift/, 'Firefox does not report what moves'],
  [/korean-font\.desktop/, 'Playwright is not told what Firefox downloads for a font'],
  [/offline\.desktop/, 'Playwright cannot take the network away from Firefox, nor see its service worker'],
  [/printing\.desktop/, 'Playwright makes no PDF in Firefox'],
  [/accessibility\/states/, 'hundreds of runs of axe, which would take longer than all the rest'],
  [
    /accessibility\/focus/,
    'goes through colours that Firefox 153 knows no command for, and over rows that only Chromium puts in their order',
  ],
  [/hover-and-focus/, 'every term of every release: those of the other tests will do'],
  [/pseudo-locale|built-pages/, 'about words and files, which are the same in every browser'],
  [/deploy-skew/, 'Firefox has other words for a file that is gone'],
];

const titles: Reasons = [
  [/\bdark\b/, 'Firefox 153 knows no command for the colours, and the profile of the tests says light'],
  [/forced colours|less motion|on paper|looks as the others do/, 'nor for any other media'],
  [/offline|needs no network/, 'Playwright cannot take the network away from Firefox'],
  [/the words of the other language cannot be had/, 'Firefox has other words for a request that failed'],
  [/not found|at addresses of hostile texts/, 'Firefox does not log a missing page, which is awaited there'],
  [/where a script makes mark-up of a text/, 'Firefox stops it, in other words'],
  [/a search for hostile texts/, 'Firefox ends what a page left behind was fetching, and Pagefind logs it'],
  [/saved as a backup|made a file for Anki/, 'Playwright is not told of the downloads of Firefox'],
  [/a composition is an answer once/, 'only Chromium lets a test compose a syllable'],
  [
    /kept from its entry, a topic and a search/,
    'axe counts as covered what Playwright scrolled under the header',
  ],
  [/: [a-z ]+ \(en\)/, 'of each kind of page the Korean one will do, for the sake of time'],
  [/inside a screen of (?:360|\d+ px, its term at the start|.*\(en\))/, 'the others will do, as well'],
  [
    /part [2-6] of 6|the full text is searched|in (?:a session|the views of study) \(en\)|set to (?:en|de)|Los_Angeles/,
    'the others will do, as well',
  ],
];

const any = (reasons: Reasons) => reasons.map(([tests]) => tests);

export const notInFirefox = { specs: any(specs), titles: any(titles) };
