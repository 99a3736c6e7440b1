import type { Report } from './content-error';
import type { ContentFiles } from './content-files';

/** Reports the first place of each file at which git has left two versions for an editor to choose from. */
export function checkConflicts(files: ContentFiles, report: Report): void {
  for (const [file, text] of files) {
    const at = text.search(/^<{7} /m);
    if (at < 0) continue;
    const before = text.slice(0, at);
    const [value] = text.slice(at).split(/\r?\n/, 1);
    report({
      file,
      line: before.split(/\r\n?|\n/).length,
      path: '',
      value,
      expected: 'one version of the text',
      remedy: 'Choose between the two versions below it, and remove the lines <<<<<<<, ======= and >>>>>>>.',
    });
  }
}
