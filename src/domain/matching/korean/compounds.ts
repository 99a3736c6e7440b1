/**
 * Nouns that close a compound and before which writers leave a space or none as they please (M18): 희귀질환, 희귀 질환.
 * 한글 맞춤법 제50항 lets technical terms be written either way. Not 사례, 실시, 환자, 동의, 펀드: 3건 이상 사례, 강제
 * 실시하다, 의사 환자, 글로벌 펀드 mean something else in two words.
 */
const heads =
  `감염증 개발 건강 계획 공단 과학 관리청 규칙 기관 기구 기기 기업 내성 당국 대책 독감 목표 물자 물질 바이러스 반응 백신 변수 보건 보험
  사용 상황 생산 서열 승인 시험 신약 심사 안전 안전처 음성균 의료 의약품 의학 인플루엔자 입자 접종 접종률 증후군 진단 질환 총회 출하 탱크 파스퇴르
  허가 회의 연구소 예방 재단 필수`.split(/\s+/);

/** By last syllable, for every Korean word of a form asks. */
const headsOn = new Map<string, readonly string[]>(
  heads.map((one) => [one.slice(-1), heads.filter((other) => other.endsWith(one.slice(-1)))]),
);

/** A stem of one syllable is a prefix: 비임상, 항바이러스, 초저온. */
const SHORTEST_STEM = 2;

/** Where `word` may be parted, from the end: 국민건강보험 at 4 and 2, 비임상시험 at 3. */
export function compoundBoundaries(word: string): number[] {
  const boundaries: number[] = [];
  let end = word.length;
  for (;;) {
    const head = headsOn
      .get(word.charAt(end - 1))
      ?.find((one) => end - one.length >= SHORTEST_STEM && word.endsWith(one, end));
    if (head === undefined) return boundaries;
    end -= head.length;
    boundaries.push(end);
  }
}
