/** Cards on foreign exchange. */
import { type Card, card, unverifiedCard } from '../card.ts';

export const MONEY_ABROAD: readonly Card[] = [
  unverifiedCard(
    'netting',
    ['외국환거래법 제16조', '외국환거래법 시행령 제30조', '외국환거래법 제32조'],
    ['상계, 제3자 지급 등 결제 방법', 'Ways of settling'],
    [
      '상계하거나, 거래 당사자가 아닌 사람에게 주고받거나, 정해진 기간을 넘기거나, 은행을 통하지 않고 결제하면 신고해야 합니다. 면제되는 금액은 고시에 있으며 여기서 확인하지 않았습니다.',
      'Netting, paying third parties, paying beyond set times or not through a bank is declared. Exempt amounts stand in a notice that was not read (unverified).',
    ],
    [
      '수출대금과 수입대금을 상계',
      '제3자에게 송금',
      '은행을 통하지 않고 대금 결제',
      '현금으로 수입대금 지급',
    ],
    ['netting of payments', 'third party payment declaration'],
  ),
  unverifiedCard(
    'capital',
    ['외국환거래법 제18조', '외국환거래법 시행령 제32조', '외국환거래법 제27조의2', '외국환거래법 제29조'],
    ['자본거래와 해외직접투자', 'Capital transactions'],
    [
      '해외예금, 대출, 해외부동산 취득, 해외직접투자 등은 미리 신고하는 것이 원칙입니다. 예외는 고시에 있으며 여기서 확인하지 않았습니다.',
      'Deposits, loans, property and investment abroad are declared beforehand as a rule; exceptions stand in a notice that was not read (unverified).',
    ],
    ['해외에 회사를 세우려면 신고', '해외 부동산 취득 신고', '해외예금 신고', '해외직접투자 미신고'],
    ['overseas investment report', 'buy property abroad declaration'],
  ),
  card(
    'exchange-business',
    [
      '외국환거래법 제8조',
      '외국환거래법 시행령 제15조',
      '외국환거래법 시행령 제15조의2',
      '외국환거래법 제27조의2',
    ],
    ['환전업무와 해외송금업', 'Money changing'],
    [
      '환전이나 소액해외송금을 업으로 하려면 등록해야 하며, 등록하지 않으면 처벌됩니다.',
      'Changing money or remitting as a business needs registration; without it it is punished.',
    ],
    ['환전소를 열려면', '환치기 처벌', '무등록 외국환업무', '소액해외송금업 등록', '가상자산으로 환치기'],
    ['open a currency exchange', 'illegal remittance hwanchigi'],
  ),
  card(
    'fx-check',
    ['외국환거래법 제20조', '외국환거래법 제19조', '외국환거래법 시행령 제35조'],
    ['외환검사', 'Foreign exchange inspection'],
    [
      '당국은 거래 당사자에게 보고를 요구하고 업무를 검사할 수 있으며, 위반하면 경고나 거래정지를 할 수 있습니다.',
      'Reports may be asked for and business inspected; breaches bring warnings or suspension.',
    ],
    ['세관 외환검사', '외국환거래 검사 통지', '외환거래 정지 경고'],
    ['foreign exchange inspection'],
  ),
  card(
    'fx-penalty',
    ['외국환거래법 제29조', '외국환거래법 제27조의2', '외국환거래법 제32조', '외국환거래법 제30조'],
    ['외국환거래 위반의 벌칙', 'Penalties'],
    [
      '신고하지 않은 거래나 지급수단 반출은 금액에 따라 형사처벌이나 과태료를 받습니다. 형사처벌은 1년 이하의 징역 또는 1억원(목적물 3배가 더 크면 그 금액) 이하의 벌금 등입니다.',
      'Undeclared dealings or carrying bring criminal penalties or fines by amount, such as up to a year, or 100 million won or three times the sum.',
    ],
    ['외환 신고를 안 하면 벌금', '외화 밀반출 처벌', '외국환거래 미신고 과태료'],
    ['penalty for undeclared foreign currency'],
  ),
  card(
    'fx-method',
    ['외국환거래법 제15조', '외국환거래법 시행령 제29조'],
    ['지급 절차와 허가', 'Paying abroad'],
    [
      '환전과 송금의 절차는 정해져 있고, 제재 등과 관련된 지급은 허가를 받게 할 수 있습니다.',
      'Ways of changing and remitting are laid down; payments that touch sanctions may need a permit.',
    ],
    ['해외 송금 절차', '제재 국가에 돈을 보내려면'],
    ['permit for payment abroad'],
  ),
];
