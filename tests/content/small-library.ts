import { topics } from '../../src/domain/glossary';
import { languages } from '../../src/domain/language';

const amr = {
  en: {
    'antimicrobial-resistance': {
      term: 'antimicrobial resistance',
      abbreviation: 'AMR',
      variants: ['resistance to antimicrobials'],
      definition: 'When germs change so that medicines no longer stop them.',
      note: 'WHO prefers it to antibiotic resistance where viruses are meant as well.',
      source: 'WHO, fact sheet',
    },
    artificial: {
      term: 'artificial intelligence',
      abbreviation: 'AI',
      definition: 'Machines that do what otherwise needs thought.',
      source: 'OECD, AI principles',
    },
  },
  ko: {
    'antimicrobial-resistance': {
      term: '항생제 내성',
      abbreviation: 'AMR',
      variants: ['항균제 내성'],
      definition: '미생물이 변하여 약이 듣지 않게 되는 현상이다.',
      source: '질병관리청, 국가건강정보포털',
    },
    artificial: {
      term: '인공지능',
      abbreviation: 'AI',
      definition: '사람의 사고가 필요한 일을 하는 기계이다.',
      source: '과학기술정보통신부, 인공지능 기본법',
      homographs: ['avian'],
    },
  },
};

const oneHealth = {
  en: {
    avian: {
      term: 'bird flu',
      definition: 'Influenza of birds that can infect people.',
      source: 'WOAH, Terrestrial Code',
    },
    clinical: {
      term: 'trial',
      definition: 'A study of a medicine in people.',
      source: 'ICH, E6',
      except: ['trial court'],
    },
  },
  ko: {
    avian: {
      term: '조류인플루엔자',
      abbreviation: 'AI',
      definition: '사람에게도 옮을 수 있는 새의 독감이다.',
      source: '농림축산식품부, 긴급행동지침',
      homographs: ['artificial'],
    },
    clinical: {
      term: '임상',
      definition: '사람에게 약을 써 보는 연구이다.',
      source: '식품의약품안전처, 임상시험 용어집',
      except: ['임상 병리'],
    },
  },
};

const chrome = {
  en: {
    reader: { title: 'Terms in {{release}}', density: { all: 'Every mention', none: 'None' } },
    study: { due_one: 'One card', due_other: '{{count}} cards' },
    about: { text: 'See <source>the source</source>.' },
  },
  ko: {
    reader: { title: '{{release}}의 용어', density: { all: '모두', none: '표시 안 함' } },
    study: { due_other: '카드 {{count}}장' },
    about: { text: '<source>출처</source>를 보세요.' },
  },
};

const release = {
  en: `---
title: Symposium on AMR
publisher: Institut Pasteur Korea
kind: press release
place: Seongnam
source:
  title: Institut Pasteur Korea held a symposium
  url: https://www.ip-korea.org/view.php?seq=1
---
## What it was about

Researchers met to talk about *AMR*
and **One Health**.

- first item
- second item

1. first step
2. second step

> A quotation.
>
> Its second paragraph.

### More

See [WHO](https://www.who.int/) or \`RAPID\`.
`,
  ko: `---
title: AMR 심포지엄
publisher: 한국파스퇴르연구소
kind: 보도자료
place: 성남
source:
  title: 한국파스퇴르연구소, 심포지엄 개최
  url: https://www.ip-korea.org/ko/view.php?seq=1
---
## 무엇을 다루었나

연구자들이 모여 *AMR*과 **원헬스**를 이야기했다.

- 첫째 항목
- 둘째 항목

1. 첫 단계
2. 둘째 단계

> 인용문이다.
>
> 인용문의 둘째 단락이다.

### 더 보기

[WHO](https://www.who.int/)나 \`RAPID\`를 보라.
`,
};

export const releaseName = '2023-10-12-symposium.md';

/** A whole content that has no problems, small enough to damage one thing of it. */
export function smallLibrary(): Map<string, string> {
  const files = new Map<string, string>();
  for (const language of languages) {
    const entries: Partial<Record<string, object>> = {
      amr: amr[language],
      'one-health': oneHealth[language],
    };
    for (const topic of topics) {
      files.set(`locales/${language}/glossary/${topic}.json`, JSON.stringify(entries[topic] ?? {}, null, 2));
    }
    files.set(`locales/${language}/chrome.json`, JSON.stringify(chrome[language], null, 2));
    files.set(`locales/${language}/releases/${releaseName}`, release[language]);
  }
  return files;
}

/** The files with one text changed; fails if the text to change is not there exactly once. */
export function damaged(
  files: ReadonlyMap<string, string>,
  file: string,
  from: string,
  to: string,
): Map<string, string> {
  const text = files.get(file);
  if (text?.split(from).length !== 2) throw new Error(`"${from}" is not exactly once in ${file}`);
  return new Map(files).set(
    file,
    text.replace(from, () => to),
  );
}
