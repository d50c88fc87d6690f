/**
 * The names of goods and countries as the Service writes them in its releases, with their English: what a text may speak of, so that
 * a name without a figure is noticed. The Service's groups by nature (성질별), not the trade ministry's.
 */
import type { Text } from '../../core/text.ts';
import { COUNTRIES as ALL_COUNTRIES } from '../../reference/countries.ts';
import { GOODS_BY_NATURE } from '../../reference/goods-by-nature.ts';
import { farmEnglish } from './farm-names.ts';

const ITEM_LINES = `
반도체=semiconductors; 시스템반도체=system semiconductors; 메모리반도체=memory semiconductors; 메모리=memory chips; 승용차=passenger cars; 자동차=vehicles; 자동차부품=car parts; 자동차 부품=car parts; 선박=ships;
석유제품=petroleum products; 무선통신기기=wireless communication devices; 휴대폰=mobile phones; 스마트폰=smartphones; 컴퓨터=computers; 컴퓨터 주변기기=computer peripherals; 컴퓨터주변기기=computer peripherals;
가전제품=home appliances; 가전=home appliances; 철강제품=steel products; 철강=steel; 정밀기기=precision instruments; 기계류=machinery; 일반기계=general machinery; 가스=gas; 원유=crude oil; 석탄=coal; 반도체 제조장비=semiconductor manufacturing equipment; 반도체제조장비=semiconductor manufacturing equipment; 제조용장비=manufacturing equipment;
액정디바이스=liquid crystal devices; 디스플레이=displays; 전선=cables; 전기제품=electrical goods; 전자기기=electronics; 의약품=pharmaceuticals; 화장품=cosmetics; 화공품=chemical goods; 화학제품=chemicals; 석유화학=petrochemicals; 합성수지=synthetic resins; 이차전지=rechargeable batteries; 배터리=batteries;
의류=clothing; 직물=fabrics; 섬유=textiles; 신발=footwear; 가방=bags; 금=gold; 음향기기=audio equipment; 조제식품=prepared food; 농산물=farm goods; 축산물=livestock goods; 수산물=fishery goods; 농축수산물=farm, livestock and fishery goods; 식품=food; 농식품=agri-food; 건강식품=health food; 건강기능식품=health supplements; 라면=instant noodles; 김=laver; 김치=kimchi; 인삼=ginseng; 주류=alcoholic drinks; 와인=wine; 포도주=wine; 맥주=beer; 위스키=whisky; 소주=soju; 커피=coffee; 커피류=coffee; 담배=tobacco; 과일=fruit; 곡물=grain; 옥수수=maize; 대두=soybeans; 돼지고기=pork; 쇠고기=beef; 소고기=beef; 닭고기=chicken; 설탕=sugar; 사탕=confectionery; 초콜릿=chocolate; 과자=biscuits; 아이스크림=ice cream; 음료=drinks; 생수=bottled water;
철광=iron ore; 철광석=iron ore; 강판=steel plate; 비철금속=non-ferrous metals; 동=copper; 구리=copper; 알루미늄=aluminium; 니켈=nickel; 리튬=lithium; 목재=wood; 펄프=pulp; 종이=paper; 고무=rubber; 타이어=tyres; 유리=glass; 시멘트=cement; 요소=urea; 요소수=urea solution; 흑연=graphite; 희토류=rare earths; 사료=feed; 비료=fertiliser;
소비재=consumer goods; 원자재=raw materials; 자본재=capital goods; 경공업품=light industrial goods; 중화학공업품=heavy and chemical goods; 내구소비재=durable consumer goods; 비내구소비재=non-durable consumer goods; 직접소비재=direct consumer goods; 에너지=energy; 광물=minerals; 연료=fuels; 경공업원료=light industrial materials;
친환경차=eco-friendly cars; 전기차=electric cars; 하이브리드차=hybrid cars; 하이브리드=hybrid cars; 플러그인하이브리드차=plug-in hybrid cars; 플러그인 하이브리드차=plug-in hybrid cars; 수소차=hydrogen cars; 경차=light cars; 소형차=small cars; 중형차=medium cars; 대형차=large cars; 휘발유차=petrol cars; 경유차=diesel cars; 중고차=used cars; 버스=buses; 화물차=trucks; 항공기=aircraft; 항공기 부품=aircraft parts; 무기류=arms; 로봇=robots; 의료기기=medical devices; 장난감=toys; 완구=toys; 게임=games; 가구=furniture; 시계=watches; 보석=jewels; 귀금속=precious metals; 골프용품=golf goods; 캠핑용품=camping goods; 마스크=masks; 진단키트=test kits; 백신=vaccines; 잡화=sundries; 가전제품류=home appliances; 의류·패션=clothing and fashion; 기타=others`;

const COUNTRY_LINES = `
중국=China; 미국=the United States; 일본=Japan; 베트남=Vietnam; 대만=Taiwan; 홍콩=Hong Kong; 싱가포르=Singapore; 말레이시아=Malaysia; 인도네시아=Indonesia; 태국=Thailand; 필리핀=the Philippines; 인도=India; 호주=Australia; 뉴질랜드=New Zealand; 독일=Germany; 영국=the United Kingdom; 프랑스=France; 이탈리아=Italy; 스페인=Spain; 네덜란드=the Netherlands; 벨기에=Belgium; 폴란드=Poland; 헝가리=Hungary; 체코=Czechia; 스위스=Switzerland; 스웨덴=Sweden; 노르웨이=Norway; 덴마크=Denmark; 핀란드=Finland; 오스트리아=Austria; 아일랜드=Ireland; 그리스=Greece; 포르투갈=Portugal; 터키=Türkiye; 튀르키예=Türkiye; 러시아=Russia; 우크라이나=Ukraine; 카자흐스탄=Kazakhstan; 우즈베키스탄=Uzbekistan; 몽골=Mongolia; 사우디아라비아=Saudi Arabia; 사우디=Saudi Arabia; 아랍에미리트=the United Arab Emirates; 카타르=Qatar; 쿠웨이트=Kuwait; 이라크=Iraq; 이란=Iran; 오만=Oman; 이스라엘=Israel; 이집트=Egypt; 남아프리카공화국=South Africa; 남아공=South Africa; 나이지리아=Nigeria; 캐나다=Canada; 멕시코=Mexico; 브라질=Brazil; 칠레=Chile; 페루=Peru; 아르헨티나=Argentina; 콜롬비아=Colombia; 에콰도르=Ecuador; 파나마=Panama; 마셜제도=the Marshall Islands; 라이베리아=Liberia; 캄보디아=Cambodia; 미얀마=Myanmar; 라오스=Laos; 방글라데시=Bangladesh; 파키스탄=Pakistan; 스리랑카=Sri Lanka; 북한=North Korea;
유럽연합=the European Union; EU=the European Union; 아세안=ASEAN; 중동=the Middle East; 중남미=Latin America; 아프리카=Africa; 북미=North America; 유럽=Europe; 아시아=Asia; 대양주=Oceania; 독립국가연합=the CIS; 미국 서부=the US West Coast; 미국 동부=the US East Coast; 기타 국가=other countries`;

function readLines(lines: string): ReadonlyMap<string, string> {
  const pairs = lines
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair !== '')
    .map((pair) => pair.split('=') as [string, string]);
  return new Map(pairs);
}

export const ITEMS = readLines(ITEM_LINES);
export const COUNTRIES = readLines(COUNTRY_LINES);

const BY_ENGLISH = new Map(
  [...COUNTRIES, ...ITEMS].map(([ko, en]) => [en.replace(/^the /, '').toLowerCase(), ko] as const).reverse(),
);

/** Names that only our own tables have: seldom countries, and goods by nature in small letters. */
const OF_TABLES = new Map([
  ...GOODS_BY_NATURE.rows.map(({ ko, en }) => [ko, en[0]!.toLowerCase() + en.slice(1)] as const),
  ...ALL_COUNTRIES.rows.map(({ ko, en }) => [ko, en] as const),
]);

/** The English of a name; a name that nobody knows stays as it is written. */
export function nameText(name: string): Text {
  const top = /^상위 (\d+)(국|품목)$/.exec(name);
  if (top !== null) return { ko: name, en: `the top ${top[1]} ${top[2] === '국' ? 'countries' : 'items'}` };
  return {
    ko: name,
    en: COUNTRIES.get(name) ?? ITEMS.get(name) ?? farmEnglish(name) ?? OF_TABLES.get(name) ?? name,
  };
}

/** The Korean name of an English one, for keys and texts in English. */
export function koreanOf(english: string): string | undefined {
  const plain = english.trim().toLowerCase().replace(/^the /, '');
  return BY_ENGLISH.get(plain) ?? BY_ENGLISH.get(`${plain}s`);
}
