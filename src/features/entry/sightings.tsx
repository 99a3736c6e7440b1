import { useTranslation } from 'react-i18next';
import { blockFragment, releaseAddress } from '../../domain/addresses';
import { type Bilingual, type Language, otherLanguage } from '../../domain/language';
import type { ReleaseSlug } from '../../domain/releases';
import { useLanguage } from '../../i18n/use-language';

/** A sentence of a release, cut where the entry's form stands. */
export type Sighting = {
  readonly slug: ReleaseSlug;
  readonly block: number;
  readonly title: string;
  readonly date: string;
  readonly before: string;
  readonly form: string;
  readonly after: string;
};

type SightingsProps = { readonly sightings: Bilingual<readonly Sighting[]> };

/** The sentences of the releases in which the term occurs, in both languages. */
export function Sightings({ sightings }: SightingsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const columns: readonly Language[] = [language, otherLanguage[language]];
  const count = sightings[language].length;
  return (
    <section className="sightings" id="seen-in" aria-labelledby="seen-in-title" data-place="">
      <h2 id="seen-in-title">{t('entry.seenIn')}</h2>
      <p className="sightings-count">{count > 0 ? t('entry.seenInLead', { count }) : t('entry.notSeen')}</p>
      <div className="sightings-columns">
        {columns.map((each) => (
          <ul key={each} className="sightings-list" lang={each === language ? undefined : each}>
            {sightings[each].map((sighting, i) => (
              <li key={i}>
                <blockquote>
                  {sighting.before}
                  <mark>{sighting.form}</mark>
                  {sighting.after}
                </blockquote>
                <p className="sighting-source">
                  <a href={`${releaseAddress(each, sighting.slug)}#${blockFragment(sighting.block)}`}>
                    {sighting.title}
                  </a>{' '}
                  <span>{sighting.date}</span>
                </p>
              </li>
            ))}
          </ul>
        ))}
      </div>
    </section>
  );
}
