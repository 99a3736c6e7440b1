import { entryAddress, glossaryAddress, termsAddress } from '../domain/addresses';
import type { DataOf } from './page-data';
import type { DescribePage, PageHead } from './page-head';

/** `subject` is what the list is of, in its language. */
export function describeTermList(
  subject: string,
  ...[data, language, t, siteAddress]: Parameters<DescribePage<DataOf<'terms'>>>
): PageHead {
  const part = data.parts > 1 ? ` (${t('browse.part', { part: data.part, parts: data.parts })})` : '';
  return {
    title: `${subject}${part} · ${t('terms.glossary')} · ${t('site.name')}`,
    description: t('terms.description', { subject, count: data.count[language] }) + part,
    structuredData: {
      '@type': 'DefinedTermSet',
      '@id': siteAddress(termsAddress(language, data, data.part)),
      name: subject,
      inLanguage: language,
      isPartOf: { '@id': siteAddress(glossaryAddress(language)) },
      hasDefinedTerm: data.orders[language].flatMap((index) => {
        const row = data.rows[index];
        return row ? [{ '@id': siteAddress(entryAddress(language, row.id)) }] : [];
      }),
    },
  };
}
