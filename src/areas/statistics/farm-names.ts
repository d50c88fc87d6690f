/**
 * The English of farm, livestock and fishery goods as price releases name them, with their state in a bracket: 마늘(냉동). Ours and
 * unverified. They are no names that a text is searched for, since many are words of other things as well.
 */
const LINES = `
팥=red beans; 콩=soybeans; 녹두=mung beans; 참깨=sesame; 들깨=perilla seeds; 땅콩=peanuts; 호두=walnuts; 밤=chestnuts; 잣=pine nuts; 아몬드=almonds; 대추=jujubes; 도라지=bellflower root; 고사리=bracken; 생강=ginger; 마늘=garlic; 양파=onions; 당근=carrots; 무=radishes; 배추=cabbages; 양배추=white cabbages; 고추=chilli peppers; 파=spring onions; 감자=potatoes; 고구마=sweet potatoes; 버섯=mushrooms; 표고버섯=shiitake mushrooms; 곶감=dried persimmons; 두부=tofu; 쌀=rice; 밀가루=flour; 설탕=sugar; 커피=coffee; 바나나=bananas; 오렌지=oranges; 레몬=lemons; 키위=kiwis; 포도=grapes; 체리=cherries; 망고=mangoes; 파인애플=pineapples; 블루베리=blueberries;
소갈비=beef ribs; 쇠고기=beef; 돼지고기=pork; 기타돼지고기=other pork; 삼겹살=pork belly; 닭고기=chicken; 닭다리=chicken legs; 닭날개=chicken wings; 뼈없는소고기=boneless beef; 뼈없는쇠고기=boneless beef; 치즈=cheese; 분유=milk powder;
명태=pollack; 대구=cod; 조기=yellow croaker; 고등어=mackerel; 갈치=hairtail; 오징어=squid; 낙지=small octopus; 문어=octopus; 주꾸미=webfoot octopus; 새우=shrimps; 꽃게=blue crab; 대게=snow crab; 킹크랩=king crab; 연어=salmon; 참치=tuna; 아귀=monkfish; 임연수어=Atka mackerel; 홍어=skate; 가자미=flatfish; 민어=brown croaker; 돔=sea bream; 바지락=manila clams; 전복=abalone; 홍합=mussels; 미꾸라지=loach; 장어=eel; 뱀장어=eel; 해파리=jellyfish; 김=laver; 미역=seaweed`;
const STATES: Readonly<Record<string, string>> = {
  ...{ 건조: 'dried', 신선: 'fresh', 냉장: 'chilled', 냉동: 'frozen', 탈각: 'shelled', 활어: 'live' },
  ...{ 염장: 'salted', 조제: 'prepared', 볶은것: 'roasted', 산것: 'live', 훈제: 'smoked' },
};
const NAMES = new Map(LINES.split(';').map((pair) => pair.trim().split('=') as [string, string]));

/** `garlic (frozen)` for 마늘(냉동); undefined where a part of the name is not known. */
export function farmEnglish(name: string): string | undefined {
  const found = /^([^()]+?)\s*(?:\(([^()]+)\))?$/.exec(name);
  const base = NAMES.get(found?.[1] ?? '');
  if (base === undefined) return undefined;
  if (found?.[2] === undefined) return base;
  const states = found[2].split(/[,·]\s*/).map((state) => STATES[state]);
  return states.includes(undefined) ? undefined : `${base} (${states.join(', ')})`;
}
