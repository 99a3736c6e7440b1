import english from '../locales/en/chrome.json';
import korean from '../locales/ko/chrome.json';
import type { Library } from '../src/content/read-library';
import type { Concept, Entry, TermId, Topic } from '../src/domain/glossary';
import type { Bilingual } from '../src/domain/language';
import type { Block, Mark, Release, ReleaseSlug, RichText } from '../src/domain/releases';

/*
 * A whole small site in memory: six concepts and three releases in both languages, made so that each rule
 * of the pages has something to work on. Its interface words are the real ones.
 */

export const amr = 'antimicrobial-resistance' as TermId;
/** An id that the first of them had before. */
export const oldAmr = 'antibiotic-resistance' as TermId;
export const antibiotic = 'antibiotic' as TermId;
/** 'AI' in both languages, as for avian influenza. */
export const intelligence = 'artificial-intelligence' as TermId;
export const birdFlu = 'avian-influenza' as TermId;
/** Its definitions hold what i18next would take for interpolation. */
export const biosimilar = 'biosimilar' as TermId;
/** No release speaks of it. */
export const placebo = 'placebo' as TermId;

export const meeting = '2024-03-01-joint-meeting' as ReleaseSlug;
export const symposium = '2023-10-12-symposium' as ReleaseSlug;
export const webinar = '2021-05-14-webinar' as ReleaseSlug;

/** No text of the content may end the element that holds a page's data. */
export const hostileTitle = 'Joint meeting </script><script>alert(1)</script> & "more"';

type EntryParts = Partial<Entry> & Pick<Entry, 'term' | 'definition' | 'source'>;

const concept = (id: TermId, topic: Topic, en: EntryParts, ko: EntryParts): Concept => ({
  id,
  topic,
  entries: { en: { variants: [], ...en }, ko: { variants: [], ...ko } },
});

const concepts: readonly Concept[] = [
  concept(
    amr,
    'amr',
    {
      term: 'antimicrobial resistance',
      abbreviation: 'AMR',
      variants: [{ form: 'resistance to antimicrobials', status: 'admitted' }],
      definition: 'Microbes change, and an antibiotic stops working; no placebo can help.',
      note: 'WHO prefers it to antibiotic resistance.',
      source: 'WHO, fact sheet',
    },
    {
      term: '항생제 내성',
      abbreviation: 'AMR',
      variants: [{ form: '항균제 내성', status: 'discouraged' }],
      definition: '미생물이 변하여 약이 듣지 않게 되는 현상이다.',
      source: '질병관리청, 국가건강정보포털',
    },
  ),
  concept(
    antibiotic,
    'amr',
    { term: 'antibiotic', definition: 'A medicine against bacteria.', source: 'WHO, AWaRe book' },
    { term: '항생제', definition: '세균에 쓰는 약이다.', source: '질병관리청' },
  ),
  concept(
    birdFlu,
    'infectious-disease',
    {
      term: 'avian influenza',
      abbreviation: 'AI',
      definition: 'Influenza of birds that can infect people.',
      source: 'WOAH, Terrestrial Code',
      homographs: [intelligence],
    },
    {
      term: '조류인플루엔자',
      abbreviation: 'AI',
      definition: '사람에게도 옮을 수 있는 새의 독감이다.',
      source: '농림축산식품부, 긴급행동지침',
      homographs: [intelligence],
    },
  ),
  concept(
    biosimilar,
    'biopharma',
    {
      term: 'biosimilar',
      definition: 'A medicine {{like}} an original one, see $t(site.name).',
      source: 'EMA, guideline',
    },
    {
      term: '바이오시밀러',
      definition: '오리지널과 {{비슷한}} 약이다. $t(site.name)',
      source: '식품의약품안전처',
    },
  ),
  concept(
    intelligence,
    'research',
    {
      term: 'artificial intelligence',
      abbreviation: 'AI',
      definition: 'Machines that do what otherwise needs thought.',
      source: 'OECD, AI principles',
      homographs: [birdFlu],
    },
    {
      term: '인공지능',
      abbreviation: 'AI',
      definition: '사람의 사고가 필요한 일을 하는 기계이다.',
      source: '과학기술정보통신부',
      homographs: [birdFlu],
    },
  ),
  concept(
    placebo,
    'research',
    { term: 'placebo', definition: 'A medicine without an active substance.', source: 'ICH, E10' },
    { term: '위약', definition: '효과를 내는 성분이 없는 약이다.', source: '식품의약품안전처' },
  ),
];

/** A text with each mark over the one place where its words stand. */
export function richText(
  text: string,
  ...marks: readonly (Pick<Mark, 'kind'> & { readonly over: string; readonly href?: string })[]
): RichText {
  return {
    text,
    marks: marks.map(({ kind, over, href = '' }): Mark => {
      const start = text.indexOf(over);
      if (start < 0) throw new Error(`"${over}" does not stand in "${text}"`);
      const span = { start, end: start + over.length };
      return kind === 'link' ? { ...span, kind, href } : { ...span, kind };
    }),
  };
}

export const paragraph = (...text: Parameters<typeof richText>): Block => ({
  kind: 'paragraph',
  text: richText(...text),
});

export const heading = (text: string, level: 2 | 3 = 2): Block => ({
  kind: 'heading',
  level,
  text: richText(text),
});

export const list = (...items: readonly string[]): Block => ({
  kind: 'list',
  ordered: false,
  items: items.map((item) => richText(item)),
});

export const quotation = (...paragraphs: readonly string[]): Block => ({
  kind: 'quotation',
  paragraphs: paragraphs.map((text) => richText(text)),
});

type ReleaseParts = { readonly title: string; readonly blocks: readonly Block[] };

/** A release of which only the titles and the texts matter. */
export const release = (slug: ReleaseSlug, en: ReleaseParts, ko: ReleaseParts): Release => ({
  slug,
  date: slug.slice(0, 10),
  versions: {
    en: {
      publisher: 'Institut Pasteur Korea',
      kind: 'Press release',
      place: 'Seongnam',
      source: { title: 'The source', url: `https://source.example/en/${slug}` },
      ...en,
    },
    ko: {
      publisher: '한국파스퇴르연구소',
      kind: '보도자료',
      place: '성남',
      source: { title: '원문', url: `https://source.example/ko/${slug}` },
      ...ko,
    },
  },
});

const releases: readonly Release[] = [
  release(
    meeting,
    {
      title: hostileTitle,
      blocks: [paragraph('A meeting on antibiotic use. It was short. Nobody spoke of anything else.')],
    },
    {
      title: '합동 회의 </script>',
      blocks: [paragraph('항생제 사용에 관한 회의였다. 짧았다. 다른 이야기는 없었다.')],
    },
  ),
  release(
    symposium,
    {
      title: 'Symposium on AMR',
      blocks: [
        paragraph('AMR spreads quietly. Researchers met to talk about AMR and each antibiotic. They left.'),
        heading('Why AMR matters'),
        paragraph('AMR kills people. A biosimilar does not, and AMR does.'),
        list('AI on farms', 'AMR in rivers'),
        quotation('An antibiotic is precious.'),
        paragraph(
          'Read antibiotic guidance, type AMR, and mind a biosimilar.',
          { kind: 'link', over: 'antibiotic guidance', href: 'https://www.who.int/' },
          { kind: 'code', over: 'AMR' },
          { kind: 'strong', over: 'biosimilar' },
        ),
      ],
    },
    {
      title: '항생제 내성 심포지엄',
      blocks: [
        paragraph('AMR은 조용히 퍼진다. 연구자들이 만나 AMR과 항생제를 이야기했다. 그들은 떠났다.'),
        heading('AMR이 중요한 까닭'),
        paragraph('AMR은 사람을 죽인다. 바이오시밀러는 그렇지 않지만 AMR은 그렇다.'),
        list('농장의 AI', '강의 AMR'),
        quotation('항생제는 소중하다.'),
        paragraph(
          '항생제 지침을 읽고 AMR을 입력하고 바이오시밀러를 살펴보라.',
          { kind: 'link', over: '항생제 지침', href: 'https://www.who.int/' },
          { kind: 'code', over: 'AMR' },
        ),
      ],
    },
  ),
  release(
    webinar,
    { title: 'Webinar', blocks: [paragraph('AI helped to find AMR early.')] },
    { title: '웨비나', blocks: [paragraph('AI가 AMR을 일찍 찾는 데 도움이 되었다.')] },
  ),
];

export const chrome = { en: english, ko: korean } satisfies Bilingual<object>;

/** The sample glossary with other releases. */
export const libraryWith = (...others: readonly Release[]): Library => ({
  concepts: new Map(concepts.map((each) => [each.id, each])),
  redirects: new Map([[oldAmr, amr]]),
  releases: others,
  chrome,
});

export const sampleLibrary = libraryWith(...releases);
