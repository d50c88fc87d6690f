/** Cards on audits, rights of taxpayers and appeals. */
import { type Card, card } from '../card.ts';

export const RIGHTS: readonly Card[] = [
  card(
    'audit-notice',
    ['관세법 제114조', '관세법 시행령 제139조', '관세법 시행령 제139조의2'],
    ['관세조사의 사전통지', 'Notice of an audit'],
    [
      '조사 시작 20일 전에 대상과 사유 등을 알립니다. 증거를 없앨 우려 등이 있으면 알리지 않을 수 있습니다. 방문 조사기간은 20일 이내가 원칙입니다.',
      'Twenty days before an audit its subject and reason are told, unless evidence might vanish. A visit lasts up to 20 days as a rule.',
    ],
    [
      '관세조사 통지서를 받았어요',
      '세관에서 회사를 조사하러 온대요',
      '조사는 며칠 동안 하나요',
      '관세조사 기간',
    ],
    ['customs audit notice', 'how long does an audit take'],
  ),
  card(
    'audit-postpone',
    ['관세법 제114조', '관세법 시행령 제140조'],
    ['조사의 연기', 'Postponing an audit'],
    [
      '재해, 질병, 장기출장, 장부 압수 등의 사유가 있으면 조사의 연기를 신청할 수 있습니다.',
      'After disaster, illness, long travel or seizure of books an audit may be put off on request.',
    ],
    ['대표가 아파서 조사를 미루고 싶어요', '관세조사 연기신청 사유', '조사 날짜를 바꿀 수 있나요'],
    ['postpone a customs audit'],
  ),
  card(
    'audit-choice',
    [
      '관세법 제110조의3',
      '관세법 제113조',
      '관세법 시행령 제135조의3',
      '관세법 시행령 제135조의4',
      '관세법 시행령 제138조',
    ],
    ['조사 대상의 선정', 'Choosing whom to audit'],
    [
      '불성실 혐의, 장기 미조사, 무작위 추출 등으로 정기 선정하고, 탈루 혐의가 분명하면 수시로 선정합니다. 정해진 경우가 아니면 납세자는 성실하다고 추정합니다.',
      'By signs of error, long absence of audits or chance, and otherwise on clear suspicion. Taxpayers are presumed honest but in listed cases.',
    ],
    ['왜 우리 회사가 조사 대상이 됐나요', '관세조사 대상자 선정 기준', '소규모 사업자 조사 면제'],
    ['why was I selected for audit'],
  ),
  card(
    'audit-limits',
    ['관세법 제111조', '관세법 시행령 제136조', '관세법 제110조의2', '관세법 제114조의2'],
    ['조사의 한계: 중복조사, 장부 보관', 'Limits of an audit'],
    [
      '필요한 최소한으로 조사하며, 정해진 경우가 아니면 같은 것을 다시 조사하지 않습니다. 장부는 동의를 받아 일시 보관할 수 있고, 요청하면 원칙적으로 14일 안에 돌려줍니다.',
      'Audits do as little as needed and are not repeated but in listed cases. Books are kept only with consent and back within 14 days of asking as a rule.',
    ],
    ['같은 건으로 또 조사받을 수 있나요', '중복조사 금지', '조사관이 장부를 가져가도 되나요', '조사권 남용'],
    ['repeat audit prohibited', 'can customs take my books'],
  ),
  card(
    'audit-help',
    ['관세법 제112조', '관세법 제110조', '관세법 제117조'],
    ['조사받을 때의 권리', 'Rights during an audit'],
    [
      '변호사나 관세사가 조사에 참여하거나 의견을 말하게 할 수 있고, 납세자권리헌장을 받으며 권리에 필요한 정보를 요구할 수 있습니다.',
      'A lawyer or broker may take part; the charter of rights is handed over and information may be asked for.',
    ],
    ['조사받을 때 관세사를 불러도 되나요', '납세자권리헌장', '조사 입회'],
    ['right to be represented in audit', 'taxpayer charter'],
  ),
  card(
    'audit-result',
    ['관세법 제115조', '관세법 시행령 제141조'],
    ['조사 결과의 통지', 'Result of an audit'],
    ['조사가 끝난 뒤 20일 안에 결과를 서면으로 알립니다.', 'Within 20 days of its end, in writing.'],
    ['조사 결과는 언제 알려 주나요', '관세조사 결과통지'],
    ['audit result notification'],
  ),
  card(
    'secrecy',
    ['관세법 제116조', '관세법 시행령 제141조의2', '관세법 제116조의6'],
    ['과세정보의 비밀유지', 'Secrecy'],
    [
      '세관공무원은 과세정보를 다른 사람에게 주거나 목적 밖에 쓸 수 없고, 법이 정한 경우에만 제공합니다. 본인은 자기 정보를 전송해 달라고 할 수 있습니다.',
      'Officials keep tax data secret but where the law says so; one may have one’s own data sent.',
    ],
    ['세관이 우리 회사 수입 자료를 남에게 주나요', '과세정보 제공', '내 과세정보 전송 요구'],
    ['confidentiality of customs data'],
  ),
  card(
    'protector',
    ['관세법 제118조의2', '관세법 제118조의4', '관세법 제118조의5', '관세법 시행령 제144조의2'],
    ['납세자보호관과 납세자보호위원회', 'Protection of taxpayers'],
    [
      '납세자보호관을 두며, 위법·부당한 조사 등은 납세자보호위원회에 심의를 요청할 수 있습니다.',
      'There is a protector of taxpayers, and a committee to which unlawful audits may be brought.',
    ],
    ['부당한 조사를 멈춰 달라고 하려면', '납세자보호담당관', '납세자보호위원회 심의 요청'],
    ['taxpayer protection committee'],
  ),
  card(
    'pre-assessment',
    ['관세법 제118조', '관세법 시행령 제143조', '관세법 시행령 제142조', '관세법 시행규칙 제61조'],
    ['과세전적부심사', 'Review before assessment'],
    [
      '부족한 세액을 징수하겠다는 통지를 받으면 30일 안에 심사를 청구할 수 있고 30일 안에 결정합니다. 통지를 생략하는 경우가 정해져 있습니다.',
      'On notice of a shortfall a review may be asked for within 30 days and is decided within 30. In listed cases no notice is given.',
    ],
    [
      '추징하겠다는 예고 통지를 받았는데 억울해요',
      '세금 매기기 전에 다툴 수 있나요',
      '적부심 청구',
      '과세예고',
    ],
    ['challenge before assessment', 'pre-assessment review'],
  ),
  card(
    'appeal-ways',
    ['관세법 제119조', '관세법 제120조', '관세법 제132조', '관세법 제131조'],
    ['처분에 불복하는 길', 'Ways to appeal'],
    [
      '이의신청(세관장), 심사청구(관세청장), 심판청구(조세심판원), 감사원 심사청구가 있습니다. 행정소송은 심사청구나 심판청구 등을 거쳐야 합니다. 통고처분과 과태료는 따로입니다.',
      'Objection to the customs house, review by the Commissioner, the Tax Tribunal, or the Board of Audit; a court only after review or tribunal. Notices of penalty and fines go other ways.',
    ],
    ['세관 처분이 부당해요', '세금 부과에 이의를 제기하려면', '소송하기 전에 거쳐야 하는 절차', '불복 방법'],
    ['appeal a customs decision', 'sue customs'],
  ),
  card(
    'appeal-time',
    ['관세법 제121조', '관세법 제122조', '관세법 제123조', '관세법 시행령 제145조'],
    ['심사청구', 'Review by the Commissioner'],
    [
      '처분을 안 날(통지를 받은 날)부터 90일 안에 세관장을 거쳐 관세청장에게 청구합니다. 이의신청을 거쳤으면 결정 통지부터 90일입니다.',
      'Within 90 days of notice, through the customs house; after an objection, within 90 days of its decision.',
    ],
    ['심사청구 며칠 안에', '불복 기한 90일', '심사청구서는 어디에 내나요', '청구 기간을 놓쳤어요'],
    ['deadline to appeal 90 days'],
  ),
  card(
    'objection',
    ['관세법 제132조', '관세법 제121조'],
    ['이의신청', 'Objection'],
    [
      '처분한 세관장에게 90일 안에 하고, 30일(증거를 더 내면 60일) 안에 결정합니다. 우편물은 우체국에 낼 수 있습니다.',
      'To the customs house within 90 days, decided within 30, or 60 where more evidence came; for mail through the post office.',
    ],
    ['이의신청 어디에 하나요', '이의신청 결정 기간', '세관장에게 이의신청', '세관에 이의가 있어요'],
    ['file an objection with customs'],
  ),
  card(
    'tribunal',
    ['관세법 제131조', '관세법 제120조'],
    ['심판청구', 'Tax Tribunal'],
    [
      '조세심판원에 심판청구를 할 수 있으며 국세기본법의 절차를 따릅니다. 심사청구와 함께 할 수 없습니다.',
      'The Tax Tribunal hears appeals under the Framework Act on National Taxes; not together with a review.',
    ],
    ['조세심판원 관세 심판', '심판청구 절차'],
    ['tax tribunal customs'],
  ),
  card(
    'appeal-effect',
    ['관세법 제125조', '관세법 제126조', '관세법 제128조', '관세법 제130조'],
    ['불복의 효력, 대리인, 결정', 'Effect, agents, decision'],
    [
      '불복해도 집행은 원칙적으로 멈추지 않습니다. 변호사나 관세사를 대리인으로 세우고 서류를 보고 의견을 말할 수 있으며, 심사청구는 90일 안에 결정합니다.',
      'An appeal does not stop execution as a rule. A lawyer or broker may act, papers be seen, views heard; reviews are decided within 90 days.',
    ],
    ['불복하면 세금을 안 내도 되나요', '불복 대리인', '심사청구 결정 기간', '불복 중 압류', '국선대리인'],
    ['does an appeal suspend payment'],
  ),
  card(
    'interpretation',
    ['관세법 시행령 제1조의3', '관세법 제5조'],
    ['법 해석 질의', 'Asking what the law means'],
    [
      '법의 해석은 관세청장이나 재정경제부장관에게 물을 수 있습니다. 널리 받아들여진 해석이나 관행이 바뀌어도 소급하여 과세하지 않습니다.',
      'One may ask the Commissioner or Ministry. A new reading is not applied backwards where another was accepted.',
    ],
    ['관세법 해석을 물어보려면', '유권해석 질의', '소급과세 금지', '세관 관행이 바뀌면'],
    ['request official interpretation', 'no retroactive taxation'],
  ),
  card(
    'service',
    ['관세법 제11조', '관세법 시행령 제2조의2', '관세법 제327조'],
    ['고지서의 송달', 'Service of notices'],
    [
      '납부고지서는 직접 주거나 인편, 우편, 전자로 보냅니다. 주소가 분명하지 않으면 공시송달을 할 수 있고 14일이 지나면 송달된 것으로 봅니다.',
      'Notices go by hand, mail or electronically; where no address is known by public notice, which counts after 14 days.',
    ],
    ['고지서를 못 받았는데 송달된 건가요', '공시송달', '전자고지 신청', '이사해서 고지서를 못 받음'],
    ['notice not received service'],
  ),
];
