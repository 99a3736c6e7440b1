import { entryAddress, glossaryAddress } from '../domain/addresses';
import { otherLanguage } from '../domain/language';
import type { EntryText } from '../i18n/entry-text';
import type { DataOf } from './page-data';
import type { DescribePage } from './page-head';

const recommended = ({ variants = [] }: EntryText) =>
  variants.filter(({ status }) => status !== 'discouraged');

export const describeEntry: DescribePage<DataOf<'entry'>> = (data, language, t, siteAddress) => {
  const other = otherLanguage[language];
  const own = data.entries[language][data.id];
  const counterpart = data.entries[other][data.id];
  if (!own || !counterpart) {
    throw new Error(`The page of the term "${data.id}" lacks its own entry: put it into the page's entries.`);
  }
  return {
    title: `${own.term} (${counterpart.term}) · ${t('site.name')}`,
    description: own.definition,
    structuredData: {
      '@type': 'DefinedTerm',
      '@id': siteAddress(entryAddress(language, data.id)),
      name: own.term,
      alternateName: [
        ...(own.abbreviation === undefined ? [] : [own.abbreviation]),
        ...recommended(own).map(({ form }) => form),
        counterpart.term,
      ],
      description: own.definition,
      inLanguage: language,
      termCode: data.id,
      inDefinedTermSet: siteAddress(glossaryAddress(language)),
    },
  };
};
