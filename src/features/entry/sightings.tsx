import { useTranslation } from 'react-i18next';
import { blockFragment, releaseAddress } from '../../domain/addresses';
import { type Bilingual, type Language, otherLanguage } from '../../domain/language';
import type { ReleaseSlug } from '../../domain/releases';
import { useLanguage } from '../../i18n/use-language';

/** A sentence of a release, cut where the entry's form stands; without a form all of it is `before`. */
export type SeenSentence = { readonly before: string; readonly form: string; readonly after: string };

/** A place in a release that mentions the concept, in both of its versions where both do. */
export type Sighting = {
  readonly slug: ReleaseSlug;
  readonly block: number;
  readonly titles: Bilingual<string>;
  readonly dates: Bilingual<string>;
  readonly sentences: Bilingual<SeenSentence | undefined>;
};

type SightingsProps = { readonly sightings: readonly Sighting[] };

/** The sentences of the releases in which the term occurs, each beside its counterpart. */
export function Sightings({ sightings }: SightingsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const columns: readonly Language[] = [language, otherLanguage[language]];
  const count = sightings.length;
  return (
    <section className="sightings" id="seen-in" aria-labelledby="seen-in-title" data-place="">
      <h2 id="seen-in-title">{t('entry.seenIn')}</h2>
      <p className="sightings-count">{count > 0 ? t('entry.seenInLead', { count }) : t('entry.notSeen')}</p>
      <ol className="sightings-list">
        {sightings.map(({ slug, block, titles, dates, sentences }, i) => (
          <li key={i}>
            <div className="sighting-pair">
              {columns.map((each) => (
                <Sentence key={each} sentence={sentences[each]} lang={each === language ? undefined : each} />
              ))}
            </div>
            <p className="sighting-source">
              <a href={`${releaseAddress(language, slug)}#${blockFragment(block)}`}>{titles[language]}</a>{' '}
              <span>{dates[language]}</span>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

type SentenceProps = { readonly sentence: SeenSentence | undefined; readonly lang: Language | undefined };

function Sentence({ sentence, lang }: SentenceProps) {
  if (!sentence) return null;
  const { before, form, after } = sentence;
  return (
    <blockquote lang={lang}>
      {before}
      {form && <mark>{form}</mark>}
      {after}
    </blockquote>
  );
}
