import { describe } from 'vitest';
import { testRows } from './marked-text';

describe('edges and exact case', () => {
  testRows(
    'M12',
    'en',
    ['RAPID', 'WHO', 'AMR', { term: 'One Health', case: 'exact' }, 'mRNA vaccine', 'Gavi'],
    [
      ['the [RAPID] alliance', 'as written'],
      ['a rapid response, rapidly', 'the ordinary word'],
      ['Rapid tests', 'at the start of a sentence'],
      ['RAPIDLY', 'a letter follows'],
      ['the [WHO] said', 'as written'],
      ['those who said, Who knows', 'the pronoun'],
      ['a [One Health] approach', 'as written'],
      ['one health facility', 'a number and a noun'],
      ['One health facility', 'the same at the start of a sentence'],
      ['one Health Centre', 'one capital is missing'],
      ['[mRNA vaccine] [mRNA Vaccine]', 'a word without capitals may have one in a title'],
      ['mrna vaccine MRNA vaccine', 'a word with capitals is exact'],
      ['([AMR]) [AMR]-related pre-[AMR] [AMR]/[WHO]', 'brackets, hyphens and slashes are edges'],
      ['AMRxyz xAMR AMR2', 'letters and digits beside it'],
      ['amr Amr', 'not the acronym'],
    ],
  );
  testRows(
    'M12',
    'en',
    ['phase III trial', 'GMP inspection', 'COVID-19', 'BSL-3', 'SARS-CoV-2', 'RAPID alliance'],
    [
      [
        '[Phase III trial] [Phase III Trial]',
        'two capitals make it exact; the first word may begin a sentence',
      ],
      ['phase iii trial', 'the numeral is exact'],
      ['[GMP Inspections] gmp inspection', 'a title; the acronym stays exact'],
      ['[COVID-19] [Covid-19] [covid-19]', 'four letters and a number are no ordinary word'],
      ['[SARS-CoV-2] [Sars-CoV-2]', 'the same'],
      ['[BSL-3] Bsl-3', 'three letters are too few to be sure'],
      ['[RAPID Alliance] Rapid alliance', 'the acronym in it stays exact'],
    ],
  );
  testRows(
    'M11',
    'en',
    ['antimicrobial resistance', 'biosimilar', { term: 'Mpox', case: 'any' }],
    [
      ['[Antimicrobial resistance] [Antimicrobial Resistance] [ANTIMICROBIAL RESISTANCE]', 'common terms'],
      ['[Biosimilar] [bioSimilar]', 'common terms'],
      ['[mpox] [MPOX] [Mpox]', 'the entry says any'],
    ],
  );
  testRows(
    'M12',
    'en',
    [{ term: 'polio', case: 'exact' }, 'AIDS', { id: 'helper', term: 'aids' }],
    [
      ['[polio] [Polio] POLio', 'an exact word without capitals may begin a sentence'],
      ['[AIDS] and [aids]', 'letter for letter goes before any case'],
    ],
  );
});

describe('lines of capitals', () => {
  const terms = [
    { term: 'One Health', case: 'exact' },
    'RAPID',
    'WHO',
    'AMR',
    'vaccine',
    'AWaRe',
    'KoNECT',
    'Institut Pasteur Korea',
  ] as const;
  testRows('M13', 'en', terms, [
    ['[ONE HEALTH] SYMPOSIUM HELD', 'a headline'],
    ['[ONE HEALTH] SYMPOSIUM HELD\nIt was held in Seoul.', 'a line ends at a line break'],
    ['The ONE HEALTH symposium', 'capitals in a line that is not all capitals'],
    ['[INSTITUT PASTEUR KOREA] OPENS', 'a name of three words'],
    ['[KONECT] MEETS [AMR] EXPERTS', 'a mixed acronym'],
    ['BE AWARE OF [VACCINES]', 'a mixed acronym that spells a word'],
    ['한국의 [ONE HEALTH] 심포지엄', 'among Hangul'],
  ]);
  testRows('M14', 'en', terms, [
    ['RAPID RESPONSE SYSTEM STRENGTHENED', 'the adjective'],
    ['MINISTER WHO SPOKE', 'the pronoun'],
    ['[AMR] SYMPOSIUM HELD', 'an acronym that is no word'],
    ['[RAPID]', 'alone it is the acronym'],
    ['[WHO]/[AMR], [WHO]', 'acronyms alone are no headline'],
    ['[WHO] and [RAPID] met', 'a line that is not all capitals'],
    ['MINISTER WHO SPOKE\nThe [WHO] said', 'each line is judged alone'],
  ]);
  testRows(
    'M14',
    'ko',
    ['WHO', 'FAO', 'RAPID'],
    [
      ['[WHO], [FAO] 공동 성명', 'Hangul in the line: capitals are no headline'],
      ['[RAPID] 출범', 'the same'],
    ],
  );
});

describe('number', () => {
  testRows(
    'M9',
    'en',
    [
      'AMR',
      'NTD',
      'vaccine',
      'analysis',
      'therapy',
      'bacterium',
      'virus',
      'SDGs',
      'essential medicines',
      'tooth',
      'mycosis',
      'schoolchild',
    ],
    [
      ['[AMRs] [NTDs]', 'acronyms'],
      ['AMRS ntds', 'their plural has a small s'],
      ['[vaccines] [vaccine]', '-s'],
      ['[analyses] [analysis]', '-is, -es'],
      ['[therapies] [therapy]', '-y, -ies'],
      ['[bacteria] [bacterium]', '-um, -a'],
      ['[teeth] [tooth] [mycoses] [mycosis] [schoolchildren]', 'other irregular plurals'],
      ['[viruses] [virus]', '-us, -uses'],
      ['[SDG] [SDGs]', 'from a plural to its singular'],
      ['[essential medicine] [Essential Medicines]', 'from a plural to its singular'],
      ['vaccinesx vaccined therapie', 'not a plural'],
    ],
  );
  testRows(
    'M9',
    'en',
    [
      'criteria',
      'fungus',
      'indices',
      'box',
      'approach',
      'meta-analysis',
      'genomics',
      'statistics',
      'measles',
      'case study',
      'life',
    ],
    [
      ['[criterion] [criteria]', '-on, -a'],
      ['[fungi] [fungus]', '-us, -i'],
      ['[index] [indices] [indexes]', '-ex, -ices'],
      ['[boxes] [approaches]', 'after a sibilant'],
      ['[meta-analyses]', 'a compound of an irregular word'],
      ['genomic statistic', '-ics is no plural'],
      ['[measles]', 'nor is this'],
      ['[case studies]', 'the last word'],
      ['cases study', 'not the first'],
      ['[lives]', '-fe, -ves'],
    ],
  );
  testRows(
    'M17',
    'en',
    [
      'mechanism of action',
      'adverse event following immunization',
      'public health emergency of international concern',
      'cluster of cases',
      'Ministry of Health',
      'deaths attributable to AMR',
    ],
    [
      ['[mechanisms of action] [Mechanism of action]', 'the noun before of'],
      ['[adverse events following immunization]', 'and before following'],
      ['[public health emergencies of international concern]', 'the noun, not its attribute'],
      ['[clusters of cases] [clusters-of-cases]', 'with what M8 and M9 allow'],
      ['Ministries of Health', 'a name has one number'],
      ['mechanistics of action, mechanisms for action', 'other words'],
    ],
  );
  testRows(
    'M10',
    'en',
    ['AMR', 'vaccine', 'WHO'],
    [
      ["[AMR]'s", 'straight apostrophe'],
      ['[AMR]’s', 'curly apostrophe'],
      ['[AMRs]’ [vaccines]’', 'after a plural'],
      ['the [vaccine]’s effect, [WHO]’s', 'the ending stays outside'],
      ['‘[vaccine]’', 'quotation marks'],
    ],
  );
});

describe('hyphens and spaces', () => {
  testRows(
    'M8',
    'en',
    ['antimicrobial', 'non-clinical study', 'post-marketing', 'p-value', 'multidrug'],
    [
      ['[antimicrobial] [anti-microbial]', 'a prefix'],
      ['[anti-microbials] [Anti-Microbial]', 'with number and case'],
      ['[non-clinical study] [nonclinical study] [non clinical study]', 'a prefix written with a hyphen'],
      ['[post-marketing] [postmarketing]', 'a prefix'],
      ['[p-value] [p value]', 'hyphen or space'],
      ['pvalue', 'no prefix: not closed'],
      ['[multi-drug] [multidrug]', 'a prefix'],
      ['anti--microbial anti - microbial', 'two separators are none'],
    ],
  );
  testRows(
    'M8',
    'en',
    ['COVID-19', 'One Health', 'vaccine platform', 'case–control study', 'R&D', 'cold chain'],
    [
      ['[COVID-19] [COVID‐19] [COVID‑19] [COVID‒19] [COVID–19] [COVID—19] [COVID―19]', 'U+2010 to U+2015'],
      ['[COVID−19] [COVID﹘19] [COVID﹣19] [COVID－19]', 'minus, small and full-width'],
      ['[COVID 19] [COVID19]', 'space or nothing beside a digit'],
      ['COVID-190 COVID-19a', 'the number goes on'],
      ['[One-Health] OneHealth', 'hyphen for a space, never closed'],
      ['[vaccine-platform] [vaccine platforms]', 'attributive'],
      ['[case-control study] [case control studies]', 'a dash in the form'],
      ['[R&D] [R＆D] R-D', 'the sign is a letter of the form'],
      ['coldchain [cold-chain]', 'no prefix: not closed'],
    ],
  );
  testRows(
    'M8',
    'en',
    ['foodborne illness', 'vector-borne disease', 'airborne'],
    [
      ['[food-borne illness] [foodborne illness]', 'before -borne, closed in the form'],
      ['[vectorborne disease] [vector borne diseases]', 'and with a hyphen in it'],
      ['food borne illness, air borne', 'a closed form never has a space'],
    ],
  );
  testRows(
    'M8',
    'en',
    ['low- and middle-income country', 'cold chain'],
    [
      ['[low- and middle-income countries]', 'a hyphen that waits for the rest of its compound'],
      ['[low and middle income country] [low-and-middle-income country]', 'without it'],
      ['low - and middle-income countries', 'a dash between words is no hyphen'],
      ['cold- chain', 'only where the form has it'],
    ],
  );
});

describe('exceptions', () => {
  testRows(
    'M15',
    'en',
    [{ term: 'outbreak', except: ['outbreak of war'] }],
    [
      ['outbreak of war, outbreaks of war', 'in both numbers of its noun (M17)'],
      ['[outbreaks] of measles', 'not beyond the phrase'],
    ],
  );
  testRows(
    'M15',
    'en',
    [{ term: 'vector', except: ['vector space'] }, { term: 'cold', except: ['cold chain'] }, 'cold chain'],
    [
      ['a [vector]', 'the term'],
      ['a vector space, vector spaces', 'the exception, in both numbers'],
      ['a [vector] spaceship', 'the exception ends inside a word'],
      ['Vector Space', 'in any case'],
      ['a [cold] and the [cold chain]', 'another entry may be what is excepted'],
    ],
  );
});

describe('addresses', () => {
  testRows(
    'M16',
    'en',
    ['AMR', 'WHO', 'vaccine'],
    [
      ['https://who.int/AMR/vaccine?x=AMR [AMR]', 'a web address'],
      ['see www.vaccine.org for the [vaccine]', 'without a scheme'],
      ['AMR@WHO.int and [AMR]', 'an e-mail address'],
      ['vaccine.org, [vaccine].', 'a bare domain'],
      ['the [vaccine].The next', 'a lost space is no domain'],
      ['(https://x.org/vaccine) [vaccine]', 'in brackets'],
      ['HTTP://X.ORG/AMR', 'in capitals'],
      ['3.5 [vaccine] at 10:30', 'numbers'],
      ['@[WHO] #[AMR]', 'names and tags of social media'],
      ['mailto:vaccine@x.org', 'a scheme without slashes'],
      ['[vaccine]@', 'nothing after the sign'],
    ],
  );
  testRows(
    'M16',
    'ko',
    ['백신', '항생제', 'AMR'],
    [
      ['https://ko.wikipedia.org/wiki/백신_항생제 [백신]', 'a path in Hangul'],
      ['who.int에서 [백신]을', 'Hangul ends a host name'],
      ['AMR@kdca.go.kr로 [AMR]', 'an address with a particle'],
    ],
  );
});
