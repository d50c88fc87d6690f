/** The sentences of the card of a model of parcels. */
import { type CardTexts, line } from './card-texts.ts';

export const PARCEL_TEXTS: CardTexts = {
  purpose: [
    line('목적', 'Purpose', {
      ko: '전자상거래 화물과 우편물 가운데 열어 볼 것을 고르는 데 씁니다. 화물마다 적발된 화물, 마약류가 적발된 화물과 닮은 정도를 내어 순위를 정합니다.',
      en: 'Chooses which e-commerce parcels and postal items are opened: it ranks each by its likeness to parcels in which anything, or narcotics, was found.',
    }),
    line('하지 않는 일', 'What it does not do', {
      ko: '통관 보류, 거부, 처벌 같은 불리한 처분을 하지 않고, 수취인에게 보이는 상태에도 나타나지 않습니다. 처분은 이름이 남는 담당자가 합니다.',
      en: 'It makes no adverse act such as withholding, refusing or punishing, and does not show in what addressees see. Acts are an officer’s, by name.',
    }),
  ],
  basis: [
    line(
      '법적 근거',
      'Legal basis',
      {
        ko: '물품의 검사와 우편물의 검사. 운영 기관이 자기 근거를 확인합니다.',
        en: 'Examination of goods and of postal items. An administration confirms its own basis.',
      },
      { ko: '관세법 제246조 제1항, 제257조', en: 'Customs Act art. 246 para. 1 and art. 257' },
    ),
  ],
  data: [
    line('무엇에서 배웠나', 'What it learned from', {
      ko: '검사한 화물의 결과만 배웁니다. 무작위로 고른 것은 그 확률의 역수만큼 나머지를 대신하고, 까닭이 있어 고른 것은 자기만 대신합니다.',
      en: 'Outcomes of examined parcels alone. What chance chose stands for others by one over its probability, what was chosen for a reason for itself.',
    }),
    line('개인정보', 'Personal data', {
      ko: '개인통관고유부호, 전화번호, 주소, 발송인은 열쇠로 만든 표지로 바꿔 지난 건수와 적발 건수를 세는 데만 씁니다. 이름은 보지 않고, 물품 설명의 낱말은 봅니다.',
      en: 'Personal codes, telephones, addresses and senders become keyed marks, by which earlier parcels and finds are counted. No names; words of descriptions are read.',
    }),
  ],
  limits: [
    line('처음 보는 발송인', 'Unknown senders', {
      ko: '검사한 적 없는 발송인의 화물에서는 더 약할 수 있습니다. 그래서 그 성적을 먼저 적습니다.',
      en: 'It may be weaker on parcels of senders that were never examined; that is why those figures stand first.',
    }),
    line('드문 적발', 'Rare finds', {
      ko: '마약류 적발은 아주 적어 구간이 넓습니다. 적발이 적을수록 성적이 말하는 것도 적습니다.',
      en: 'Finds of narcotics are very few and intervals wide: the fewer there are, the less the figures say.',
    }),
    line('고른 것에서 배움', 'It learns from what was chosen', {
      ko: '열어 본 것만 결과가 생기므로 스스로를 굳힐 수 있습니다. 무작위 검사가 이것을 드러냅니다.',
      en: 'Outcomes exist only where something was opened, so it may confirm itself. Examinations by chance show it.',
    }),
    line('점수의 뜻', 'What a score means', {
      ko: '순위를 정하는 점수이고 확률이 아니며, 위법의 증거가 아닙니다.',
      en: 'It ranks and is no probability, and no evidence of a breach.',
    }),
  ],
};
