import { blockFragment, releaseAddress } from '../domain/addresses';
import { runsOfBlock } from '../domain/releases';
import type { DataOf } from './page-data';
import type { DescribePage } from './page-head';

/** The length at which search engines cut a description, in characters. */
const descriptionLength = { en: 160, ko: 80 } as const;

/** A text without its last word, which may be cut. */
function wholeWords(cut: string): string {
  const end = cut.lastIndexOf(' ');
  return end < 0 ? cut : cut.slice(0, end).trimEnd();
}

export const describeRelease: DescribePage<DataOf<'release'>> = (data, language, t, siteAddress) => {
  const { summary } = data;
  const paragraph = data.blocks[language].find((block) => block.kind === 'paragraph');
  const opening = paragraph
    ? runsOfBlock(paragraph)
        .flat()
        .map((run) => run.text)
        .join('')
    : '';
  const limit = descriptionLength[language];
  return {
    title: `${summary.titles[language]} · ${t('site.name')}`,
    description: opening.length > limit ? `${wholeWords(opening.slice(0, limit))} …` : opening,
    paintedFrom: blockFragment(0),
    structuredData: {
      '@type': 'NewsArticle',
      headline: summary.titles[language],
      datePublished: summary.date,
      inLanguage: language,
      publisher: { '@type': 'Organization', name: t('site.name') },
      isBasedOn: {
        '@type': 'CreativeWork',
        name: data.sources[language].title.map((run) => run.text).join(''),
        url: data.sources[language].url,
      },
      mainEntityOfPage: siteAddress(releaseAddress(language, summary.slug)),
    },
  };
};
