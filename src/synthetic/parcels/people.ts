/** People of the invented country who buy abroad: names in Korean, Latin and Chinese writing, codes, telephones, homes. */
import type { Random } from '../../core/random.ts';

export interface Person {
  readonly hangul: string;
  readonly latin: string;
  readonly han: string;
  readonly code: string;
  readonly phone: string;
  readonly home: Home;
}

export interface Home {
  readonly postcode: string;
  readonly korean: string;
  readonly english: string;
}

/** Hangul, character, usual spellings. */
const FAMILIES = rows(
  '김 金 Kim,Gim|이 李 Lee,Yi,Rhee|박 朴 Park,Pak,Bak|최 崔 Choi,Choe|정 鄭 Jung,Jeong,Chung|강 姜 Kang,Gang|조 趙 Cho,Jo|윤 尹 Yoon,Yun|장 張 Jang,Chang|임 林 Lim,Im|한 韓 Han|오 吳 Oh,O|서 徐 Seo,Suh|신 申 Shin,Sin|권 權 Kwon,Gwon|황 黃 Hwang|안 安 Ahn,An|송 宋 Song|홍 洪 Hong|문 文 Moon,Mun|손 孫 Son,Sohn|양 梁 Yang|배 裵 Bae,Pae|백 白 Baek,Paik|허 許 Heo,Hur|남 南 Nam|심 沈 Shim,Sim|노 盧 Noh,Roh|하 河 Ha|곽 郭 Kwak,Gwak',
);
const GIVEN = rows(
  '민 民 min,Min|수 秀 su,soo|현 賢 hyun,hyeon|영 英 young,yeong|미 美 mi,mee|지 智 ji,jee|준 俊 jun,joon|호 浩 ho|철 哲 chul,cheol|훈 勳 hoon,hun|우 宇 woo,u|서 瑞 seo,suh|윤 允 yoon,yun|연 姸 yeon,yun|주 珠 ju,joo|은 恩 eun|혜 惠 hye,hae|정 靜 jung,jeong|도 道 do|진 眞 jin|선 善 sun,seon|인 仁 in|동 東 dong|성 星 sung,seong|광 光 kwang,gwang|명 明 myung,myeong|아 雅 a,ah|나 娜 na|희 熙 hee,hui|경 京 kyung,gyeong',
);
const PLACES = rows(
  '서울특별시_강남구 06 Gangnam-gu,_Seoul|서울특별시_마포구 04 Mapo-gu,_Seoul|서울특별시_송파구 05 Songpa-gu,_Seoul|부산광역시_해운대구 48 Haeundae-gu,_Busan|대구광역시_수성구 42 Suseong-gu,_Daegu|인천광역시_연수구 21 Yeonsu-gu,_Incheon|광주광역시_북구 61 Buk-gu,_Gwangju|대전광역시_유성구 34 Yuseong-gu,_Daejeon|경기도_수원시 16 Suwon-si,_Gyeonggi-do|경기도_고양시 10 Goyang-si,_Gyeonggi-do|제주특별자치도_제주시 63 Jeju-si,_Jeju-do|충청북도_청주시 28 Cheongju-si,_Chungcheongbuk-do',
);
const STREETS = rows(
  '가온로 - Gaon-ro|나래로 - Narae-ro|다솜길 - Dasom-gil|미리내로 - Mirinae-ro|한빛로 - Hanbit-ro|새롬길 - Saerom-gil|누리로 - Nuri-ro|별하길 - Byeolha-gil|마루로 - Maru-ro|솔내길 - Solnae-gil',
);

function rows(text: string): readonly (readonly [string, string, string])[] {
  return text.split('|').map((row) => {
    const [one = '', two = '', three = ''] = row.split(' ');
    return [one.replaceAll('_', ' '), two, three.replaceAll('_', ' ')] as const;
  });
}

export function makePerson(chance: Random, number: number): Person {
  const family = chance.pick(FAMILIES);
  const [first, second] = [chance.pick(GIVEN), chance.pick(GIVEN)];
  const spelled = (row: readonly [string, string, string]): string => chance.pick(row[2].split(','));
  const given = capital(spelled(first)) + (chance.next() < 0.5 ? '-' : '') + spelled(second).toLowerCase();
  const name = spelled(family);
  return {
    hangul: family[0] + first[0] + second[0],
    latin: chance.next() < 0.5 ? `${name} ${given}` : `${given} ${name}`,
    han: family[1] + first[1] + second[1],
    // Personal codes of the invented country begin with P9.
    code: `P9${String((number * 7_919 + 104_729) % 1e11).padStart(11, '0')}`,
    phone: `010-${digits(chance, 4)}-${digits(chance, 4)}`,
    home: makeHome(chance),
  };
}

export function makeHome(chance: Random): Home {
  const [place, area, placeEnglish] = chance.pick(PLACES);
  const [street, , streetEnglish] = chance.pick(STREETS);
  const number = 1 + chance.below(290);
  const building = 101 + chance.below(12);
  const flat = (1 + chance.below(24)) * 100 + 1 + chance.below(6);
  const town = placeEnglish;
  return {
    postcode: `${area}${digits(chance, 3)}`,
    korean: `${place} ${street} ${number}, ${building}동 ${flat}호`,
    english: `${building}-${flat}, ${number} ${streetEnglish}, ${town}`,
  };
}

export function digits(chance: Random, count: number): string {
  return String(chance.below(10 ** count)).padStart(count, '0');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
