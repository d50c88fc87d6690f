/** Made-up decisions for the demonstration, labelled in title and text: no court, tribunal, office, party or case of them exists. */
import type { Precedent } from '../../../areas/counsel/index.ts';

const LABEL = '가상 사례입니다. 실제 사건이 아니며 법의 근거로 쓸 수 없습니다.';
const COURT = '가상법원';
const TRIBUNAL = '가상심판원';
const OFFICE = '가상관세관서';

const EMPTY: Omit<Precedent, 'kind' | 'body' | 'number' | 'decidedOn' | 'title' | 'gist' | 'text'> = {
  ...{ issue: '', disposition: '', source: 'office', standing: 'valid', by: null, isMadeUp: true },
};

type Told = Pick<Precedent, 'kind' | 'number' | 'decidedOn' | 'title' | 'gist' | 'text'> & Partial<Precedent>;

const BODIES = { judgment: COURT, tribunal: TRIBUNAL, interpretation: OFFICE } as const;

function made({ title, text, ...told }: Told): Precedent {
  return {
    ...{ ...EMPTY, body: BODIES[told.kind], ...told },
    ...{ title: `가상 사례: ${title}`, text: `${LABEL}\n${text}` },
  };
}

const ROYALTY_JUDGMENT = { body: COURT, number: '가상-2025-03', decidedOn: '2025-09-11' };

const ROYALTY: Told = {
  ...{ kind: 'tribunal', number: '가상-2023-01', decidedOn: '2023-05-16' },
  title: '상표 사용료를 수입가격에 더할 수 있는지',
  issue: '국내 광고에 쓴 상표의 사용료가 수입물품과 관련되고 거래조건인지',
  gist: '상표 사용료를 내지 않으면 물품을 살 수 없었다면 그 사용료는 과세가격에 더한다.',
  text: '청구인(가상상사)은 가상의 운동화를 수입하면서 상표권자에게 사용료를 냈다.\n관세법 제30조제1항은 구매자가 실제로 지급하였거나 지급하여야 할 가격에 더할 금액을 정하고, 관세법 시행령 제19조는 권리사용료의 범위를 정한다.\n이 사건 계약은 사용료를 내지 않으면 물품을 공급하지 않는다고 정하므로 거래조건에 해당한다.',
  disposition: '기각',
};

/** In the order in which they were brought: the first file, and what came after it. */
export const MADE_UP_PRECEDENTS: readonly Precedent[] = [
  made(ROYALTY),
  made({
    ...{ kind: 'tribunal', number: '가상-2024-02', decidedOn: '2024-03-07' },
    title: '수입 뒤에 깎아 준 값이 과세가격에 드는지',
    issue: '수입신고 수리 뒤에 정한 가격 할인을 과세가격에서 뺄 수 있는지',
    gist: '수입신고 때 정해져 있지 않던 할인은 과세가격을 낮추지 않는다.',
    text: '청구인(가상무역)은 가상의 전동공구를 수입한 뒤 판매량에 따라 값을 돌려받았다.\n관세법 제30조와 관세법 시행령 제20조의2에 따르면 실제로 지급하였거나 지급하여야 할 가격이 기준이다.\n수입신고 때 조건이 정해지지 않았으므로 할인을 빼 달라는 청구는 받아들이지 않는다.',
    disposition: '기각',
  }),
  made({
    ...{ kind: 'interpretation', number: '가상-2024-05', decidedOn: '2024-08-20' },
    title: '시험이 늦어진 때의 경정청구 기간',
    issue: '성분 시험 결과를 늦게 받은 때 경정청구 기간을 언제부터 세는지',
    gist: '경정청구 기간은 시험 결과를 받은 날이 아니라 법이 정한 날부터 센다.',
    text: '관세법 제38조의3제2항은 경정청구를 할 수 있는 기간을 정한다. 시험 결과를 받은 날은 그 기간의 시작이 아니다.\n다만 같은 조 제3항의 사유에 해당하는지는 따로 살핀다.',
    disposition: '회신',
  }),
  made({
    ...{ kind: 'judgment', number: '가상-2025-01', decidedOn: '2025-02-13' },
    title: '자가사용 물품을 나누어 들여온 때의 소액 면세',
    issue: '같은 날 여러 차례로 나누어 보낸 물품을 합쳐서 면세 한도를 판단하는지',
    gist: '면세를 받으려고 나누어 보낸 물품은 합쳐서 한 건으로 본다.',
    text: '원고(가상 소비자)는 같은 판매자에게서 가상의 찻잔을 하루에 세 번 나누어 받았다.\n관세법 제94조와 관세법 시행규칙 제45조는 소액 물품의 면세를 정한다.\n나눌 까닭이 면세 말고는 없었으므로 합한 값으로 한도를 판단한 처분은 옳다.',
    disposition: '원고 패소',
  }),
  made({
    ...{ kind: 'interpretation', number: '가상-2025-02', decidedOn: '2025-04-02' },
    title: '여행자가 들여온 선물의 면세',
    issue: '남에게 줄 선물도 여행자 휴대품 면세를 받는지',
    gist: '여행자가 직접 들고 온 선물은 휴대품에 들 수 있으나 팔려고 들여온 것은 들지 않는다.',
    text: '관세법 제96조와 관세법 시행규칙 제48조에 따라 여행자의 휴대품으로 인정되는지는 여행의 목적과 물품의 성질과 수량으로 판단한다.',
    disposition: '회신',
  }),
  made({
    ...ROYALTY_JUDGMENT,
    kind: 'judgment',
    title: '상표 사용료가 거래조건인지는 계약 전체로 판단한다',
    issue: '사용료 조항 하나만으로 거래조건이라고 볼 수 있는지',
    gist: '사용료가 거래조건인지는 조항 하나가 아니라 계약 전체와 실제 거래로 판단한다.',
    text: '원심은 가상심판원 가상-2023-01 결정과 같은 까닭으로 사용료를 과세가격에 더하였다.\n그러나 관세법 제30조제1항제4호는 관련되고 거래조건으로 지급한 금액만 더하도록 한다.\n사용료를 내지 않고 물품을 산 때가 여럿이므로 거래조건이라고 단정할 수 없다.',
    disposition: '처분 취소',
  }),
  made({
    ...{ kind: 'tribunal', number: '가상-2025-07', decidedOn: '2025-11-25' },
    title: '원산지 표시가 떨어진 물품의 통관 보류',
    issue: '운송 중에 표시가 떨어진 물품의 통관을 보류할 수 있는지',
    gist: '표시가 없는 물품의 통관은 보류할 수 있으나 바로잡을 기회를 주어야 한다.',
    text: '청구인(가상식기)은 가상의 도자기를 수입하였고 붙인 표시가 운송 중에 떨어졌다.\n관세법 제230조에 따라 통관을 보류한 것은 옳으나 보완할 기회를 주지 않은 것은 지나치다.\n심판청구의 기간은 관세법 제121조와 제122조를 따라 지켜졌다.',
    disposition: '일부 인용',
  }),
  made({
    ...{ kind: 'judgment', number: '가상-2026-01', decidedOn: '2026-04-09' },
    title: '보세창고에 둔 물품이 없어진 때의 관세',
    issue: '보세구역에서 없어진 물품의 관세를 운영인이 내는지',
    gist: '보세구역에 장치한 물품이 없어졌으면 그 관세는 운영인이나 보관인에게 징수할 수 있다.',
    text: '원고(가상창고)는 가상의 원단을 보관하던 중 수량이 모자란 것을 알았다.\n관세법 제160조와 제208조를 구별하여 보면, 폐기 승인 없이 없어진 물품의 관세는 면할 수 없다.',
    disposition: '원고 패소',
  }),
];

/** What came later: the first decision with a mended text, no longer standing. */
export const MADE_UP_LATER: readonly Precedent[] = [
  made({
    ...{ ...ROYALTY, standing: 'changed', by: ROYALTY_JUDGMENT },
    gist: '상표 사용료를 내지 않으면 물품을 살 수 없었다면 그 사용료는 과세가격에 더할 수 있다.',
    text: ROYALTY.text.replace('거래조건에 해당한다.', '거래조건에 해당한다고 보았다.'),
  }),
];
