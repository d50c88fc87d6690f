/**
 * What the law asks of whoever runs AI that may be of high impact, and of automated decisions on people: the article, our short
 * words for it, what this platform brings for it, and what the operator has to state. Whether an article applies is for the
 * operator to review; nothing here says that it does.
 */
import type { Text } from '../core/text.ts';
import type { AiField } from './ai-operator.ts';
import { LAWS, type LawId } from './laws.ts';

export interface AiDuty {
  readonly law: LawId;
  /** As it is cited, such as `제34조제1항제1호`. */
  readonly article: string;
  readonly title: Text;
  readonly asks: Text;
  readonly brings: Text;
  readonly fields: readonly AiField[];
}

const AI = 'ai-basic-act';
const AI_DECREE = 'ai-basic-decree';
const PRIVACY = 'privacy-act';
const PRIVACY_DECREE = 'privacy-decree';

export const AI_DUTIES: readonly AiDuty[] = [
  {
    law: AI,
    article: '제33조제1항',
    title: { ko: '고영향 인공지능 해당 여부의 사전 검토', en: 'Prior review whether it is of high impact' },
    asks: {
      ko: '제공하기 전에 고영향 인공지능에 해당하는지 검토하고, 필요하면 확인을 요청할 수 있습니다. 국가기관등의 의사결정은 제2조제4호자목의 영역에 들 수 있습니다.',
      en: 'Before it is provided it has to be reviewed whether it is of high impact; confirmation may be asked for. Decisions of public bodies may fall under art. 2 no. 4 (자).',
    },
    brings: {
      ko: '목적, 자료, 성적, 한계, 사람의 감독을 적은 이 카드가 검토의 바탕이 됩니다.',
      en: 'This card, with purpose, data, figures, limits and human oversight, is what a review can rest on.',
    },
    fields: ['operator', 'reviewedOn', 'reviewResult'],
  },
  {
    law: AI,
    article: '제31조제1항, 시행령 제23조',
    title: { ko: '사전 고지', en: 'Telling users beforehand' },
    asks: {
      ko: '고영향 인공지능을 이용한 서비스라는 사실을 이용자에게 사전에 고지합니다. 내부 업무 용도로만 쓰면 적용하지 않을 수 있습니다(시행령 제23조제4항제2호).',
      en: 'Users are told beforehand that a service rests on high-impact AI; purely internal use may be exempt (Decree art. 23 para. 4 no. 2).',
    },
    brings: {
      ko: '통관 결과에 모델의 점수가 쓰였는지를 기록마다 남깁니다.',
      en: 'Every record says whether a model’s score was used.',
    },
    fields: ['notice'],
  },
  {
    law: AI,
    article: '제34조제1항제1호',
    title: { ko: '위험관리방안', en: 'Risk management plan' },
    asks: { ko: '위험관리방안을 수립하고 운영합니다.', en: 'A risk management plan is made and kept up.' },
    brings: {
      ko: '무작위 검사로 잰 적발률, 성적 변화의 경보, 비교 운영, 두 사람의 승인, 한 번에 되돌리기, 모델 없이도 이어지는 비상 운영.',
      en: 'Hit rates beside chance, alerts on drift, shadow runs, approval by two people, roll-back in one step, and an outage mode without models.',
    },
    fields: ['riskPlan'],
  },
  {
    law: AI,
    article: '제34조제1항제2호',
    title: { ko: '설명 방안', en: 'Plan of explanations' },
    asks: {
      ko: '기술적으로 가능한 범위에서 최종결과, 주요 기준, 학습용데이터의 개요를 설명하는 방안을 세웁니다.',
      en: 'As far as technically possible: a plan to explain the result, the main criteria and the outline of the training data.',
    },
    brings: {
      ko: '결정마다 이유와 요인별 기여를 말로 보여 주고, 같은 바이트로 다시 계산할 수 있습니다. 학습 자료의 개요와 해시는 이 카드에 있습니다.',
      en: 'Each decision tells its reasons and what pushed its score, and can be computed again to the same bytes. Outline and hash of the training data stand on this card.',
    },
    fields: ['explanation'],
  },
  {
    law: AI,
    article: '제34조제1항제3호',
    title: { ko: '이용자 보호 방안', en: 'Plan of user protection' },
    asks: {
      ko: '이용자 보호 방안을 수립하고 운영합니다.',
      en: 'A plan of user protection is made and kept up.',
    },
    brings: {
      ko: '신고인의 이의 제기와 그 결정, 개인정보의 가림과 봉인, 기관·국가·규모별 격차의 공개.',
      en: 'Objections and their answers, masks and sealed contents, and disparities by office, country and firm size.',
    },
    fields: ['userProtection'],
  },
  {
    law: AI,
    article: '제34조제1항제4호, 시행령 제27조제1항제4호',
    title: { ko: '사람의 관리·감독', en: 'Human oversight' },
    asks: {
      ko: '사람이 관리·감독하고, 그 사람의 성명과 연락처를 게시합니다.',
      en: 'A person supervises it; name and contact are posted.',
    },
    brings: {
      ko: '불리한 처분은 언제나 담당자가 합니다. 모델은 검사할 신고를 제안할 뿐이고, 담당자는 다르게 정할 수 있습니다.',
      en: 'Adverse acts are always an officer’s. A model only proposes what to examine, and officers may decide otherwise.',
    },
    fields: ['supervisorName', 'supervisorContact'],
  },
  {
    law: AI,
    article: '제34조제1항제5호, 시행령 제27조제2항',
    title: { ko: '근거 문서의 5년 보관', en: 'Evidence kept for five years' },
    asks: {
      ko: '조치를 이행한 근거를 문서로 5년간 보관합니다. 전자적 보관을 포함합니다.',
      en: 'The evidence of these measures is kept in writing, or electronically, for five years.',
    },
    brings: {
      ko: '모델, 카드의 기재 사항, 승인과 되돌리기는 지울 수 없는 기록에 남습니다.',
      en: 'Models, what is stated on cards, approvals and roll-backs stay in an append-only log.',
    },
    fields: ['evidenceKept'],
  },
  {
    law: AI,
    article: '제35조제1항, 시행령 제28조제1항',
    title: { ko: '영향평가', en: 'Impact assessment' },
    asks: {
      ko: '고영향 인공지능을 이용한 서비스를 제공하기 전에 사람의 기본권에 미치는 영향을 평가하도록 노력합니다.',
      en: 'Before high-impact AI is provided, efforts are made to assess its effect on fundamental rights.',
    },
    brings: {
      ko: '평가지표(적발률, 격차, 놓친 것의 추정)를 증명 화면에서 구간과 함께 냅니다.',
      en: 'The page of proof gives measures (hit rates, disparities, what was missed) with their intervals.',
    },
    fields: ['impactAssessedOn', 'impactAssessment'],
  },
  {
    law: AI_DECREE,
    article: '제27조제1항',
    title: { ko: '게시', en: 'Posting' },
    asks: {
      ko: '위험관리방안과 설명 방안의 주요 내용, 이용자 보호 방안, 감독하는 사람의 성명과 연락처를 게시합니다.',
      en: 'Gist of the risk plan and of explanations, user protection, and the supervisor’s name and contact are posted.',
    },
    brings: { ko: '이 카드를 그대로 게시할 수 있습니다.', en: 'This card can be posted as it is.' },
    fields: [],
  },
  {
    law: PRIVACY,
    article: '제37조의2제1항·제2항',
    title: {
      ko: '자동화된 결정에 대한 거부와 설명 요구',
      en: 'Refusing or asking about automated decisions',
    },
    asks: {
      ko: '완전히 자동화된 결정이 권리·의무에 중대한 영향을 미치면 거부하거나 설명을 요구할 수 있습니다. 「행정기본법」 제20조의 자동적 처분은 제외합니다.',
      en: 'Where a fully automated decision gravely affects rights or duties it may be refused or explained on request; automatic dispositions under art. 20 of the General Act on Public Administration are excepted.',
    },
    brings: {
      ko: '검사 선별은 담당자의 검사로 이어지고, 불리한 처분은 사람이 합니다. 자동 수리는 두 사람이 정한 근거가 있을 때만 합니다.',
      en: 'Selection leads to an officer’s examination and adverse acts are a person’s. Acceptance without an officer needs a basis that two people set.',
    },
    fields: ['privacyRequests'],
  },
  {
    law: PRIVACY_DECREE,
    article: '제44조의4제1항',
    title: { ko: '기준과 절차의 공개', en: 'Publishing criteria and procedure' },
    asks: {
      ko: '자동화된 결정이 이루어진다는 사실과 목적, 쓰는 개인정보의 유형, 고려사항과 절차, 거부·설명 요구의 방법을 공개합니다(법 제37조의2제4항).',
      en: 'Published are the fact and purpose of automated decisions, the kinds of personal data, the considerations and procedure, and how to refuse or ask (Act art. 37-2 para. 4).',
    },
    brings: {
      ko: '이 카드의 목적, 자료, 감독 항목이 공개할 내용을 담습니다.',
      en: 'Purpose, data and oversight on this card hold what has to be published.',
    },
    fields: ['privacyDisclosure'],
  },
];

/** Such as `인공지능 발전과 … 기본법 제33조제1항 (2026-01-22 시행)`. */
export function citedDuty({ law, article }: Pick<AiDuty, 'law' | 'article'>): Text {
  const { name, validFrom } = LAWS[law];
  return {
    ko: `${name.ko} ${article} (${validFrom} 시행)`,
    en: `${name.en} ${article} (in force ${validFrom})`,
  };
}
