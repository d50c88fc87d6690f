/** Cards on ships, aircraft, cargo and transit. */
import { type Card, card } from '../card.ts';

export const MOVING: readonly Card[] = [
  card(
    'transit',
    ['관세법 제213조', '관세법 시행령 제226조', '관세법 제214조'],
    ['보세운송', 'Transit in bond'],
    [
      '외국물품을 통관하지 않은 채 국제항, 보세구역 등 사이로 옮기려면 보세운송 신고를, 정해진 물품은 승인을 받습니다. 화주, 관세사등, 보세운송업자가 합니다.',
      'Foreign goods move uncleared between ports and bonded areas on a transit declaration, or approval where listed, by owner, broker or carrier.',
    ],
    [
      '통관 안 된 화물을 다른 창고로 옮기려면',
      '부산항에서 서울 창고까지 보세운송',
      '보세운송 신고인',
      '보세운송 승인 대상',
    ],
    ['move uncleared goods to another warehouse', 'bonded transport'],
  ),
  card(
    'transit-late',
    ['관세법 제217조', '관세법 제215조', '관세법 제216조', '관세법 시행령 제227조'],
    ['보세운송 기간을 넘기면', 'Transit not completed'],
    [
      '정해진 기간에 도착하지 않으면 바로 관세를 징수합니다. 재해로 없어진 경우 등은 예외이고, 기간 연장을 신청할 수 있습니다.',
      'Where goods do not arrive in time the duty is due at once, but for disasters; the time may be extended.',
    ],
    ['보세운송 기간 연장', '운송 중 사고로 늦게 도착', '보세운송 도착보고'],
    ['bonded transit late arrival'],
  ),
  card(
    'carrier',
    ['관세법 제222조', '관세법 제223조', '관세법 시행령 제231조', '관세법 제224조', '관세법 제225조'],
    ['보세운송업자 등의 등록', 'Registering carriers'],
    [
      '보세운송업자, 화물운송주선업자, 하역업자, 선박용품 공급업자 등은 등록해야 하며, 체납이 없는 등 요건을 갖춥니다.',
      'Transit carriers, forwarders, stevedores, ship suppliers and others register and meet conditions such as no arrears.',
    ],
    ['포워더 세관 등록', '보세운송업 등록 요건', '선용품 공급업 등록', '화물운송주선업자'],
    ['register as forwarder with customs'],
  ),
  card(
    'domestic',
    ['관세법 제221조', '관세법 시행령 제230조'],
    ['내국운송', 'Domestic transport'],
    [
      '내국물품을 국제무역선이나 국제무역기로 운송하려면 내국운송 신고를 합니다.',
      'Domestic goods on ships or aircraft of foreign trade are declared.',
    ],
    ['국내 물건을 외항선으로 운송', '내국운송 신고'],
    ['domestic goods on international vessel'],
  ),
  card(
    'arrival',
    ['관세법 제135조', '관세법 시행령 제157조', '관세법 제137조'],
    ['입항보고와 적재화물목록', 'Arrival and manifest'],
    [
      '선장이나 기장은 적재화물목록, 여객·승무원 명부 등을 붙여 입항보고를 합니다. 필요하면 입항 전에 내게 할 수 있고, 잠시 들르는 경우 간이절차가 있습니다.',
      'The master reports arrival with manifest and lists, before arrival where asked; short calls have a simple way.',
    ],
    ['배가 들어올 때 세관에 내는 서류', '적하목록 제출', '입항보고', '잠깐 들렀다 가는 배'],
    ['vessel arrival report manifest'],
  ),
  card(
    'departure',
    ['관세법 제136조', '관세법 시행령 제158조'],
    ['출항허가', 'Leave to depart'],
    [
      '국제항을 떠나려면 출항허가를 받고 적재화물목록을 냅니다.',
      'Leaving a port of foreign trade needs permission and a manifest.',
    ],
    ['배가 출항하려면 세관 허가', '출항허가 신청'],
    ['port clearance departure'],
  ),
  card(
    'other-port',
    ['관세법 제134조', '관세법 시행령 제156조', '관세법 시행규칙 제62조'],
    ['국제항이 아닌 곳', 'Other places'],
    [
      '국제무역선·기는 국제항만 다닐 수 있고, 다른 곳은 허가와 수수료가 필요합니다.',
      'Ships and aircraft of foreign trade use listed ports; elsewhere a permit and fee.',
    ],
    ['불개항장 출입허가', '국제항이 아닌 곳에 배를 대려면'],
    ['call at a port that is not open'],
  ),
  card(
    'unloading',
    ['관세법 제140조', '관세법 시행령 제161조', '관세법 제141조', '관세법 제142조'],
    ['하역과 환적', 'Unloading and transhipment'],
    [
      '입항절차를 마친 뒤 하역하며, 하역·환적은 신고하고 확인을 받습니다. 항 밖에서 하려면 허가를 받습니다.',
      'Goods are unloaded after arrival formalities, on report; outside the port with a permit.',
    ],
    ['화물을 내리려면 세관 신고', '배에서 배로 옮겨 싣기', '환적신고', '항외하역'],
    ['transhipment declaration', 'unload cargo permission'],
  ),
  card(
    'ship-stores',
    ['관세법 제143조', '관세법 시행령 제166조', '관세법 제239조'],
    ['선박용품·항공기용품', 'Stores'],
    [
      '선박용품과 항공기용품을 싣거나 옮기려면 허가를 받고 허가대로 해야 하며, 안 실으면 관세를 낼 수 있습니다. 그 안에서 쓰는 것은 수입으로 보지 않습니다.',
      'Stores are loaded with a permit and as permitted, else duty may be due; used on board they are no import.',
    ],
    ['외항선에 기름이나 식료품 공급', '선용품 적재 허가', '기내식 물품'],
    ['ship stores supply permit'],
  ),
  card(
    'temporary-change',
    ['관세법 제144조', '관세법 시행령 제167조'],
    ['국내운항선으로 전환', 'Change of service'],
    [
      '국제무역선을 국내운항선으로, 또는 반대로 바꾸려면 승인을 받습니다.',
      'Changing between foreign and domestic service needs approval.',
    ],
    ['외항선을 내항선으로 바꾸려면', '국내운항기 전환 승인'],
    ['convert international vessel to domestic'],
  ),
  card(
    'road-rail',
    ['관세법 제149조', '관세법 제148조', '관세법 제150조', '관세법 제152조'],
    ['국경을 넘는 차량', 'Vehicles across the border'],
    [
      '국경출입차량은 정해진 통로로 다니며 도착보고와 출발허가를 받고, 도로차량은 증서를 받습니다.',
      'Vehicles keep to set routes, report arrival, and road vehicles carry a certificate.',
    ],
    ['차로 국경을 넘을 때', '국경출입차량 도착보고'],
    ['cross border vehicle customs'],
  ),
  card(
    'passenger-data',
    ['관세법 제137조의2', '관세법 시행령 제158조의2', '관세법 시행규칙 제62조의3'],
    ['승객예약자료', 'Passenger records'],
    [
      '세관장은 정해진 검사를 위해 선박회사와 항공사에 승객예약자료를 요청할 수 있습니다.',
      'For listed checks customs may ask carriers for booking data.',
    ],
    ['항공사가 승객 정보를 세관에 주나요', '승객예약자료 PNR'],
    ['pnr data customs'],
  ),
  card(
    'office-hours',
    ['관세법 제321조', '관세법 시행령 제274조', '관세법 시행령 제275조', '관세법 시행규칙 제81조'],
    ['업무시간 밖의 통관', 'Outside office hours'],
    [
      '업무시간이 아닌 때의 통관이나 물품취급은 미리 통보하고 수수료를 냅니다.',
      'Clearance or handling outside hours is told beforehand and costs a fee.',
    ],
    [
      '주말이나 밤에도 통관되나요',
      '임시개청',
      '세관 업무시간',
      '공휴일 통관 수수료',
      '세관 몇 시에 열고 닫나요',
    ],
    ['customs clearance on weekends', 'what are the opening hours of customs'],
  ),
  card(
    'wreck',
    ['관세법 제219조', '관세법 시행령 제229조', '관세법 제138조'],
    ['조난물품과 재난', 'Wrecks and emergencies'],
    [
      '조난으로 운송수단에서 내린 외국물품은 승인을 받아 옮기며, 재해로 부득이하면 절차가 면제되고 보고합니다.',
      'Goods saved from wreck move with approval; in distress formalities are excused and reported.',
    ],
    ['폭풍으로 다른 곳에 배를 댔어요', '조난물품 운송'],
    ['ship in distress customs'],
  ),
];
