import type { Concept, Entry, TermId } from '../../../src/domain/glossary';
import { findTerms, openSearch, searchDataOf, type TermHit } from '../../../src/domain/searching';

type Forms = Pick<Entry, 'term'> & Partial<Pick<Entry, 'abbreviation' | 'variants'>>;

const concept = (en: Forms, ko: Forms): Concept => ({
  id: en.term.toLowerCase().replaceAll(' ', '-') as TermId,
  topic: 'amr',
  entries: {
    en: { variants: [], definition: '', source: '', ...en },
    ko: { variants: [], definition: '', source: '', ...ko },
  },
});

export const concepts: readonly Concept[] = [
  concept(
    { term: 'resistance rate', variants: [{ form: 'resistance proportion', status: 'discouraged' }] },
    { term: '항생제 내성률' },
  ),
  concept(
    {
      term: 'antimicrobial resistance',
      abbreviation: 'AMR',
      variants: [{ form: 'drug resistance', status: 'admitted' }],
    },
    { term: '항생제 내성', abbreviation: 'AMR', variants: [{ form: '항균제 내성', status: 'admitted' }] },
  ),
  concept(
    { term: 'antibiotic', variants: [{ form: 'antibacterial', status: 'discouraged' }] },
    { term: '항생제', variants: [{ form: '항생물질', status: 'admitted' }] },
  ),
  concept({ term: 'antibacterial' }, { term: '항균제' }),
  concept(
    { term: 'World Health Organization', abbreviation: 'WHO' },
    { term: '세계보건기구', abbreviation: 'WHO' },
  ),
  concept(
    { term: 'COVID-19' },
    { term: '코로나바이러스감염증-19', variants: [{ form: '코로나19', status: 'admitted' }] },
  ),
  concept({ term: 'One Health' }, { term: '원헬스' }),
  concept({ term: 'vaccine' }, { term: '백신' }),
  concept({ term: 'bacterium' }, { term: '세균' }),
  concept({ term: 'biopharmaceutical' }, { term: '바이오의약품' }),
  concept({ term: 'Médecins Sans Frontières' }, { term: '국경없는의사회' }),
];

export const search = openSearch(JSON.parse(JSON.stringify(searchDataOf(concepts))));

export const find = (query: string): TermHit[] => findTerms(search, query);

/** The first result as 'form reason'. */
export const first = (query: string): string | undefined =>
  find(query)
    .slice(0, 1)
    .map(({ matched, reason }) => `${matched.form}: ${reason}`)[0];
