/** Which money a three-letter code names (ISO 4217) and how many decimals it has: for invoice amounts and freight. */
import { codeList, type Entry } from './code-list.ts';

export interface CurrencyUnit {
  /** Decimals of the smallest unit in ISO 4217: 0 for the won and the yen. */
  readonly minorUnits: number;
}

/** Code, decimals, Korean | English; codes and decimals are ISO 4217, the names follow common usage (CLDR 48). */
const CURRENCY_NAMES = `
AED 2 아랍에미리트 디르함 | United Arab Emirates Dirham
AFN 2 아프가니스탄 아프가니 | Afghan Afghani
ALL 2 알바니아 레크 | Albanian Lek
AMD 2 아르메니아 드람 | Armenian Dram
AOA 2 앙골라 콴자 | Angolan Kwanza
ARS 2 아르헨티나 페소 | Argentine Peso
AUD 2 호주 달러 | Australian Dollar
AWG 2 아루바 플로린 | Aruban Florin
AZN 2 아제르바이잔 마나트 | Azerbaijani Manat
BAM 2 보스니아-헤르체고비나 태환 마르크 | Bosnia-Herzegovina Convertible Mark
BBD 2 바베이도스 달러 | Barbadian Dollar
BDT 2 방글라데시 타카 | Bangladeshi Taka
BHD 3 바레인 디나르 | Bahraini Dinar
BIF 0 부룬디 프랑 | Burundian Franc
BMD 2 버뮤다 달러 | Bermudan Dollar
BND 2 부루나이 달러 | Brunei Dollar
BOB 2 볼리비아 볼리비아노 | Bolivian Boliviano
BRL 2 브라질 레알 | Brazilian Real
BSD 2 바하마 달러 | Bahamian Dollar
BTN 2 부탄 눌투눔 | Bhutanese Ngultrum
BWP 2 보츠와나 풀라 | Botswanan Pula
BYN 2 벨라루스 루블 | Belarusian Ruble
BZD 2 벨리즈 달러 | Belize Dollar
CAD 2 캐나다 달러 | Canadian Dollar
CDF 2 콩고 프랑 | Congolese Franc
CHF 2 스위스 프랑 | Swiss Franc
CLP 0 칠레 페소 | Chilean Peso
CNY 2 중국 위안화 | Chinese Yuan
COP 2 콜롬비아 페소 | Colombian Peso
CRC 2 코스타리카 콜론 | Costa Rican Colón
CUP 2 쿠바 페소 | Cuban Peso
CVE 2 카보베르데 에스쿠도 | Cape Verdean Escudo
CZK 2 체코 코루나 | Czech Koruna
DJF 0 지부티 프랑 | Djiboutian Franc
DKK 2 덴마크 크로네 | Danish Krone
DOP 2 도미니카 페소 | Dominican Peso
DZD 2 알제리 디나르 | Algerian Dinar
EGP 2 이집트 파운드 | Egyptian Pound
ERN 2 에리트레아 낙파 | Eritrean Nakfa
ETB 2 에티오피아 비르 | Ethiopian Birr
EUR 2 유로 | Euro
FJD 2 피지 달러 | Fijian Dollar
FKP 2 포클랜드제도 파운드 | Falkland Islands Pound
GBP 2 영국 파운드 | British Pound
GEL 2 조지아 라리 | Georgian Lari
GHS 2 가나 세디 | Ghanaian Cedi
GIP 2 지브롤터 파운드 | Gibraltar Pound
GMD 2 감비아 달라시 | Gambian Dalasi
GNF 0 기니 프랑 | Guinean Franc
GTQ 2 과테말라 케트살 | Guatemalan Quetzal
GYD 2 가이아나 달러 | Guyanaese Dollar
HKD 2 홍콩 달러 | Hong Kong Dollar
HNL 2 온두라스 렘피라 | Honduran Lempira
HTG 2 아이티 구르드 | Haitian Gourde
HUF 2 헝가리 포린트 | Hungarian Forint
IDR 2 인도네시아 루피아 | Indonesian Rupiah
ILS 2 이스라엘 신권 세켈 | Israeli New Shekel
INR 2 인도 루피 | Indian Rupee
IQD 3 이라크 디나르 | Iraqi Dinar
IRR 2 이란 리얄 | Iranian Rial
ISK 0 아이슬란드 크로나 | Icelandic Króna
JMD 2 자메이카 달러 | Jamaican Dollar
JOD 3 요르단 디나르 | Jordanian Dinar
JPY 0 일본 엔화 | Japanese Yen
KES 2 케냐 실링 | Kenyan Shilling
KGS 2 키르기스스탄 솜 | Kyrgyz Som
KHR 2 캄보디아 리엘 | Cambodian Riel
KMF 0 코모르 프랑 | Comorian Franc
KPW 2 조선 민주주의 인민 공화국 원 | North Korean Won
KRW 0 대한민국 원 | South Korean Won
KWD 3 쿠웨이트 디나르 | Kuwaiti Dinar
KYD 2 케이맨 제도 달러 | Cayman Islands Dollar
KZT 2 카자흐스탄 텡게 | Kazakhstani Tenge
LAK 2 라오스 키프 | Laotian Kip
LBP 2 레바논 파운드 | Lebanese Pound
LKR 2 스리랑카 루피 | Sri Lankan Rupee
LRD 2 라이베리아 달러 | Liberian Dollar
LSL 2 레소토 로티 | Lesotho Loti
LYD 3 리비아 디나르 | Libyan Dinar
MAD 2 모로코 디르함 | Moroccan Dirham
MDL 2 몰도바 레이 | Moldovan Leu
MGA 2 마다가스카르 아리아리 | Malagasy Ariary
MKD 2 마케도니아 디나르 | Macedonian Denar
MMK 2 미얀마 키얏 | Myanmar Kyat
MNT 2 몽골 투그릭 | Mongolian Tugrik
MOP 2 마카오 파타카 | Macanese Pataca
MRU 2 모리타니 우기야 | Mauritanian Ouguiya
MUR 2 모리셔스 루피 | Mauritian Rupee
MVR 2 몰디브 제도 루피아 | Maldivian Rufiyaa
MWK 2 말라위 콰차 | Malawian Kwacha
MXN 2 멕시코 페소 | Mexican Peso
MYR 2 말레이시아 링깃 | Malaysian Ringgit
MZN 2 모잠비크 메티칼 | Mozambican Metical
NAD 2 나미비아 달러 | Namibian Dollar
NGN 2 나이지리아 나이라 | Nigerian Naira
NIO 2 니카라과 코르도바 | Nicaraguan Córdoba
NOK 2 노르웨이 크로네 | Norwegian Krone
NPR 2 네팔 루피 | Nepalese Rupee
NZD 2 뉴질랜드 달러 | New Zealand Dollar
OMR 3 오만 리알 | Omani Rial
PAB 2 파나마 발보아 | Panamanian Balboa
PEN 2 페루 솔 | Peruvian Sol
PGK 2 파푸아뉴기니 키나 | Papua New Guinean Kina
PHP 2 필리핀 페소 | Philippine Peso
PKR 2 파키스탄 루피 | Pakistani Rupee
PLN 2 폴란드 즈워티 | Polish Zloty
PYG 0 파라과이 과라니 | Paraguayan Guarani
QAR 2 카타르 리얄 | Qatari Riyal
RON 2 루마니아 레우 | Romanian Leu
RSD 2 세르비아 디나르 | Serbian Dinar
RUB 2 러시아 루블 | Russian Ruble
RWF 0 르완다 프랑 | Rwandan Franc
SAR 2 사우디아라비아 리얄 | Saudi Riyal
SBD 2 솔로몬 제도 달러 | Solomon Islands Dollar
SCR 2 세이셸 루피 | Seychellois Rupee
SDG 2 수단 파운드 | Sudanese Pound
SEK 2 스웨덴 크로나 | Swedish Krona
SGD 2 싱가포르 달러 | Singapore Dollar
SHP 2 세인트헬레나 파운드 | St. Helena Pound
SLE 2 시에라리온 리온 | Sierra Leonean Leone
SOS 2 소말리아 실링 | Somali Shilling
SRD 2 수리남 달러 | Surinamese Dollar
SSP 2 남수단 파운드 | South Sudanese Pound
STN 2 상투메 프린시페 도브라 | São Tomé & Príncipe Dobra
SVC 2 엘살바도르 콜론 | Salvadoran Colón
SYP 2 시리아 파운드 | Syrian Pound
SZL 2 스와질란드 릴랑게니 | Swazi Lilangeni
THB 2 태국 바트 | Thai Baht
TJS 2 타지키스탄 소모니 | Tajikistani Somoni
TMT 2 투르크메니스탄 마나트 | Turkmenistani Manat
TND 3 튀니지 디나르 | Tunisian Dinar
TOP 2 통가 파앙가 | Tongan Paʻanga
TTD 2 트리니다드 토바고 달러 | Trinidad & Tobago Dollar
TWD 2 신 타이완 달러 | New Taiwan Dollar
TZS 2 탄자니아 실링 | Tanzanian Shilling
UAH 2 우크라이나 그리브나 | Ukrainian Hryvnia
UGX 0 우간다 실링 | Ugandan Shilling
USD 2 미국 달러 | US Dollar
UYU 2 우루과이 페소 | Uruguayan Peso
UZS 2 우즈베키스탄 숨 | Uzbekistani Som
VES 2 베네수엘라 볼리바르 | Venezuelan Bolívar
VND 0 베트남 동 | Vietnamese Dong
VUV 0 바누아투 바투 | Vanuatu Vatu
WST 2 서 사모아 탈라 | Samoan Tala
XAF 0 중앙아프리카 CFA 프랑 | Central African CFA Franc
XCD 2 동카리브 달러 | East Caribbean Dollar
XCG 2 카리브 길더 | Caribbean guilder
XOF 0 서아프리카 CFA 프랑 | West African CFA Franc
XPF 0 CFP 프랑 | CFP Franc
YER 2 예멘 리알 | Yemeni Rial
ZAR 2 남아프리카 랜드 | South African Rand
ZMW 2 잠비아 콰차 | Zambian Kwacha
ZWG 2 짐바브웨 골드 | Zimbabwean Gold
`;

function readRow(line: string): Entry<CurrencyUnit> {
  const [ko = '', en = ''] = line.slice(6).split(' | ');
  return [line.slice(0, 3), ko, en, { minorUnits: Number(line.slice(4, 5)) }];
}

/** 통화 부호: currencies in use in some country; funds, metals and test codes are left out. */
export const CURRENCIES = codeList<CurrencyUnit>(
  {
    id: 'currencies',
    title: { ko: '통화 부호', en: 'Currencies' },
    source: 'ISO 4217; names after Unicode CLDR 48',
    status: 'verified',
  },
  CURRENCY_NAMES.trim().split('\n').map(readRow),
);
