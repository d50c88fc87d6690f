/** Cards on free trade agreements and origin. */
import { type Card, card } from '../card.ts';

export const ORIGIN: readonly Card[] = [
  card(
    'fta-apply',
    ['FTA관세법 제8조', 'FTA관세법 제6조', 'FTA관세법 시행령 제4조'],
    ['협정관세의 적용신청', 'Claiming an FTA rate'],
    [
      '협정 대상 물품이고 원산지가 상대국이며 수입신고 수리 전에 신청하면 협정관세를 적용합니다. 원산지증빙서류를 갖추고 있어야 합니다.',
      'Goods of an agreement that originate there bear its rate where it is claimed before acceptance, with proof of origin at hand.',
    ],
    ['FTA 세율을 적용받으려면', '협정관세 신청 방법', '한미 FTA 관세 혜택 받기', '중국산 물건 FTA 혜택'],
    ['claim fta preferential rate', 'how to use a free trade agreement'],
  ),
  card(
    'fta-later',
    ['FTA관세법 제9조', 'FTA관세법 시행령 제5조'],
    ['협정관세의 사후적용', 'Claiming an FTA rate later'],
    [
      '수리 전에 신청하지 못했으면 수입신고 수리일부터 1년 안에 신청할 수 있습니다. 품목분류가 바뀐 경우에는 따로 정한 기간이 있습니다.',
      'Within a year of acceptance where it was not claimed before; a period of its own holds where the classification changed.',
    ],
    [
      '원산지증명서를 늦게 받았는데 FTA 적용',
      '통관 후에 협정세율 신청',
      '사후적용 기한',
      '수입하고 나서 FTA 환급',
    ],
    ['fta claim after import', 'retroactive preference'],
  ),
  card(
    'fta-proof',
    ['FTA관세법 제11조', 'FTA관세법 제10조', 'FTA관세법 시행령 제6조'],
    ['협정의 원산지증명서', 'Proof of origin under an FTA'],
    [
      '협정에 따라 정해진 기관이 발급하거나 수출자·생산자·수입자가 스스로 작성하여 서명합니다.',
      'By agreement a named body issues it, or exporter, maker or importer makes and signs it.',
    ],
    [
      'FTA 원산지증명서는 누가 만드나요',
      '원산지증명서 자율발급',
      '원산지 증명서 유효기간',
      '기관발급과 자율발급',
    ],
    ['who issues an fta certificate of origin'],
  ),
  card(
    'fta-no-proof',
    ['FTA관세법 제8조', 'FTA관세법 시행령 제4조'],
    ['원산지증빙서류가 필요 없는 수입', 'FTA imports without proof'],
    [
      '과세가격이 미화 1천달러 이하로서 협정에서 정한 범위의 물품 등은 세관장이 원산지증빙서류를 요구하지 않습니다. 나누어 들여오면 안 됩니다.',
      'Customs asks no proof for goods up to USD 1,000 within the agreement and some others; not where they are split.',
    ],
    ['소액 물품 FTA 원산지증명 면제', '천 달러 이하 협정관세', 'FTA 증명서 없이 혜택'],
    ['fta small consignment without certificate'],
  ),
  card(
    'fta-criteria',
    ['FTA관세법 제7조'],
    ['협정의 원산지결정기준', 'Rules of origin of an FTA'],
    [
      '전부를 생산한 나라, 또는 세번변경·부가가치 등 협정의 기준을 충족한 나라가 원산지입니다. 직접 운송 등의 조건도 지켜야 합니다.',
      'The country of entire production, or where the criteria such as change of heading or value content are met; direct transport as well.',
    ],
    [
      '원산지는 어떻게 정해지나요 FTA',
      '세번변경기준',
      '부가가치기준',
      '제3국을 경유하면 원산지',
      '직접운송 원칙',
    ],
    ['fta rules of origin change of tariff heading'],
  ),
  card(
    'certified-exporter',
    ['FTA관세법 제12조', 'FTA관세법 시행령 제7조', 'FTA관세법 시행규칙 제18조'],
    ['인증수출자', 'Approved exporter'],
    [
      '원산지를 증명할 능력을 갖춘 수출자는 인증을 받아 원산지를 스스로 증명하거나 서류를 간소하게 할 수 있습니다.',
      'Exporters able to prove origin may be approved, to prove it themselves or with fewer papers.',
    ],
    ['원산지인증수출자 되려면', '인증수출자 요건', '품목별 인증 신청', '업체별 인증수출자'],
    ['become an approved exporter'],
  ),
  card(
    'fta-keep',
    ['FTA관세법 제15조', 'FTA관세법 시행령 제10조'],
    ['원산지 서류의 보관', 'Keeping proof of origin'],
    [
      '수입자는 협정관세를 신청한 다음 날부터 5년, 수출자와 생산자는 증명서를 작성·발급한 날부터 5년(중국과의 협정은 3년) 보관합니다.',
      'Importers five years from the day after claiming; exporters and makers five years from issue, three under the agreement with China.',
    ],
    ['원산지증명서 몇 년 보관', 'FTA 서류 보관 기간', '원산지 증빙 언제까지 갖고 있어야'],
    ['keep fta origin records'],
  ),
  card(
    'fta-check',
    ['FTA관세법 제17조', 'FTA관세법 제16조', 'FTA관세법 시행령 제11조', 'FTA관세법 제21조'],
    ['원산지 조사', 'Origin verification'],
    [
      '세관은 수입자, 수출자, 생산자 등에게 서류를 요구하고 서면이나 현지 조사를 할 수 있습니다. 조사하는 동안 같은 물품의 협정관세 적용을 보류할 수 있습니다.',
      'Customs may ask for papers and verify by letter or visit; meanwhile the rate may be withheld for like goods.',
    ],
    ['원산지 검증 나온다고 연락이 왔어요', '원산지 현지조사', 'FTA 사후검증', '원산지 조사 연기'],
    ['origin verification visit'],
  ),
  card(
    'fta-check-abroad',
    ['FTA관세법 제19조', 'FTA관세법 제20조', 'FTA관세법 제18조', 'FTA관세법 시행령 제13조'],
    ['상대국과 주고받는 원산지 확인', 'Verification between countries'],
    [
      '우리 세관은 상대국에 확인을 요청할 수 있고, 상대국의 요청을 받으면 우리 수출자를 조사합니다. 상대국이 직접 조사하려면 동의가 필요합니다.',
      'Customs may ask the other country, and looks into our exporters at its request; a visit by the other side needs consent.',
    ],
    ['외국 세관이 우리 공장을 조사하러 온대요', '상대국 원산지 확인 요청', '수출한 물건 원산지 간접검증'],
    ['foreign customs verify our exports origin'],
  ),
  card(
    'fta-refused',
    ['FTA관세법 제35조', 'FTA관세법 제36조', 'FTA관세법 제37조', 'FTA관세법 시행령 제44조'],
    ['협정관세의 적용제한과 가산세', 'Refusal of an FTA rate'],
    [
      '서류를 내지 않거나 원산지가 다르면 협정관세를 적용하지 않고 차액과 가산세를 징수할 수 있습니다.',
      'Without papers, or where the origin is another, the rate is refused and the difference is due with a penalty.',
    ],
    ['협정관세가 배제되면', 'FTA 추징 가산세', '원산지증명서가 가짜로 밝혀지면', '협정관세 적용제한'],
    ['fta rate denied', 'false certificate of origin penalty'],
  ),
  card(
    'fta-ruling',
    ['FTA관세법 제31조', 'FTA관세법 시행령 제37조'],
    ['원산지 사전심사', 'Advance ruling on origin'],
    [
      '원산지결정기준 등에 의문이 있으면 수입신고 전에 관세청장에게 심사를 신청할 수 있습니다.',
      'Before declaring one may ask the Commissioner about origin.',
    ],
    ['원산지를 미리 확인받기', 'FTA 사전심사 신청'],
    ['advance ruling on origin'],
  ),
  card(
    'fta-error',
    ['FTA관세법 제14조', 'FTA관세법 시행령 제9조'],
    ['원산지증빙서류의 오류 통보', 'Errors in proof of origin'],
    [
      '원산지증빙서류에 오류가 있음을 안 수출자·생산자는 세관장과 상대국 수입자에게 알려야 하며, 통보받은 수입자는 세액을 바로잡습니다.',
      'Exporters and makers who find an error tell customs and the importer, who puts the duty right.',
    ],
    ['원산지증명서를 잘못 발급했어요', '원산지 오류 통보', '수출자가 원산지가 틀렸다고 알려 왔어요'],
    ['error in certificate of origin'],
  ),
  card(
    'origin-basis',
    ['관세법 제229조', '관세법 시행규칙 제74조', '관세법 시행규칙 제75조', '관세법 시행규칙 제76조'],
    ['원산지 확인 기준 (일반)', 'Origin in general'],
    [
      '전부를 생산한 나라, 여러 나라에 걸치면 본질적 특성을 주는 실질적 생산을 마지막으로 한 나라가 원산지입니다.',
      'The country of entire production, or of the last substantial production that gives goods their character.',
    ],
    ['부품을 여러 나라에서 만들면 원산지는', '실질적 변형', '일반 원산지 결정기준', '비특혜 원산지'],
    ['non-preferential origin'],
  ),
  card(
    'origin-proof',
    ['관세법 제232조', '관세법 시행령 제236조'],
    ['수입할 때 원산지증명서', 'Proof of origin on import'],
    [
      '원산지 확인이 필요한 물품을 수입하면 원산지증명서를 냅니다. 상표 등으로 확인되는 물품, 우편물, 과세가격 15만원 이하 물품 등은 예외입니다.',
      'Goods whose origin matters need a certificate; not where marks show it, for mail, or up to 150,000 won.',
    ],
    ['수입할 때 원산지증명서를 꼭 내야 하나요', '원산지증명서 안 내도 되는 경우', '원산지증명 제출 면제'],
    ['is a certificate of origin required'],
  ),
  card(
    'origin-mark',
    ['대외무역법 제33조', '관세법 제230조', '대외무역법 시행령 제56조', '대외무역법 제33조의2'],
    ['원산지표시', 'Marking of origin'],
    [
      '공고된 물품을 수입하면 원산지를 표시해야 하며, 표시가 없거나 거짓이면 통관되지 않고 시정명령이나 과징금을 받을 수 있습니다.',
      'Listed goods bear their origin; without it, or where it is false, they do not clear, and orders or charges may follow.',
    ],
    [
      'made in china 표시를 안 했어요',
      '원산지 표시 위반',
      '원산지 스티커를 떼면',
      '원산지를 속여서 팔면',
      '라벨갈이',
    ],
    ['country of origin marking', 'missing made in label'],
  ),
  card(
    'origin-faked',
    ['대외무역법 제38조', '대외무역법 제53조의2', '관세법 제231조'],
    ['외국산을 국산으로 속이면', 'Passing foreign goods off as ours'],
    [
      '원산지증명서를 위조하거나 거짓으로 표시하여 외국산을 국산으로 가장하면 처벌됩니다.',
      'Forging proof or marking falsely so that foreign goods pass as ours is punished.',
    ],
    ['중국산을 국산으로 둔갑', '국산으로 위장 수출', '원산지 세탁'],
    ['foreign goods disguised as korean'],
  ),
];
