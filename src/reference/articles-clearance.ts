/** Articles of the Customs Act on declaration, inspection, acceptance, hold and recall: what officers cite every day (관세법 제237조 이하). */

import type { LegalBasis } from './article.ts';
import { act } from './article.ts';

export const CLEARANCE_ARTICLES = {
  hold: act(
    '237',
    ['통관의 보류', 'Withholding of clearance'],
    [
      '신고나 서류의 보완, 의무 위반 우려, 안전성 검사 등의 경우 통관을 보류할 수 있고 곧바로 알립니다.',
      'Clearance may be withheld for incomplete filing, breach, safety tests and the like; the owner is told at once.',
    ],
  ),
  recall: act(
    '238',
    ['보세구역 반입명령', 'Recall to a bonded area'],
    [
      '수리된 물품도 의무 위반이나 국민보건 우려가 있으면 다시 들이게 할 수 있습니다.',
      'Accepted goods may be called back for breach or public health.',
    ],
  ),
  declaration: act(
    '241',
    ['수출ㆍ수입 또는 반송의 신고', 'Declaration'],
    [
      '품명·규격·수량·가격 등을 세관장에게 신고합니다.',
      'Name, specification, quantity and price are declared.',
    ],
  ),
  'filing-conditions': act(
    '243',
    ['신고의 요건', 'Conditions of filing'],
    ['수입신고는 입항 뒤에 하는 것이 원칙입니다.', 'Imports are declared after arrival as a rule.'],
  ),
  'filing-before-arrival': act(
    '244',
    ['입항전수입신고', 'Declaration before arrival'],
    [
      '빠른 통관이 필요하면 입항 전에 신고할 수 있고, 검사대상이면 알립니다.',
      'Where speed matters before arrival; selection for inspection is notified.',
    ],
  ),
  documents: act(
    '245',
    ['신고 시의 제출서류', 'Documents'],
    [
      '신고에 필요한 서류를 내야 하며, 세관장이 자료를 요청할 수 있습니다.',
      'Papers go with the declaration; customs may ask for more.',
    ],
  ),
  inspection: act(
    '246',
    ['물품의 검사', 'Inspection of goods'],
    ['수출입·반송 물품을 검사할 수 있습니다.', 'Goods may be inspected.'],
  ),
  'inspection-loss': act(
    '246-2',
    ['물품의 검사에 따른 손실보상', 'Compensation for inspection loss'],
    ['적법한 검사로 생긴 손실을 보상합니다.', 'Loss through lawful inspection is compensated.'],
  ),
  'safety-test': act(
    '246-3',
    ['물품에 대한 안전성 검사', 'Safety test'],
    [
      '다른 기관과 함께 성분·품질의 안전성을 검사합니다.',
      'Composition and quality are tested with other agencies.',
    ],
  ),
  acceptance: act(
    '248',
    ['신고의 수리', 'Acceptance'],
    [
      '적법한 신고는 지체 없이 수리하고, 수리 전에는 반출할 수 없습니다.',
      'A proper declaration is accepted without delay; no release before.',
    ],
  ),
  supplement: act(
    '249',
    ['신고사항의 보완', 'Supplement'],
    [
      '기재사항이나 서류가 모자라면 수리 전까지 보완하게 합니다.',
      'Missing entries or papers are to be supplied before acceptance.',
    ],
  ),
  'withdraw-reject': act(
    '250',
    ['신고의 취하 및 각하', 'Withdrawal and rejection'],
    [
      '취하는 승인을 받아야 하며, 요건을 못 갖추거나 부정한 신고는 각하할 수 있습니다.',
      'Withdrawal needs approval; a filing without its conditions may be rejected.',
    ],
  ),
  'export-loading': act(
    '251',
    ['수출신고수리물품의 적재 등', 'Loading of exports'],
    ['수리일부터 30일 안에 적재해야 합니다.', 'Loaded within 30 days of acceptance.'],
  ),
  'release-before-acceptance': act(
    '252',
    ['수입신고수리전 반출', 'Release before acceptance'],
    [
      '담보를 제공하고 승인을 받으면 수리 전에 반출할 수 있습니다.',
      'With security and approval goods may leave earlier.',
    ],
  ),
  'immediate-release': act(
    '253',
    ['수입신고전의 물품 반출', 'Immediate release'],
    ['즉시반출 신고 후 10일 안에 수입신고를 합니다.', 'Release first, declaration within ten days.'],
  ),
  'trusted-trader': act(
    '255-2',
    ['수출입 안전관리 우수업체의 공인', 'Authorised economic operators'],
    ['안전관리 기준을 갖춘 업체를 공인합니다.', 'Firms that meet the safety criteria are certified.'],
  ),
  'goods-analysis': act(
    '265-2',
    ['물품분석', 'Analysis of goods'],
    [
      '품명·성분·원산지 확인이나 품목분류를 위하여 분석할 수 있습니다.',
      'Goods may be analysed to establish what they are.',
    ],
  ),
} as const satisfies Record<string, LegalBasis>;
