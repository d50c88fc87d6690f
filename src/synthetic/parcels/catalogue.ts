/** What people of the invented country buy abroad, and from whom: goods in three languages, platforms, carriers, terminals. */
import type { ParcelChannel } from '../../model/parcel.ts';

export interface Ware {
  readonly ko: string;
  readonly en: string;
  readonly zh: string;
  readonly hsCode: string;
  readonly priceUsd: number;
  readonly massKg: number;
  readonly mostPieces: number;
}

/** Prices, weights and shares are guesses; HS codes are real, their last four digits zeros where not known. */
export const WARES: readonly Ware[] = `
면 티셔츠|Cotton T-shirt|棉质T恤|6109100000|18|0.2|4
운동화|Running shoes|跑步鞋|6404110000|74|0.9|2
청바지|Denim jeans|牛仔裤|6203420000|42|0.6|3
가죽 지갑|Leather wallet|真皮钱包|4202310000|55|0.2|2
무선 이어폰|Wireless earphones|无线耳机|8518300000|48|0.1|2
휴대폰 케이스|Phone case|手机壳|3926909000|9|0.05|5
블루투스 스피커|Bluetooth speaker|蓝牙音箱|8518220000|39|0.7|2
로봇 청소기|Robot vacuum cleaner|扫地机器人|8508110000|265|3.8|1
비타민 C 정|Vitamin C tablets|维生素C片|2106909099|22|0.3|6
오메가3 캡슐|Omega-3 fish oil capsules|鱼油胶囊|2106909099|27|0.35|8
수분 크림|Moisturizing cream|保湿面霜|3304991000|31|0.2|4
향수|Eau de parfum|香水|3303001000|88|0.3|2
레고 블록 세트|Building block set|积木套装|9503003900|64|1.2|2
봉제 인형|Plush toy|毛绒玩具|9503003500|16|0.4|3
낚시 릴|Fishing reel|渔线轮|9507300000|58|0.5|1
캠핑 랜턴|Camping lantern|露营灯|8513109000|23|0.4|3
커피 원두|Roasted coffee beans|咖啡豆|0901210000|19|1|3
초콜릿|Chocolate bars|巧克力|1806329000|14|0.5|5
와인|Red wine|红葡萄酒|2204211000|36|1.4|2
자전거 헬멧|Bicycle helmet|自行车头盔|6506101000|47|0.5|1
손목시계|Wrist watch|手表|9102110000|128|0.2|1
선글라스|Sunglasses|太阳镜|9004101000|62|0.1|2
커튼|Window curtain|窗帘|6303120000|33|1.1|2
주방 칼|Kitchen knife|厨刀|8211920000|44|0.4|2
기계식 키보드|Mechanical keyboard|机械键盘|8471602000|92|1.1|1
아기 옷|Baby clothes|婴儿服|6111200000|21|0.25|4
`
  .trim()
  .split('\n')
  .map((row) => {
    const [ko = '', en = '', zh = '', hsCode = '', price, mass, pieces] = row.split('|');
    return { ko, en, zh, hsCode, priceUsd: Number(price), massKg: Number(mass), mostPieces: Number(pieces) };
  });

export interface MadeUpPlatform {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly currency: string;
  readonly share: number;
}

export const PLATFORMS: readonly MadeUpPlatform[] = [
  { id: 'SYN-EC-001', name: 'SYN MARKET CN', country: 'CN', currency: 'CNY', share: 55 },
  { id: 'SYN-EC-002', name: 'SYN SHOP US', country: 'US', currency: 'USD', share: 20 },
  { id: 'SYN-EC-003', name: 'SYN RAKUDA JP', country: 'JP', currency: 'JPY', share: 10 },
  { id: 'SYN-EC-004', name: 'SYN STORE DE', country: 'DE', currency: 'EUR', share: 8 },
  { id: 'SYN-EC-005', name: 'SYN GUMAE KR', country: 'CN', currency: 'KRW', share: 7 },
];

export const CARRIERS: readonly {
  readonly id: string;
  readonly name: string;
  readonly channel: ParcelChannel;
}[] = [
  { id: 'SYN-CX-01', name: 'SYN AIR EXPRESS', channel: 'express-air' },
  { id: 'SYN-CX-02', name: 'SYN SEA EXPRESS', channel: 'express-sea' },
  { id: 'SYN-CX-03', name: 'SYN SKY PARCEL', channel: 'express-air' },
];

export const FORWARDERS: readonly { readonly id: string; readonly name: string }[] = [
  { id: 'SYN-FW-01', name: 'SYN BAESONG' },
  { id: 'SYN-FW-02', name: 'SYN JIPHAJANG' },
];

/** Office, bonded area (made up), channel that it takes, share of its parcels. */
export const TERMINALS: readonly {
  readonly office: string;
  readonly code: string;
  readonly name: string;
  readonly channel: ParcelChannel;
  readonly share: number;
}[] = [
  { office: '020', code: '02002901', name: 'SYN 특송물류센터 A', channel: 'express-air', share: 45 },
  { office: '020', code: '02006902', name: 'SYN 자체시설 B', channel: 'express-air', share: 20 },
  { office: '020', code: '02002903', name: 'SYN 해상특송 C', channel: 'express-sea', share: 20 },
  { office: '040', code: '04002904', name: 'SYN 특송물류센터 D', channel: 'express-air', share: 15 },
];

/** A post that is no real one, and where its items are examined. */
export const POST = { id: 'SYN-PO-01', name: 'SYN POST', office: '020', terminal: '02002905' } as const;

const words = new Map<string, string>([
  ...TERMINALS.map(({ code, name }) => [code, name] as const),
  [POST.terminal, 'SYN 국제우편 E'],
]);

/** What the invented terminal is called; undefined for a real one. */
export function madeUpTerminal(code: string): string | undefined {
  return words.get(code);
}
