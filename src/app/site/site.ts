import type { Library } from '../../content/read-library';
import {
  aboutAddress,
  entryAddress,
  glossaryAddress,
  homeAddress,
  releaseAddress,
  searchAddress,
} from '../../domain/addresses';
import { type Concept, type TermId, topics } from '../../domain/glossary';
import { type Bilingual, inEachLanguage, type Language, languages } from '../../domain/language';
import type { DownloadSizes } from '../../features/downloads/download-links';
import type { EntryDetails, GlossaryRow, PageData } from '../../pages/page-data';
import { glossarySet, type OfferDownloads, releaseSet, topicSet } from './concept-sets';
import { entriesOf, type GlossaryIndex, indexGlossary } from './glossary-index';
import { type MarkedRelease, markRelease, openingOf } from './marked-releases';
import { relateTerms } from './related-terms';
import { collectSightings } from './sightings';

/** One page: what it shows in both languages, and where it stands in each. */
export type SitePage = { readonly addresses: Bilingual<string>; readonly data: PageData };

/** Concepts that most readers of the first releases ask about. */
const sampleIds = ['antimicrobial-resistance', 'one-health', 'rapid-alliance', 'biosimilar'] as TermId[];

const collators = { en: new Intl.Collator('en'), ko: new Intl.Collator('ko') } as const;

type SiteOptions = {
  /** Makes the address of a page one that can be given away. */
  readonly siteAddress?: (path: string) => string;
  /** Makes what a page offers to download, when the page is made. */
  readonly offer?: OfferDownloads;
};

/** Every page of the site, made from the whole content; one page at a time, for sites of any size. */
export function* pagesOfSite(
  library: Library,
  { siteAddress = (path) => path, offer = () => undefined }: SiteOptions = {},
): Generator<SitePage> {
  const glossary = indexGlossary(library);
  const concepts = [...library.concepts.values()];
  const releases = library.releases.map((release) => markRelease(release, glossary));

  yield homePage(concepts, releases, glossary);
  for (const [i, release] of releases.entries()) {
    const downloads = offer(releaseSet(library, release));
    yield releasePage(release, releases[i - 1], releases[i + 1], glossary, downloads);
  }
  for (const topic of topics) offer(topicSet(library, topic));
  yield glossaryPage(concepts, offer(glossarySet(library)));
  const related = relateTerms(glossary, releases);
  const sightings = collectSightings(releases);
  for (const concept of concepts) {
    yield {
      addresses: inEachLanguage((language) => entryAddress(language, concept.id)),
      data: {
        page: 'entry',
        id: concept.id,
        topic: concept.topic,
        details: inEachLanguage((language) => detailsOf(concept, language)),
        permalinks: inEachLanguage((language) => siteAddress(entryAddress(language, concept.id))),
        related: related.get(concept.id) ?? [],
        sightings: sightings.get(concept.id) ?? [],
        entries: entriesOf(glossary, entryTerms(concept, related.get(concept.id) ?? [], glossary)),
      },
    };
  }
  yield {
    addresses: inEachLanguage((language) => searchAddress(language)),
    data: { page: 'search', topics: topicCounts(concepts), entries: entriesOf(glossary, []) },
  };
  yield {
    addresses: inEachLanguage(aboutAddress),
    data: { page: 'about', entries: entriesOf(glossary, []) },
  };
}

const topicCounts = (concepts: readonly Concept[]) =>
  topics
    .map((topic) => ({ topic, count: concepts.filter((concept) => concept.topic === topic).length }))
    .filter(({ count }) => count > 0);

function homePage(
  concepts: readonly Concept[],
  releases: readonly MarkedRelease[],
  glossary: GlossaryIndex,
): SitePage {
  const samples = sampleIds.filter((id) => glossary.entries.has(id));
  return {
    addresses: inEachLanguage(homeAddress),
    data: {
      page: 'home',
      releases: releases.map((release) => ({
        ...release.summary,
        openings: inEachLanguage((language) => openingOf(release, language)),
        termCount: inEachLanguage((language) => release.terms[language].length),
      })),
      topics: topicCounts(concepts),
      termCount: concepts.length,
      samples,
      entries: entriesOf(glossary, samples),
    },
  };
}

function releasePage(
  { release, summary, blocks, terms }: MarkedRelease,
  newer: MarkedRelease | undefined,
  older: MarkedRelease | undefined,
  glossary: GlossaryIndex,
  downloads: DownloadSizes | undefined,
): SitePage {
  const { versions } = release;
  return {
    addresses: inEachLanguage((language) => releaseAddress(language, release.slug)),
    data: {
      page: 'release',
      summary,
      places: inEachLanguage((language) => versions[language].place),
      sources: inEachLanguage((language) => versions[language].source),
      blocks,
      terms,
      ...(downloads && { downloads }),
      ...(newer && { newer: newer.summary }),
      ...(older && { older: older.summary }),
      entries: entriesOf(glossary, [...terms.en, ...terms.ko]),
    },
  };
}

function glossaryPage(concepts: readonly Concept[], downloads: DownloadSizes | undefined): SitePage {
  const row = ({ id, entries }: Concept): GlossaryRow => ({
    id,
    terms: inEachLanguage((language) => entries[language].term),
    abbreviations: {
      ...(entries.en.abbreviation !== undefined && { en: entries.en.abbreviation }),
      ...(entries.ko.abbreviation !== undefined && { ko: entries.ko.abbreviation }),
    },
  });
  return {
    addresses: inEachLanguage(glossaryAddress),
    data: {
      page: 'glossary',
      topics: topics.flatMap((topic) => {
        const rows = concepts.filter((concept) => concept.topic === topic).map(row);
        const sorted = (language: Language) =>
          rows.toSorted((a, b) => collators[language].compare(a.terms[language], b.terms[language]));
        return rows.length > 0 ? [{ topic, rows: inEachLanguage(sorted) }] : [];
      }),
      termCount: concepts.length,
      ...(downloads && { downloads }),
      entries: { en: {}, ko: {} },
    },
  };
}

const detailsOf = (concept: Concept, language: Language): EntryDetails => {
  const { note, homographs } = concept.entries[language];
  return { ...(note !== undefined && { note }), ...(homographs !== undefined && { homographs }) };
};

/** The entries an entry page uses: its own, those it is related to or mistaken for, and those its definitions speak of. */
function entryTerms({ id, entries }: Concept, related: readonly TermId[], glossary: GlossaryIndex): TermId[] {
  const texts = glossary.entries.get(id);
  const links = texts ? [...texts.en.links, ...texts.ko.links] : [];
  const homographs = languages.flatMap((language) => entries[language].homographs ?? []);
  return [id, ...related, ...homographs, ...links.flatMap((link) => link.terms)];
}
