/** Which article each line of a computation of duty rests on, with its gist in our own words: for the answer that explains itself. */
import type { Text } from '../../core/text.ts';
import type { FactStatus } from '../code-list.ts';

/** One article or notice. `status` is unverified where nobody has read the text itself. */
export interface DutyBasis {
  readonly cite: Text;
  readonly title: Text;
  readonly gist: Text;
  readonly status: FactStatus;
}

type Pair = readonly [ko: string, en: string];

const text = ([ko, en]: Pair): Text => ({ ko, en });

function basis(cite: Pair, title: Pair, gist: Pair, status: FactStatus = 'verified'): DutyBasis {
  return { cite: text(cite), title: text(title), gist: text(gist), status };
}

/** Read in the Customs Act No. 21208, its Decree No. 36316 and Rule No. 12, the VAT Act No. 21218 and the Individual Consumption Tax Act No. 21254, unless unverified. */
// biome-ignore format: one basis after another reads as a table
export const DUTY_BASES = {
  'applicable-law': basis(['관세법 제17조', 'Customs Act art. 17'], ['적용 법령', 'Applicable law'], ['신고한 날의 법령을 적용합니다.', 'The law of the day of declaration applies.']),
  'exchange-rate': basis(['관세법 제18조, 시행규칙 제1조의2', 'Customs Act art. 18, Rule art. 1-2'], ['과세환율', 'Customs rate of exchange'], ['신고일이 속하는 주의 전주 월요일부터 금요일까지의 기준환율 또는 재정환율을 평균하여 관세청장이 정합니다.', 'Set by customs from the average of Monday to Friday of the week before.']),
  'transaction-value': basis(['관세법 제30조 제1항', 'Customs Act art. 30(1)'], ['거래가격', 'Transaction value'], ['실제로 지급하였거나 지급하여야 할 가격에 법정 가산금액을 더합니다.', 'The price paid or payable with the additions of the law.']),
  'value-additions': basis(['관세법 제30조 제1항 제1호~제5호', 'Customs Act art. 30(1)1-5'], ['가산금액', 'Additions'], ['구매자가 부담하는 수수료, 용기·포장비용, 생산지원비용, 권리사용료, 사후귀속이익을 더합니다.', 'Commissions, containers and packing, assists, royalties, and proceeds that go to the seller are added.']),
  'value-carriage': basis(['관세법 제30조 제1항 제6호', 'Customs Act art. 30(1)6'], ['수입항까지의 운임·보험료', 'Freight and insurance to the port of import'], ['수입항까지의 운임과 보험료를 더합니다(CIF).', 'Freight and insurance to the port of import are added (CIF).']),
  'value-deductions': basis(['관세법 제30조 제2항 단서', 'Customs Act art. 30(2), proviso'], ['공제금액', 'Deductions'], ['수입 후의 설치·기술지원비용, 도착 후 운송비용, 국내 세금, 연불이자는 명백히 구분되면 뺍니다.', 'Work after import, inland carriage, taxes of Korea and interest on credit are taken out where they stand apart.']),
  'rate-order': basis(['관세법 제50조', 'Customs Act art. 50'], ['세율 적용의 우선순위', 'Order of rates'], ['탄력관세가 별표의 세율에 우선하며, 국제협력관세는 낮은 경우에만, 할당관세는 일반특혜관세보다 낮은 경우에만 우선합니다.', 'Adjusted rates go before the schedule; conceded rates only where lower, quota rates only where lower than preferences.']),
  'rate-order-conceded': basis(['관세법 제50조 제3항 단서', 'Customs Act art. 50(3), proviso'], ['양허한 농림축산물', 'Conceded farm goods'], ['국내외 가격차로 양허하거나 기본세율보다 높게 양허한 농림축산물의 양허세율은 기본·잠정세율에 우선합니다.', 'For farm goods conceded at price-gap or higher rates, the conceded rate goes before the basic and provisional ones.']),
  'rate-order-fta': basis(['자유무역협정의 이행을 위한 관세법의 특례에 관한 법률 제5조', 'FTA Customs Act art. 5'], ['협정관세의 우선순위', 'Order of FTA rates'], ['협정세율은 관세법 제50조의 세율보다 낮은 경우에, 같으면 신청한 때에 적용하며, 덤핑방지관세 등보다 앞서지 않습니다.', 'An FTA rate applies where lower than that of art. 50, where equal on application, and never before trade remedies.']),
  'anti-dumping': basis(['관세법 제51조', 'Customs Act art. 51'], ['덤핑방지관세', 'Anti-dumping duty'], ['정상가격과 덤핑가격의 차액 이하의 관세를 더하여 부과합니다.', 'A duty up to the margin of dumping is added.']),
  countervailing: basis(['관세법 제57조', 'Customs Act art. 57'], ['상계관세', 'Countervailing duty'], ['보조금등의 금액 이하의 관세를 더하여 부과합니다.', 'A duty up to the subsidy is added.']),
  retaliatory: basis(['관세법 제63조', 'Customs Act art. 63'], ['보복관세', 'Retaliatory duty'], ['피해상당액의 범위에서 부과합니다.', 'Charged within the damage suffered.']),
  safeguard: basis(['관세법 제65조, 제67조의2', 'Customs Act arts 65, 67-2'], ['긴급관세', 'Safeguard duty'], ['수입이 급증한 물품에 관세를 추가하여 부과합니다.', 'A duty is added on goods whose imports surge.']),
  'special-safeguard': basis(['관세법 제68조', 'Customs Act art. 68'], ['특별긴급관세', 'Special safeguard duty'], ['양허한 농림축산물에 양허세율을 초과하여 부과합니다.', 'Charged above the conceded rate on conceded farm goods.']),
  adjustment: basis(['관세법 제69조', 'Customs Act art. 69'], ['조정관세', 'Adjustment duty'], ['시장 교란 등을 막기 위하여 기본세율보다 높은 세율을 부과합니다.', 'A rate above the basic one against disturbance of markets.']),
  'ad-valorem': basis(['관세법 제15조', 'Customs Act art. 15'], ['과세표준', 'Base of duty'], ['관세의 과세표준은 수입물품의 가격 또는 수량입니다.', 'The base of duty is the price or the quantity.']),
  'simplified-rate': basis(['관세법 제81조, 시행령 제96조', 'Customs Act art. 81, Decree art. 96'], ['간이세율', 'Simplified rate'], ['여행자 휴대품, 우편물, 탁송품 등에 관세와 내국세를 합한 하나의 세율을 적용할 수 있습니다.', 'One rate for duty and internal taxes of travellers’ goods, post and express goods.']),
  'simplified-schedule': basis(['관세법 시행령 별표 2', 'Customs Decree schedule 2'], ['간이세율표', 'Schedule of simplified rates'], ['별표 2를 읽지 못하여 공개된 구현에서 본 세율입니다.', 'The schedule was not read; rates are those seen in public implementations.'], 'unverified'),
  'relief-small-value': basis(['관세법 제94조 제4호, 시행규칙 제45조 제2항 제1호', 'Customs Act art. 94(4), Rule art. 45(2)1'], ['소액물품 면세', 'Small-value relief'], ['물품가격(운임·보험료 제외)이 미화 150달러 이하인 자가사용 물품의 관세를 면제합니다.', 'Goods for own use whose price without freight and insurance is at most USD 150 are free of duty.']),
  'relief-us-express': basis(['자유무역협정의 이행을 위한 관세법의 특례에 관한 법률 시행령 제35조, 시행규칙 제29조', 'FTA Customs Decree art. 35, Rule art. 29'], ['미국발 특송물품', 'Express goods from the United States'], ['미국에서 수입되는 특송물품은 미화 200달러 이하이면 수입신고를 생략하게 합니다.', 'Express goods from the United States up to USD 200 need no declaration.']),
  'relief-sample': basis(['관세법 제94조 제3호, 시행규칙 제45조 제1항', 'Customs Act art. 94(3), Rule art. 45(1)'], ['상업용 견본품 면세', 'Relief of samples'], ['과세가격이 미화 250달러 이하인 견본품 등의 관세를 면제합니다.', 'Samples with a customs value of at most USD 250 are free of duty.']),
  'relief-re-export': basis(['관세법 제97조', 'Customs Act art. 97'], ['재수출면세', 'Relief of goods to be re-exported'], ['정해진 기간에 다시 수출하는 물품의 관세를 면제합니다.', 'Goods that are exported again within the set time are free of duty.']),
  'relief-re-export-part': basis(['관세법 제98조', 'Customs Act art. 98'], ['재수출 감면', 'Part relief of goods to be re-exported'], ['재수출기간에 따라 관세액의 85, 70, 55, 40, 30%를 감면합니다.', 'By the time until re-export 85, 70, 55, 40 or 30 per cent of the duty is taken off.']),
  'relief-returned': basis(['관세법 제99조', 'Customs Act art. 99'], ['재수입면세', 'Relief of returned goods'], ['수출된 후 가공 없이 다시 수입되는 물품 등의 관세를 면제합니다.', 'Goods that come back without having been worked on are free of duty.']),
  'relief-damaged': basis(['관세법 제100조 제1항', 'Customs Act art. 100(1)'], ['손상물품 감면', 'Relief of damaged goods'], ['수리 전에 변질되거나 손상된 물품의 관세를 경감할 수 있습니다.', 'The duty of goods damaged before acceptance may be reduced.']),
  'relief-declared': basis(['관세법 제4장 제4절', 'Customs Act ch. 4 part 4'], ['신고된 감면', 'Relief as declared'], ['신고서에 적힌 감면율대로 관세를 줄였으며, 감면의 요건은 확인하지 않았습니다.', 'Duty is reduced as the declaration says; the conditions were not checked.'], 'unverified'),
  aggregation: basis(['관세법 시행규칙 제45조 제2항 제1호 단서', 'Customs Rule art. 45(2)1, proviso'], ['합산과세', 'Aggregation'], ['반복 또는 분할하여 수입되는 물품은 면세에서 제외합니다. 세부 기준은 고시를 읽지 못하였습니다.', 'Goods that come repeatedly or in parts are left out of the relief; the notice with the details was not read.'], 'unverified'),
  'consumption-tax': basis(['개별소비세법 제1조 제2항, 제8조 제1항 제3호', 'Individual Consumption Tax Act arts 1(2), 8(1)3'], ['개별소비세', 'Individual consumption tax'], ['과세가격과 관세를 합한 금액(기준가격이 있으면 그 초과분) 또는 수량에 부과합니다.', 'On the sum of customs value and duty, on what exceeds the base price where there is one, or by quantity.']),
  'consumption-threshold': basis(['개별소비세법 시행령 제4조', 'Individual Consumption Tax Decree art. 4'], ['기준가격', 'Base price'], ['보석·귀금속·모피는 1개당 500만원, 시계·융단·가방은 1개당 200만원, 가구는 1개당 500만원 또는 1조당 800만원입니다.', 'Five million won a piece for jewels, precious metal and fur, two for watches, carpets and bags, five a piece or eight a set for furniture.']),
  'consumption-flexible': basis(['개별소비세법 시행령 제2조의2', 'Individual Consumption Tax Decree art. 2-2'], ['탄력세율', 'Flexible rates'], ['승용자동차는 2025년 1월 3일부터 2026년 6월 30일까지 1천분의 35이며, 감소액은 1대에 100만원까지입니다.', 'Cars 3.5 per cent from 2025-01-03 to 2026-06-30, saving at most one million won a car.']),
  'liquor-tax': basis(['주세법 시행령 제5조 제2항', 'Liquor Tax Decree art. 5(2)'], ['주세', 'Liquor tax'], ['과세가격과 관세를 합한 금액 또는 수량에 부과합니다. 주세법은 읽지 못하였습니다.', 'On the sum of customs value and duty, or by volume; the Liquor Tax Act was not read.'], 'unverified'),
  'education-tax': basis(['교육세법', 'Education Tax Act'], ['교육세', 'Education tax'], ['개별소비세액과 주세액에 부과합니다. 교육세법은 읽지 못하였습니다.', 'On individual consumption tax and liquor tax; the Education Tax Act was not read.'], 'unverified'),
  'rural-tax': basis(['농어촌특별세법 제5조 제1항 제1호, 제4조', 'Rural Tax Act arts 5(1)1, 4'], ['농어촌특별세', 'Special tax for rural development'], ['관세 감면세액의 20%, 일부 개별소비세액의 10%이며 비과세가 많습니다. 비과세 조항은 읽지 못하였습니다.', 'Twenty per cent of the duty relieved and ten of some consumption tax, with many exceptions that were not read.'], 'unverified'),
  'traffic-tax': basis(['교통ㆍ에너지ㆍ환경세법', 'Traffic, Energy and Environment Tax Act'], ['교통·에너지·환경세', 'Traffic, energy and environment tax'], ['휘발유와 경유에 리터당 부과합니다. 세율을 읽지 못하였습니다.', 'By the litre on petrol and diesel; the rates were not read.'], 'unverified'),
  'tobacco-taxes': basis(['관세법 제4조 제1항', 'Customs Act art. 4(1)'], ['담배에 대한 세금', 'Taxes on tobacco'], ['담배소비세와 지방교육세는 세관장이 수입할 때 징수합니다. 담배 세율표는 읽지 못하였습니다.', 'Local taxes on tobacco are collected by customs; the tables of rates were not read.'], 'unverified'),
  'vat-rate': basis(['부가가치세법 제29조 제2항, 제30조', 'VAT Act arts 29(2), 30'], ['부가가치세', 'Value added tax'], ['과세가격, 관세, 개별소비세, 주세, 교육세, 농어촌특별세, 교통·에너지·환경세를 합한 금액의 10%입니다.', 'Ten per cent of customs value, duty, consumption, liquor, education, rural and traffic taxes together.']),
  'vat-exempt': basis(['부가가치세법 제27조', 'VAT Act art. 27'], ['재화의 수입에 대한 면세', 'Exempt imports'], ['미가공식료품, 도서, 관세가 면제되는 소액물품·견본품·여행자물품·재수입·재수출 물품 등의 부가가치세를 면제합니다.', 'Raw food, books, and small-value goods, samples, travellers’, returned and re-exported goods free of duty are exempt.']),
  'vat-exempt-damaged': basis(['부가가치세법 제27조 제15호, 시행령 제56조 제15호', 'VAT Act art. 27(15), Decree art. 56(15)'], ['손상물품의 면세', 'Damaged goods'], ['수리 전에 변질·손상된 물품은 관세가 경감되는 비율만큼 면제합니다.', 'Goods damaged before acceptance are exempt in the share of the duty reduced.']),
  'fraction-10-won': basis(['국고금관리법 제47조', 'National Funds Act art. 47'], ['국고금의 끝수 계산', 'Fractions of state money'], ['납부할 금액의 10원 미만은 버립니다. 국고금관리법은 읽지 못하였습니다.', 'Less than ten won is dropped; the National Funds Act was not read.'], 'unverified'),
  'least-collected': basis(['관세법 제40조, 시행령 제37조', 'Customs Act art. 40, Decree art. 37'], ['징수금액의 최저한', 'Least amount collected'], ['납부할 세액이 1만원 미만이면 징수하지 않습니다.', 'Tax of less than ten thousand won is not collected.']),
  'shortfall-penalty': basis(['관세법 제42조 제1항 제1호', 'Customs Act art. 42(1)1'], ['과소신고 가산세', 'Penalty for a shortfall'], ['부족세액의 10%입니다.', 'Ten per cent of the shortfall.']),
  'fraud-penalty': basis(['관세법 제42조 제2항', 'Customs Act art. 42(2)'], ['부정행위 가산세', 'Penalty for fraud'], ['부정한 행위로 과소신고하면 부족세액의 60%입니다.', 'Sixty per cent of the shortfall where it comes from fraud.']),
  'undeclared-penalty': basis(['관세법 제42조 제3항', 'Customs Act art. 42(3)'], ['무신고 수입 가산세', 'Penalty for undeclared import'], ['관세액의 20%, 밀수출입죄로 처벌받으면 60%입니다.', 'Twenty per cent of the duty, sixty where punished as smuggling.']),
  'late-payment': basis(['관세법 제42조 제1항 제2호가목, 시행령 제39조 제1항', 'Customs Act art. 42(1)2(a), Decree art. 39(1)'], ['납부지연가산세', 'Late payment'], ['법정납부기한의 다음 날부터 납부일까지 1일 10만분의 22이며, 고지일부터 고지된 기한까지는 뺍니다.', '22 in 100,000 a day from the day after the due date, without the days between a notice and its due date.']),
  'late-payment-notice': basis(['관세법 제42조 제1항 제2호나목', 'Customs Act art. 42(1)2(b)'], ['고지기한 경과 가산세', 'Unpaid by the due date of the notice'], ['고지된 기한까지 내지 않은 세액의 3%를 한 번 더합니다.', 'Three per cent once on what was not paid by the due date of the notice.']),
  'late-payment-small': basis(['관세법 제42조 제5항', 'Customs Act art. 42(5)'], ['소액 체납', 'Small arrears'], ['체납된 세액이 150만원 미만이면 하루 단위 가산세를 적용하지 않습니다.', 'The daily part is not charged on arrears below 1.5 million won.']),
  'penalty-reduction': basis(['관세법 제42조의2 제1항', 'Customs Act art. 42-2(1)'], ['가산세의 감면', 'Reduction of penalties'], ['보정기간 뒤 6개월 안에 수정신고하면 10% 부분의 30%, 1년 안이면 20%, 1년 6개월 안이면 10%를 줄입니다.', 'An amended return within 6, 12 or 18 months of the supplementary period takes off 30, 20 or 10 per cent of the ten-per-cent part.']),
  'supplement-interest': basis(['관세법 제38조의2 제5항, 시행규칙 제9조의3', 'Customs Act art. 38-2(5), Rule art. 9-3'], ['보정이자', 'Interest on a supplementary return'], ['납부기한 다음 날부터 보정신청일까지 연 1천분의 31입니다.', '3.1 per cent a year from the day after the due date to the day of the application.']),
  'refund-interest': basis(['관세법 제48조, 시행령 제56조, 시행규칙 제9조의3', 'Customs Act art. 48, Decree art. 56, Rule art. 9-3'], ['관세환급가산금', 'Interest on refunds'], ['기산일부터 환급결정일까지 연 1천분의 31입니다.', '3.1 per cent a year from the starting day to the decision to refund.']),
  'late-filing': basis(['관세법 제241조 제4항, 시행령 제247조', 'Customs Act art. 241(4), Decree art. 247'], ['신고지연가산세', 'Late filing penalty'], ['신고기한 뒤 20일까지 과세가격의 0.5%, 50일까지 1%, 80일까지 1.5%, 그 뒤 2%이며 500만원을 넘지 않습니다.', '0.5, 1, 1.5 or 2 per cent of the customs value by the days past the time limit, at most five million won.']),
  'fta-penalty': basis(['자유무역협정의 이행을 위한 관세법의 특례에 관한 법률 제36조', 'FTA Customs Act art. 36'], ['협정관세 가산세', 'Penalty on FTA shortfalls'], ['부족세액의 10%, 원산지증명서 위조 등은 60%입니다.', 'Ten per cent of the shortfall, sixty for forged proof of origin.']),
} as const satisfies Record<string, DutyBasis>;

export type DutyBasisId = keyof typeof DUTY_BASES;
