/** Whether a question is about customs at all: words that only customs uses, and words that belong to another office. */

/** Said in a question, one of these makes it one of ours unless everything else speaks against it. */
const OURS: readonly string[] = [
  '관세|세관|통관|수입신고|수출신고|수입물품|수출물품|수입|수출|반송|밀수|밀반입|보세|원산지|FTA|자유무역|면세점|면세한도|면세품|면세',
  '직구|구매대행|배송대행|특송|탁송|개인통관|통관부호|소액물품|휴대품|이사물품|이삿짐|기내|입국|출국|귀국|재반입|재수출|재수입',
  '품목분류|HS|세번|과세가격|로열티|덤핑|상계|할당|조정관세|간이세율|용도세율|보정신청|수정신고|경정청구|과세전적부|적부심사|납부고지|부과고지|체납',
  '선하증권|B/L|적재|하역|환적|선적|입항|출항|선박|항공기|컨테이너|화물|적하목록|선용품|선박용품|창고|보관료|반출|반입',
  '환급특례|정액환급|소요량|기초원재료|평균세액|외화|외국환|환전|송금|달러|현금|여행자수표|가상자산|해외예금|해외직접투자',
  '관세사|보세사|AEO|우수업체|지식재산|상표권|짝퉁|위조품|모조품|가품|위조|명품|마약|총기|전략물자|무역|구매확인|텍스리펀드|사후면세|유통이력|무신고|포탈|수입업|수출업|해외|외국|국제우편|소포|택배',
].flatMap((line) => line.split('|'));

/** Said of our matters and of many others as well: half as much. */
const OFTEN_OURS: ReadonlySet<string> = new Set(
  '해외|외국|외국인|달러|현금|송금|택배|소포|창고|선박|항공기|무역|입국|출국|귀국|면세'.split('|'),
);

const OURS_ENGLISH =
  /\b(?:customs?|dut(?:y|ies)|tariffs?|imports?|imported|importing|exports?|exported|exporting|declar\w+|bonded|origin|fta|drawback|parcels?|shipments?|cargo|vessel|aircraft|warehouse|transit|smuggl\w+|counterfeit|fake|duty-free|traveller|traveler|baggage|luggage|cash|broker|aeo|valuation|royalt\w+|classification|hs|abroad|overseas|foreign|cross-border|postal|mail|courier)\b/i;

/** Matters of other offices that borrow our words (tax, refund, certificate, inspection). */
const OTHERS: readonly string[] = [
  '건강보험|국민연금|고용보험|산재보험|실업급여|최저임금|퇴직금|연차|육아휴직|기초연금|기초생활|장학금|수능|대학|학교|어린이집|유치원|병역|입영|예비군|군대',
  '주민등록|등본|초본|가족관계|인감|여권|비자|체류|이민|귀화|운전면허|자동차 정기|정기검사|자동차세|주차|과속|속도위반|교통|번호판|자동차보험',
  '이혼|혼인|결혼|양육|상속|증여|유언|전세|월세|임대차|부동산|아파트|청약|재산세|종합부동산|양도소득|양도세|취득세|등기|건축|층간',
  '연말정산|소득세|종합소득|근로장려|법인세|현금영수증|사업자등록|폐업|로또|복권|당첨|주식|펀드|예금 금리|대출|신용등급|카드 연체|보험금',
  '형사고소|고소장|민사|소액재판|파산|회생|변호사|층간소음|개명|성범죄|음주운전|폭행|명예훼손|저작권 침해 신고|특허 출원|상표 출원',
  '위약금|산재|농지|입대|지방세|신용카드 분실|카드 분실|적금|건강검진|인터넷 해지|보험 해지|보험 가입|해고|근로계약|누진제|도시가스|휴대폰 요금|헬스장|층간|이웃집|임금 체불|법원 등기|후견|입양|장례|화장장|체육시설|도서관|공원|하천|산불|소방|119|경찰서 신고|학자금|복지|의료급여|요양|치매|출산|보육|난임|아동수당|청년|월급|야근|휴가|실업|노조|면접|이력서|자격증 시험 일정|토익|수강|성적',
  '세무서|국세청|소득공제|세금계산서|세금 계산서|간이과세|통신판매|기부금|헌금|배당|비트코인|예금|적립|펀딩|카드 한도|할부 취소|연회비|보이스피싱|도용',
  '경찰|압수수색|유실물|습득물|합의금|선임 비용|소송 비용|변호사비|뇌물|정보공개|개인정보|미성년자|주차증|장애인 등록|장애 등급|국적|주민센터|동사무소|구청',
  '채용|취업|편입|입시|승무원|조종 면허|면허 시험|기사 자격|운전면허|운전 면허|국제운전|유학원|어학|관광 통역|공무원 시험|전망|순위|뉴스|추천|맛집|부작용|중독|건강기능식품 추천',
  '여행 보험|여행보험|여행자 보험|로밍|시간표|수하물이|지연 보상|마일리지|좌석|숙소|호텔|렌터카|낚시|낚싯배|정비소|수선|수리점|도매 시장|벌레|식당|음식점|환불을 안|게임 환불|입장권|공연|이사 업체|에어컨|인테리어|재활용|분담금|일자리',
  '예방접종|백신|병원|의료비|진료|코로나|날씨|맛집|요리|레시피|영화|축구|야구|게임|노래|번역|파이썬|코딩|다이어트|지하철|버스|기차|전기요금|수도요금|쓰레기|분리수거|반려견 등록|선거|투표',
].flatMap((line) => line.split('|'));

const OTHERS_ENGLISH =
  /\b(?:health insurance|pension|divorce|marriage|driver'?s licen[cs]e|parking|speeding|income tax|real estate|rent|lease|lottery|stock|loan|weather|recipe|movie|football|school|university|vaccin\w+|hospital|visa|passport|military service|election|python|translate)\b/i;

export interface Anchors {
  readonly ours: number;
  readonly others: number;
}

export function anchorsIn(text: string): Anchors {
  const plain = text.toUpperCase();
  const count = (words: readonly string[], worth = (_word: string): number => 1): number =>
    words.reduce((sum, word) => (plain.includes(word) ? sum + worth(word) : sum), 0);
  return {
    ours: count(OURS, (word) => (OFTEN_OURS.has(word) ? 0.5 : 1)) + (OURS_ENGLISH.test(text) ? 1 : 0),
    others: count(OTHERS) + (OTHERS_ENGLISH.test(text) ? 1 : 0),
  };
}
