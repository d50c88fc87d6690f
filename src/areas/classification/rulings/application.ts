/** What an application for an advance ruling has to say, and everything that is wrong with one (관세법 제86조 제1항, 시행령 제106조 제1항·제6항). */
import type { Day } from '../../../core/day.ts';
import { isMailAddress } from '../../../core/mail-address.ts';
import type { Problem } from '../../../core/problem.ts';
import { fillText, type Text } from '../../../core/text.ts';
import { lookUp } from '../../../reference/code-list.ts';
import { COUNTRIES } from '../../../reference/countries.ts';
import { CUSTOMS_OFFICES } from '../../../reference/customs-offices.ts';

/** 관세법 제86조 제1항 각 호. */
export const CAPACITIES = {
  trader: { ko: '물품을 수출입하려는 자', en: 'Whoever is about to import or export the goods' },
  maker: { ko: '수출할 물품의 제조자', en: 'Maker of goods to be exported' },
  broker: { ko: '관세사·관세법인·통관취급법인', en: 'Customs broker' },
} as const satisfies Record<string, Text>;
export type Capacity = keyof typeof CAPACITIES;

/** The texts that the Decree asks for, in the order of the form. */
export const APPLICATION_FIELDS = [
  'goods',
  'specification',
  'composition',
  'process',
  'use',
  'reason',
] as const;
export type ApplicationField = (typeof APPLICATION_FIELDS)[number];

export interface RulingApplication extends Readonly<Record<ApplicationField, string>> {
  readonly capacity: Capacity;
  readonly origin: string;
  /** Where the goods are to be cleared (통관예정세관). */
  readonly office: string;
  /** Down to which level it is asked: 제106조 제6항 allows heading and subheading. */
  readonly digits: 4 | 6 | 10;
  readonly hasSample: boolean;
  /** Why no sample can be handed in, where there is none (제106조 제1항 단서). */
  readonly noSample: string;
  /** What must not be published, and why; '' where nothing (제86조 제4항 단서). */
  readonly secret: string;
  /** Where to write when something moves; absent or '' where nobody is to be written to. */
  readonly mail?: string;
}

export type ApplicationProblemCode =
  | 'ruling/missing'
  | 'ruling/code'
  | 'ruling/capacity'
  | 'ruling/sample'
  | 'ruling/mail';

/** @param firm the kind of firm that applies @param on the day whose code lists count */
export function applicationProblems(
  application: RulingApplication,
  firm: 'importer' | 'declarant',
  on: Day,
): readonly Problem<ApplicationProblemCode>[] {
  const problems: Problem<ApplicationProblemCode>[] = [];
  const note = (code: ApplicationProblemCode, pointer: string, message: Text) =>
    problems.push({ code, pointer: `/${pointer}`, message });
  for (const field of APPLICATION_FIELDS)
    if (application[field].trim() === '')
      note('ruling/missing', field, fillText(MISSING, FIELD_NAMES[field]));
  for (const [field, list] of [['origin', COUNTRIES] as const, ['office', CUSTOMS_OFFICES] as const])
    if (lookUp(list, application[field], on) === undefined) note('ruling/code', field, NO_CODE);
  if ((application.capacity === 'broker') !== (firm === 'declarant'))
    note('ruling/capacity', 'capacity', CAPACITY);
  if (!application.hasSample && application.noSample.trim() === '') note('ruling/sample', 'noSample', SAMPLE);
  if (application.mail && !isMailAddress(application.mail)) note('ruling/mail', 'mail', MAIL);
  return problems;
}

/** Names of the fields, by language, as `{ko}` and `{en}` of a text. */
const FIELD_NAMES: Readonly<Record<ApplicationField, { ko: string; en: string }>> = {
  goods: { ko: '품명', en: 'Name of the goods' },
  specification: { ko: '규격', en: 'Specification' },
  composition: { ko: '성분·구성', en: 'Composition' },
  process: { ko: '제조과정', en: 'How they are made' },
  use: { ko: '용도', en: 'Use' },
  reason: { ko: '신청사유', en: 'Why a ruling is asked for' },
};

const MISSING: Text = {
  ko: '{ko}을(를) 적어야 합니다 (관세법 시행령 제106조제1항제1호).',
  en: '{en} is needed (Customs Act Decree art. 106(1)1).',
};
const NO_CODE: Text = { ko: '코드표에 없는 값입니다.', en: 'Not in the code list.' };
const CAPACITY: Text = {
  ko: '신청 자격이 신청하는 업체와 맞지 않습니다. 관세사등은 신고인부호로, 화주와 제조자는 화주로 신청합니다 (관세법 제86조제1항).',
  en: 'The capacity does not fit the firm: brokers apply as declarants, owners and makers as importers (Customs Act art. 86(1)).',
};
const MAIL: Text = {
  ko: '전자우편 주소 하나만 적을 수 있습니다.',
  en: 'One address of mail, and nothing else.',
};
const SAMPLE: Text = {
  ko: '견본을 제출하거나, 제출하기 곤란한 까닭을 적어야 합니다 (관세법 시행령 제106조제1항 단서).',
  en: 'Hand in a sample, or say why that cannot be done (Customs Act Decree art. 106(1), proviso).',
};
