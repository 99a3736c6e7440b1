/**
 * The endings of the copula 이다 and of the light verbs 하다, 되다, 시키다, 받다, as data (M5, M6).
 *
 * An ending of two shapes is written after-vowel/after-consonant. One that begins with a bare ㄴ ㄹ ㅁ ㅂ is the
 * final consonant of the stem's last syllable: 이 + ㅂ니다 = 입니다, 하 + ㄴ = 한.
 */

/** After any stem, present or past: 이고, 하고, 였고, 했고. */
export const anyEnding = `고 고도 고서 고서야 고는 지만 거나 거든 건 든 든지 든가 던 던가 던데 더니 더라 더라고 더라는 더라도 더라면 더군 더군요
  다 다고 다는 다며 다면 다면서 다가 다만 리라/으리라 길래 지요 죠 네 네요 냐 냐는 냐고 느냐 느냐는 기에 듯 듯이 며/으며 면/으면 면서/으면서
  면서도/으면서도 나/으나 므로/으므로 니/으니 니까/으니까 니만큼/으니만큼 ㄹ까/을까 ㄹ까요/을까요 ㄹ지라도/을지라도 ㄹ지언정/을지언정
  ㄹ수록/을수록 ㄹ뿐더러/을뿐더러 ㅂ니다/습니다 ㅂ니다만/습니다만 ㅂ니까/습니까`;

/** After a present stem only. */
export const presentEnding = '자 군 군요 구나 게 오/으오';

/** After a past stem only; 을 as in 였을 것이다. */
export const pastEnding =
  '을 는데 는데도 는데요 는가 는가요 어도 어야 어요 어 다던 다니 다느니 다거나 다든지 다든가 다네 다네요 답니다 단 나 나요';

/** Endings that make a noun of it, after which particles stand again: 임을, 하기에는, 인지도. */
export const nounEnding = 'ㅁ/음 기 ㄹ지/을지 지';
export const copulaNounEnding = 'ㄴ지 ㄴ가 ㄴ데 ㄴ만큼 ㄴ가라는 ㄴ가요 ㄴ지라';
export const verbNounEnding = '는지 ㄴ지/은지 는가 는데 도록 게 게끔 려고/으려고 러/으러 고자 ㄹ지/을지';
export const pastNounEnding = '는지';

/** 이다 alone: 인, 이라, 이란, 이어서. 일 has a rule of its own (see ending-reader.ts). */
export const copulaEnding = `ㄴ ㄴ데다 ㄴ데다가 ㄴ바 ㄹ 라 라는 라던 라며 라면 라면서 라면서도 라서 라도 라니 라느니 라거나 라든지 라든가 라야 라지만 라는데
  라네 라네요 랍니다 란 래 래도 래요 어서 어야 어도 에요 요 ㄹ뿐 ㄹ텐데 올시다`;
export const copulaQuotation = '라고 라기 라기보다';
/** Of people: 책임자이신, 확진자이실. */
export const honorificCopulaEnding = 'ㄴ ㄹ';

/** 이 drops after a vowel: 항생제다, 항생제며, 항생제라는. Not 자, 지, 기, 니, 네, 게, 래: 지도자, 복지, 진단기, 어머니, 미래. */
export const bareCopulaEnding = `다 다만 고 며 지만 므로 면 면서 라 라는 라던 라며 라면 라면서 라면서도 라서 라도 라니 라느니 라거나 라든지 라지만 라는데
  라네 라네요 란 여서 여야 여도 예요 죠 지요 니까 네요 더군요 거나 건 든지`;
export const bareCopulaQuotation = '라고 라기 라기보다';

/** Verbs: 하는, 한, 한다, 하도록, 하라는, 하자는. */
export const verbEnding = `는 ㄴ/은 ㄹ/을 는대로 곤 건대 는바 ㄴ바/은바 자마자 느라 느니 다시피 다니 자고 자는 자며 자던 라/으라 라는/으라는 라며/으라며
  라던/으라던 려다/으려다 려다가/으려다가 려는/으려는 려면/으려면 려/으려 려던/으려던 ㄴ다/는다 ㄴ다고/는다고 ㄴ다는/는다는 ㄴ다며/는다며
  ㄴ다면/는다면 ㄴ다면서/는다면서 ㄴ다던/는다던 ㄴ다니/는다니 ㄴ다거나/는다거나 ㄴ다든지/는다든지 ㄴ다든가/는다든가 ㄴ다네/는다네 ㄴ다네요/는다네요 ㄴ답니다/는답니다
  자면 자니 는가요 는데요 는데다 세요/으세요 십시오/으십시오
  ㅂ시다/읍시다`;
export const verbQuotation = '라고/으라고';

/** After the connective form 해, 되어, 시켜, 받아: 해서, 해야. */
export const connectiveEnding = '서 서는 서도 서야 선 서다 서인지 서였다 도 야 야만 야지 야죠 요';
/** 해야겠다: 야 and a stem that goes on as a past stem does. */
export const connectiveStem = '야겠';

/** 하 that is shortened into the ending (한글 맞춤법 제40항): 접종토록, 감시케. Not 치: 예측치 is a value. */
export const shortenedVerbEnding = '토록 케 코자 키로';

export type VerbStems = {
  readonly present: string;
  readonly past: readonly string[];
  readonly connective: readonly string[];
};

/** Light verbs; those of a Sino-Korean verbal noun (감시하다, 접종받다). 드리다 does not follow terms. */
export const lightVerbs: readonly VerbStems[] = [
  { present: '하', past: ['했', '했었', '했겠', '하였', '하였었', '하겠'], connective: ['해', '하여'] },
  { present: '되', past: ['됐', '됐었', '되었', '되었었', '되겠'], connective: ['돼', '되어'] },
  { present: '시키', past: ['시켰', '시켰었', '시키었', '시키겠'], connective: ['시켜', '시키어'] },
  { present: '받', past: ['받았', '받았었', '받겠'], connective: ['받아'] },
  { present: '당하', past: ['당했', '당했었', '당하였', '당하겠'], connective: ['당해', '당하여'] },
  { present: '하시', past: ['하셨', '하셨었', '하시겠'], connective: ['하셔'] },
  { present: '되시', past: ['되셨', '되시겠'], connective: ['되셔'] },
  { present: '받으시', past: ['받으셨', '받으셨었', '받으시겠'], connective: ['받으셔'] },
];

/**
 * Auxiliary verbs that are often written together with a connective form (한글 맞춤법 제47항): 해온, 해놓고, 해달라는, 해드립니다,
 * 포함되어있다. Not 지다, whose other forms are another noun (해지는, 해지를): see `becoming`.
 */
export const auxiliaryVerbs: readonly VerbStems[] = [
  { present: '오', past: ['왔'], connective: ['와'] },
  { present: '가', past: ['갔'], connective: ['가'] },
  { present: '나가', past: ['나갔', '나가겠'], connective: ['나가'] },
  { present: '주', past: ['줬', '주었', '주겠'], connective: ['줘', '주어'] },
  { present: '주시', past: ['주셨'], connective: ['주셔'] },
  { present: '드리', past: ['드렸', '드리겠'], connective: ['드려'] },
  { present: '두', past: ['뒀', '두었'], connective: ['둬', '두어'] },
  { present: '놓', past: ['놨', '놓았'], connective: ['놔', '놓아'] },
  { present: '내', past: ['냈'], connective: ['내'] },
  { present: '보', past: ['봤', '보았'], connective: ['봐', '보아'] },
  { present: '버리', past: ['버렸'], connective: ['버려'] },
  { present: '있', past: ['있었'], connective: ['있어'] },
  { present: '달라', past: [], connective: [] },
];

/** Of 지다 after 해 what no noun has: 가능해진, 필요해졌다. */
export const becoming = {
  past: '졌',
  texts: '진 진다 진다는 진다고 진다며 진다면 질 질수록 질지 져 져서 져야 져도 지고 지면서 지지 지게 지도록',
};

/** Bound nouns after which 일 is the copula (백신일 때) and not 日 (접종일). */
export const nounsAfterProspective = '때 경우 수 것 뿐 가능성 확률 리 만큼 텐데 정도 거라 테니';
