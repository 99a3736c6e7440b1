import { topics } from '../../../src/domain/glossary';
import { type Bilingual, languages } from '../../../src/domain/language';
import { chanceOf } from '../measuring/chance';
import { wordPairs } from './synthetic-words';

/** A term as its two head words. */
type Term = Bilingual<string> & { readonly id: string };

const paragraphsInRelease = 12;
const firstYear = 2012;
const years = 15;

/** A Korean word with the particle that its last syllable asks for. */
function withParticle(word: string, afterConsonant: string, afterVowel: string): string {
  const hasFinal = ((word.codePointAt(word.length - 1) ?? 0) - 0xac00) % 28 !== 0;
  return word + (hasFinal ? afterConsonant : afterVowel);
}

function termsOf(count: number): Term[] {
  const [first, second, third] = wordPairs;
  const all = third.flatMap((c) => second.flatMap((b) => first.map((a) => [a, b, c] as const)));
  if (count > all.length) throw new Error(`There are words for ${all.length} terms: ask for no more.`);
  return all.slice(0, count).map((words) => {
    const [en = '', ko = ''] = [0, 1].map((side) => words.map((pair) => pair[side]).join(' '));
    return { id: en.replaceAll(' ', '-'), en, ko };
  });
}

/** Four capitals that belong to one term. */
const abbreviation = (index: number) =>
  `X${[676, 26, 1].map((unit) => String.fromCharCode(65 + (Math.floor(index / unit) % 26))).join('')}`;

/**
 * A content of any size as files, in both languages, of real words and with particles that agree. A few terms are
 * mentioned nearly everywhere and most hardly ever, as in releases.
 */
export function syntheticContent(termCount: number, releaseCount: number, seed = 1): Map<string, string> {
  const chance = chanceOf(seed);
  const terms = termsOf(termCount);
  const pick = (): Term => {
    const term = terms[Math.floor(terms.length * chance() ** 3)];
    if (!term) throw new Error('A content needs a term.');
    return term;
  };
  const files = new Map<string, string>();
  for (const [file, text] of glossaryFiles(terms, pick)) files.set(file, text);
  for (let i = 0; i < releaseCount; i++) {
    const day = new Date(Date.UTC(firstYear, 0, 1 + Math.floor((i * years * 365) / releaseCount)));
    const name = `${day.toISOString().slice(0, 10)}-release-${i}.md`;
    for (const [language, text] of Object.entries(releaseTexts(i, pick))) {
      files.set(`locales/${language}/releases/${name}`, text);
    }
  }
  return files;
}

function* glossaryFiles(terms: readonly Term[], pick: () => Term): Generator<[string, string]> {
  const entries = terms.map((term, index) => {
    const other = pick();
    const common = index % 7 === 0 ? { abbreviation: abbreviation(index) } : {};
    const en = {
      term: term.en,
      ...common,
      definition: `Joint work of several bodies on one question, kept up over years and open to all of them. It leans on each ${other.en} that they have.`,
      note: 'Plans of the government and papers do not always use it in the same sense.',
      source: 'A publication that a reader can check, 2024 edition',
    };
    const ko = {
      term: term.ko,
      ...common,
      definition: `여러 기관이 한 가지 물음을 두고 여러 해에 걸쳐 함께 벌이는 일을 이른다. ${withParticle(other.ko, '을', '를')} 바탕으로 삼는다.`,
      note: '정부 문서와 논문에서 쓰는 뜻이 늘 같지는 않다.',
      source: '독자가 확인할 수 있는 간행물, 2024년판',
    };
    return { id: term.id, topic: topics[index % topics.length], en, ko };
  });
  for (const language of languages) {
    for (const topic of topics) {
      const own = entries.filter((entry) => entry.topic === topic);
      const text = JSON.stringify(Object.fromEntries(own.map((entry) => [entry.id, entry[language]])));
      yield [`locales/${language}/glossary/${topic}.json`, text];
    }
  }
}

function releaseTexts(number: number, pick: () => Term): Bilingual<string> {
  const paragraphs = Array.from({ length: paragraphsInRelease }, (_, i) => {
    const [one, two, three] = [pick(), pick(), pick()];
    const heading = i % 4 === 3 ? { en: `## Part ${i}\n\n`, ko: `## ${i}부\n\n` } : { en: '', ko: '' };
    return {
      en: `${heading.en}Researchers met in the spring to talk about the ${one.en}, which began some years ago. They agreed that every ${two.en} needs money and time. Nobody knows yet what will become of the ${three.en}.`,
      ko: `${heading.ko}연구자들이 봄에 모여 몇 해 전 시작된 ${withParticle(one.ko, '을', '를')} 이야기했다. ${two.ko}에는 돈과 시간이 든다는 데 뜻을 모았다. ${withParticle(three.ko, '이', '가')} 어떻게 될지는 아직 아무도 모른다.`,
    };
  });
  const front = (title: string, publisher: string, kind: string, place: string) =>
    `---\ntitle: ${title}\npublisher: ${publisher}\nkind: ${kind}\nplace: ${place}\nsource:\n  title: ${title}\n  url: https://source.example/${number}\n---\n`;
  const { en, ko } = pick();
  return {
    en: `${front(`Meeting ${number} on the ${en}`, 'Institute', 'Press release', 'Seoul')}\n${paragraphs.map((each) => each.en).join('\n\n')}\n`,
    ko: `${front(`${ko} 회의 ${number}`, '연구소', '보도자료', '서울')}\n${paragraphs.map((each) => each.ko).join('\n\n')}\n`,
  };
}
