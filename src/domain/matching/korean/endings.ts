/**
 * What may stand between a Korean noun and the end of its word: the grammar of M4 to M6, as data.
 *
 * A morpheme of two shapes is written vowel/consonant: 는/은 is 는 after a vowel, 은 after a consonant. A trailing +
 * marks the shapes that count ㄹ as a vowel (백신으로, but 자궁경부암 검진율로, 결핵으로, 말라리아로, 물로).
 * After the entries of 국립국어원, 표준국어대사전, and the order of particles in 남기심·고영근, 표준국어문법론.
 */
export type Slot = {
  /** The rule that a match owes to this slot. */
  readonly rule: 'M4' | 'M5' | 'M6';
  readonly morphemes: string;
  /** What may follow; a word may end after any of them. */
  readonly next: readonly string[];
};

/** The slots that may directly follow a noun. */
export const afterNoun = [
  'plural', 'case', 'honorific', 'adverbial', 'shortened', 'limit', 'topic', 'copula', 'bareCopula', 'lightVerb',
]; // biome-ignore format: one row

const afterPlural = ['case', 'honorific', 'adverbial', 'shortened', 'limit', 'topic', 'copula'];

export const particles: Readonly<Record<string, Slot>> = {
  plural: { rule: 'M4', morphemes: '들', next: afterPlural },

  /** 주격, 목적격, 관형격: nothing follows them. */
  case: { rule: 'M4', morphemes: '가/이 를/을 의', next: [] },

  honorific: { rule: 'M4', morphemes: '께서', next: ['limit', 'topic'] },

  /** 부사격, 접속, 비교: 에서의, 으로부터의, 에게는, 에서만은, 에서였다, 로서의. */
  adverbial: {
    rule: 'M4',
    morphemes: `에 에서 에게 에게서 에다 에다가 한테 한테서 께 로/으로+ 로서/으로서+ 로써/으로써+ 로부터/으로부터+
      와/과 하고 랑/이랑 보다 처럼 같이`,
    next: ['genitive', 'comparison', 'limit', 'topic', 'copula', 'bareCopula'],
  },

  /** 비교 after 부사격: 에서보다는, 에서처럼, 에서와의. */
  comparison: {
    rule: 'M4',
    morphemes: '보다 처럼 같이 와/과',
    next: ['genitive', 'limit', 'topic', 'copula'],
  },
  /** 부사격 or 보조사 with 는 shortened into it, as the press writes. Not 론 after a vowel: 원헬스론 is a theory. */
  shortened: {
    rule: 'M4',
    morphemes: '엔 에선 에겐 한텐 께선 -/으론 로선/으로선+ 까진 부턴 보단',
    next: [],
  },
  genitive: { rule: 'M4', morphemes: '의', next: [] },

  /** 보조사 after which others may stand: 까지도, 만으로는, 부터의, 만이라도, 뿐만, 만큼은. */
  limit: {
    rule: 'M4',
    morphemes: '만 까지 부터 조차 마저 마다 밖에 뿐 대로 만큼 끼리 치고',
    next: ['case', 'adverbial', 'secondLimit', 'topic', 'copula', 'bareCopula'],
  },
  secondLimit: {
    rule: 'M4',
    morphemes: '만 까지 부터 조차 마저 만큼 밖에',
    next: ['case', 'topic', 'copula'],
  },

  /** 보조사 that close a word: 는/은, 도 and those that come of the copula (나/이나, 라도/이라도). */
  topic: {
    rule: 'M4',
    morphemes: `는/은 도 나/이나 나마/이나마 라도/이라도 든/이든 든지/이든지 든가/이든가 야/이야 야말로/이야말로
      라야/이라야 커녕 는커녕/은커녕 란/이란 며/이며 -/인들`,
    next: [],
  },
};
