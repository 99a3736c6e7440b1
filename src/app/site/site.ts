import type { Library } from '../../content/read-library';
import {
  aboutAddress,
  entryAddress,
  homeAddress,
  offlineAddress,
  releaseAddress,
  searchAddress,
  studyAddress,
} from '../../domain/addresses';
import type { ConceptSet } from '../../domain/exporting';
import type { Concept, TermId } from '../../domain/glossary';
import { inEachLanguage, type Language, languages } from '../../domain/language';
import { markText } from '../../domain/releases';
import type { DownloadSizes } from '../../features/downloads/download-links';
import type { EntryDetails } from '../../pages/page-data';
import { glossarySet, type OfferDownloads, releaseSet, topicSet } from './concept-sets';
import { entriesOf, type GlossaryIndex, indexGlossary } from './glossary-index';
import { type GlossaryOrder, orderGlossary } from './glossary-order';
import { glossaryOverview } from './glossary-overview';
import { listedRelease, type MarkedRelease, markRelease, openingOf } from './marked-releases';
import { neighboursOf } from './neighbours';
import { relateTerms } from './related-terms';
import { archivePages } from './release-archive';
import { collectSightings } from './sightings';
import type { SitePage } from './site-page';
import { termListPages } from './term-lists';

/** Concepts that most readers of the first releases ask about. */
const sampleIds = ['antimicrobial-resistance', 'one-health', 'rapid-alliance', 'biosimilar'] as TermId[];

/** The home page shows what is new; the archive has the rest. */
const releasesAtHome = 30;

type SiteOptions = {
  /** Makes the address of a page one that can be given away. */
  readonly siteAddress?: (path: string) => string;
  /** Makes what a page offers to download, when the page is made. */
  readonly offer?: OfferDownloads;
};

/** The content made ready for pages: the glossary indexed and ordered, the terms of every release found. */
export type Site = {
  readonly library: Library;
  readonly glossary: GlossaryIndex;
  readonly concepts: readonly Concept[];
  readonly releases: readonly MarkedRelease[];
  readonly order: GlossaryOrder;
};

export function openSite(library: Library): Site {
  const glossary = indexGlossary(library);
  const concepts = [...library.concepts.values()];
  const releases = library.releases.map((release) => markRelease(release, glossary));
  return { library, glossary, concepts, releases, order: orderGlossary(concepts) };
}

/** Every set of concepts that the site offers to download. */
export function* setsOfSite({ library, releases, order }: Site): Generator<ConceptSet> {
  yield glossarySet(library);
  for (const topic of order.byTopic.keys()) yield topicSet(library, topic);
  for (const release of releases) yield releaseSet(library, release);
}

/** Every page of the site, made from the whole content. */
export const pagesOfSite = (library: Library, options: SiteOptions = {}): Generator<SitePage> =>
  pagesOf(openSite(library), options);

/** Every page of the site, one at a time, for sites of any size. */
export function* pagesOf(
  { library, glossary, concepts, releases, order }: Site,
  { siteAddress = (path) => path, offer = () => undefined }: SiteOptions = {},
): Generator<SitePage> {
  const downloads = new Map<string, DownloadSizes>();

  yield homePage(concepts, order, releases, glossary);
  for (const [i, release] of releases.entries()) {
    const sizes = offer(releaseSet(library, release));
    if (sizes) downloads.set(release.summary.slug, sizes);
    yield releasePage(release, releases[i - 1], releases[i + 1], glossary, sizes);
  }
  for (const topic of order.byTopic.keys()) {
    const sizes = offer(topicSet(library, topic));
    if (sizes) downloads.set(topic, sizes);
  }
  yield* archivePages(releases);
  yield glossaryOverview(concepts, order, releases, offer(glossarySet(library)));
  yield* termListPages(concepts, order, releases, downloads);
  const neighbours = neighboursOf(order);
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
        sightings: sightings.get(concept.id)?.newest ?? [],
        sightingCount: sightings.get(concept.id)?.count ?? 0,
        neighbours: neighbours.get(concept.id) ?? {},
        entries: entriesOf(glossary, entryTerms(concept, related.get(concept.id) ?? [], glossary)),
      },
    };
  }
  yield {
    addresses: inEachLanguage((language) => searchAddress(language)),
    data: { page: 'search', topics: order.topicCounts, entries: entriesOf(glossary, []) },
  };
  yield {
    addresses: inEachLanguage((language) => studyAddress(language)),
    data: { page: 'study', entries: entriesOf(glossary, []) },
  };
  yield {
    addresses: inEachLanguage(aboutAddress),
    data: { page: 'about', entries: entriesOf(glossary, []) },
  };
  yield {
    addresses: inEachLanguage(offlineAddress),
    data: { page: 'offline', entries: entriesOf(glossary, []) },
  };
}

function homePage(
  concepts: readonly Concept[],
  { topicCounts }: GlossaryOrder,
  releases: readonly MarkedRelease[],
  glossary: GlossaryIndex,
): SitePage {
  const samples = sampleIds.filter((id) => glossary.entries.has(id));
  return {
    addresses: inEachLanguage(homeAddress),
    data: {
      page: 'home',
      releases: releases.slice(0, releasesAtHome).map((release) => ({
        ...listedRelease(release),
        openings: inEachLanguage((language) => openingOf(release, language)),
      })),
      topics: topicCounts,
      termCount: concepts.length,
      samples,
      entries: entriesOf(glossary, samples),
    },
  };
}

/** A text without mark-up in which no terms are marked. */
const plainRuns = (text: string, language: Language) => markText({ text, marks: [] }, language, []);

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
      publishers: inEachLanguage((language) => plainRuns(versions[language].publisher, language)),
      sources: inEachLanguage((language) => {
        const { title, url } = versions[language].source;
        return { title: plainRuns(title, language), url };
      }),
      blocks,
      terms,
      ...(downloads && { downloads }),
      ...(newer && { newer: newer.summary }),
      ...(older && { older: older.summary }),
      entries: entriesOf(glossary, [...terms.en, ...terms.ko]),
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
