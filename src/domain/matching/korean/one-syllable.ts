import { HANGUL } from '../characters';
import type { EndingRule } from './automaton';

/**
 * Words that are written like a noun of one syllable with an ending and are as a rule something else, with whatever follows:
 * 제도 is a system and not 제 with its particle, and so is 제도는. By the ending that they seem to have. Words whose noun is
 * itself a term of medicine and as frequent with its particle are not here: 간과, 간이, 약도, 열의, 위도, 피의.
 */
const lookalikes = new Set(
  `각도 강도 경도 고도 과도 광도 구도 국도 군도 궤도 기도 난도 농도 당도 독도 매도 명도 밀도 법도 보도 빈도 사도 산도 선도 성도 속도 수도 순도 습도 시도
  신도 심도 안도 양도 연도 온도 외도 용도 유도 의도 인도 전도 정도 제도 조도 주도 중도 지도 진도 채도 척도 철도 추도 타도 태도 파도 편도 포도 한도 해도 효도
  가로 고로 과로 기로 날로 대로 도로 미로 바로 별로 새로 서로 세로 수로 실로 애로 유로 절로 제로 주로 피로 해로 홀로 활로
  고가 귀가 내가 네가 누가 대가 도가 부가 사가 수가 시가 여가 외가 요가 유가 저가 제가 주가 처가 추가 허가 호가 화가 휴가
  가는 나는 내는 되는 두는 따는 또는 매는 모는 미는 보는 사는 서는 쓰는 아는 오는 우는 이는 자는 재는 주는 지는 치는 크는 타는 파는 펴는
  검은 같은 굳은 굵은 깊은 낮은 남은 높은 늦은 많은 맞은 먹은 묵은 묻은 밝은 받은 붉은 붙은 숨은 실은 썩은 얇은 얕은 앉은 옳은 익은 입은 작은 적은 젊은
  좁은 좋은 죽은 짙은 짧은 찾은 참은 혹은
  강의 결의 논의 도의 동의 명의 모의 문의 민의 발의 본의 상의 선의 성의 수의 숙의 신의 심의 악의 예의 용의 유의 이의 임의 자의 적의 정의 제의 주의 질의 창의
  토의 편의 한의 합의 항의 협의 호의 회의
  견과 결과 경과 문과 법과 불과 산과 성과 안과 인과 일과 전과 통과 학과 한과
  가고 나고 내고 두고 되고 보고 사고 서고 수고 쓰고 오고 자고 재고 제고 주고 지고 차고 초고 최고 치고 크고 타고 태고 투고 파고 피고 해고 회고
  가다 나다 내다 되다 두다 마다 바다 보다 사다 서다 쓰다 오다 자다 주다 지다 차다 치다 크다 타다 파다 펴다 피다
  가면 나면 내면 대면 되면 두면 라면 보면 사면 서면 수면 쓰면 오면 외면 이면 자면 주면 지면 차면 치면 크면 타면 파면 표면 피면 해면 화면
  거만 교만 그만 기만 낭만 다만 대만 방만 불만 비만 오만 원만 자만 저만 충만 태만
  나라 노라 미라 소라 계란 교란 노란 대란 모란 소란 토란 파란 보건 사건 수건 여건 요건 조건
  그들 만들 버들 아들 이들 저들 흔들 힘들 나와 도와 누나 지나 하나 모든 시야 여야 제야 함께 뜻밖
  개인 거인 고인 공인 군인 노인 만인 문인 미인 범인 법인 본인 부인 상인 성인 승인 시인 연인 요인 원인 애인 주인 증인 타인 폐인 확인
  담임 대임 부임 사임 선임 소임 수임 신임 연임 역임 위임 재임 전임 책임 취임 해임 후임`.split(/\s+/),
);

/** As above, but only as the whole word: 종이 is paper, 종이다 and 종이었다 have 종. */
const wholeLookalikes = new Set('굳이 깊이 높이 넓이 놀이 많이 먹이 없이 종이 풀이'.split(' '));

const lightVerb = '하'.charCodeAt(0);

/**
 * Whether the Hangul from `start` is a word of its own rather than the noun of one syllable there, read with an ending by `rule`.
 *
 * - 위한, 강해, 속하고: no light verb follows one syllable, and 하고 is then one (암하다 is not written)
 * - 제도, 서로, 주인, 책임을, 비만은
 * - not 암은, 균이다, 폐에서, 암인지
 */
export function isOtherWord(text: string, start: number, rule: EndingRule, kinds: Uint8Array): boolean {
  if (rule === 'M6' || text.charCodeAt(start + 1) === lightVerb) return true;
  const word = text.slice(start, start + 2);
  if (lookalikes.has(word)) return true;
  return ((kinds[text.charCodeAt(start + 2)] ?? 0) & HANGUL) === 0 && wholeLookalikes.has(word);
}
