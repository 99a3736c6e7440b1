import { useTranslation } from 'react-i18next';
import { archiveAddress, blockFragment, releaseAddress } from '../../domain/addresses';
import { type Bilingual, type Language, otherLanguage } from '../../domain/language';
import type { ReleaseSlug, SeenSentence } from '../../domain/releases';
import { useLanguage } from '../../i18n/use-language';
import { MixedText } from '../../ui/mixed-text';

/** A place in a release that mentions the concept, in both of its versions where both do. */
export type Sighting = {
  readonly slug: ReleaseSlug;
  readonly block: number;
  readonly titles: Bilingual<string>;
  readonly dates: Bilingual<string>;
  readonly sentences: Bilingual<SeenSentence | undefined>;
};

type SightingsProps = {
  /** The newest places. */
  readonly sightings: readonly Sighting[];
  /** All of them, shown or not. */
  readonly count: number;
};

/** The sentences of the releases in which the term occurs, each beside its counterpart. */
export function Sightings({ sightings, count }: SightingsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const columns: readonly Language[] = [language, otherLanguage[language]];
  const shown = sightings.length;
  // Looked up once: a page has forty of these links, and a site tens of thousands of such pages.
  const readThere = t('entry.readThere');
  return (
    <section className="sightings" id="seen-in" aria-labelledby="seen-in-title" data-place="">
      <h2 id="seen-in-title">{t('entry.seenIn')}</h2>
      <p className="sightings-count">
        {count > 0 ? t('entry.seenInLead', { count }) : t('entry.notSeen')}
        {shown < count && (
          <>
            {' · '}
            {t('entry.seenInNewest', { shown })}{' '}
            <a href={archiveAddress(language)}>{t('entry.allReleases')}</a>
          </>
        )}
      </p>
      {[...byRelease(sightings)].map(([slug, seen]) => (
        <section key={slug} className="sightings-release" aria-labelledby={`seen-in-${slug}`}>
          <h3 id={`seen-in-${slug}`}>
            <a href={releaseAddress(language, slug)}>{seen[0]?.titles[language]}</a>{' '}
            <span className="sightings-date">{seen[0]?.dates[language]}</span>
          </h3>
          <ol className="sightings-list">
            {seen.map(({ block, sentences }, i) => (
              <li key={i}>
                {columns.map((each) => (
                  <Sentence
                    key={each}
                    sentence={sentences[each]}
                    lang={each === language ? undefined : each}
                    place={`${releaseAddress(each, slug)}#${blockFragment(block)}`}
                    linkName={readThere}
                  />
                ))}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </section>
  );
}

/** In their order: what a release says stands together. */
function byRelease(sightings: readonly Sighting[]): Map<ReleaseSlug, Sighting[]> {
  const groups = new Map<ReleaseSlug, Sighting[]>();
  for (const sighting of sightings) {
    const group = groups.get(sighting.slug);
    if (group) group.push(sighting);
    else groups.set(sighting.slug, [sighting]);
  }
  return groups;
}

type SentenceProps = {
  readonly sentence: SeenSentence | undefined;
  readonly lang: Language | undefined;
  /** The address of its paragraph. */
  readonly place: string;
  /** Of the link to it, in the language of the page. */
  readonly linkName: string;
};

function Sentence({ sentence, lang, place, linkName }: SentenceProps) {
  const language = useLanguage();
  if (!sentence) return null;
  const { before, form, after } = sentence;
  return (
    <blockquote lang={lang}>
      <MixedText text={before} language={lang ?? language} />
      {form && <mark>{form}</mark>}
      <MixedText text={after} language={lang ?? language} />{' '}
      <a className="sighting-place" href={place}>
        <span aria-hidden="true">→</span>
        <span className="visually-hidden" lang={language}>
          {linkName}
        </span>
      </a>
    </blockquote>
  );
}
