import './entry.css';
import { useCallback } from 'react';
import { termsAddress } from '../domain/addresses';
import { type Language, languages, otherLanguage } from '../domain/language';
import type { MetIn } from '../domain/study';
import { AddToStudy, InDeck } from '../features/deck/add-to-study';
import { useMetIn } from '../features/deck/deck';
import type { FindMet } from '../features/deck/find-met';
import { CiteTerm } from '../features/entry/cite-term';
import { EntryColumn } from '../features/entry/entry-column';
import { Neighbours } from '../features/entry/neighbours';
import { RelatedTerms } from '../features/entry/related-terms';
import { Sightings } from '../features/entry/sightings';
import { useEntries } from '../i18n/use-entries';
import { useLanguage } from '../i18n/use-language';
import { useTopicNames } from '../i18n/use-topic-names';
import type { DataOf } from './page-data';
import type { DescribePage } from './page-head';

type EntryData = DataOf<'entry'>;

export default function EntryPage({ data }: { readonly data: EntryData }) {
  const topicNames = useTopicNames();
  const language = useLanguage();
  const entryOf = useEntries();
  const columns: readonly Language[] = [language, otherLanguage[language]];
  const [en, ko] = languages.map((each) => entryOf(data.id, each));
  const { id, sightings } = data;
  useMetIn(
    useCallback<FindMet>(async (term) => (term === id ? newestSentences(sightings) : []), [id, sightings]),
  );
  return (
    <article className="entry">
      <p className="entry-topic">
        <a href={termsAddress(language, { by: 'topic', topic: data.topic })}>{topicNames[data.topic]}</a>
      </p>
      <div className="entry-columns">
        {columns.map((each) => {
          const text = entryOf(data.id, each);
          const counterpart = entryOf(data.id, otherLanguage[each]);
          return (
            text &&
            counterpart && (
              <EntryColumn
                key={each}
                id={data.id}
                text={text}
                counterpart={counterpart}
                language={each}
                details={data.details[each]}
              />
            )
          );
        })}
      </div>
      <p className="study-links">
        <AddToStudy terms={[id]}>
          <InDeck terms={[id]} />
        </AddToStudy>
      </p>
      <RelatedTerms terms={data.related} />
      <Sightings sightings={data.sightings} count={data.sightingCount} />
      {en && ko && <CiteTerm texts={{ en, ko }} permalinks={data.permalinks} />}
      <Neighbours {...data.neighbours} />
    </article>
  );
}

/** The newest sentence with the term in each language that has one. */
const newestSentences = (sightings: EntryData['sightings']): MetIn[] =>
  languages.flatMap((language) => {
    const newest = sightings.find(({ sentences }) => sentences[language]?.form);
    const sentence = newest?.sentences[language];
    return newest && sentence ? [{ slug: newest.slug, block: newest.block, language, ...sentence }] : [];
  });

/** The page is served with its head: only who goes over to the other language needs another. */
export const describe: DescribePage<EntryData> = async (...page) =>
  (await import('./entry-head')).describeEntry(...page);

export { loadWords } from 'virtual:page-words/entry';
