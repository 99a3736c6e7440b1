import type { TermId } from '../../domain/glossary';
import { type Bilingual, languages, otherLanguage } from '../../domain/language';
import type { Report } from '../content-error';
import type { TopicFile } from './parse-topic-file';

/** Each term stands in one topic, and in the same topic of each language. */
export function checkTopics(topicFiles: readonly Bilingual<TopicFile | undefined>[], report: Report): void {
  for (const language of languages) {
    const seen = new Map<TermId, TopicFile>();
    for (const { [language]: file, [otherLanguage[language]]: twin } of topicFiles) {
      for (const id of file?.entries.keys() ?? []) {
        const first = seen.get(id);
        if (file && first) reportSecond(id, first, file);
        else if (file) seen.set(id, file);
        if (file && twin && !twin.entries.has(id)) reportMissing(id, file, twin);
      }
    }
  }

  function reportSecond(id: TermId, first: TopicFile, second: TopicFile): void {
    const place = first.document.at(id);
    const expected = `each term in one topic; it also stands in ${place.file}:${place.line}`;
    const remedy = 'Remove it from one of the two topics, in each language.';
    report({ ...second.document.at(id), value: id, expected, remedy });
  }

  function reportMissing(id: TermId, present: TopicFile, lacking: TopicFile): void {
    const place = present.document.at(id);
    const expected = `the term "${id}", as in ${place.file}:${place.line}`;
    const remedy = 'Write its entry in this language, or remove the other one.';
    report({ file: lacking.document.file, path: id, value: undefined, expected, remedy });
  }
}
