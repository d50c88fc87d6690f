/** Which papers go with a declaration (첨부서류; art. 226, 245): the codes are OURS, the papers are those the law names. */
import { codeList } from './code-list.ts';

/** 첨부서류 종류. The electronic message has its own codes, which were not read: these are Gwanmun's. */
export const DOCUMENT_KINDS = codeList(
  {
    id: 'document-kinds',
    title: { ko: '첨부서류 종류', en: 'Kinds of document' },
    source: '관세법 제226조·제245조, 관세법 시행령 제250조 and the laws named in requirements; codes ours',
    status: 'verified',
  },
  [
    ['INVOICE', '송품장', 'Commercial invoice'],
    ['PRICE', '가격신고서', 'Price declaration'],
    ['PACKING', '포장명세서', 'Packing list'],
    ['TRANSPORT', '선하증권·항공화물운송장', 'Bill of lading or air waybill'],
    ['ORIGIN', '원산지증명서', 'Certificate of origin'],
    ['RELIEF', '관세감면신청서', 'Application for relief'],
    ['FOOD', '수입식품등 수입신고확인증', 'Confirmation of imported food declaration'],
    ['PLANT', '식물검역증명서', 'Phytosanitary certificate'],
    ['ANIMAL', '동물검역증명서', 'Veterinary certificate'],
    ['MEDICINE', '의약품 수입 확인서류', 'Import papers of medicines'],
    ['NARCOTIC', '마약류 수입 승인서', 'Approval to import narcotics'],
    ['FIREARM', '총포·도검·화약류 수입허가증', 'Permit to import weapons'],
    ['CHEMICAL', '화학물질 수입 확인서류', 'Import papers of chemicals'],
    ['SAFETY', '전기용품·생활용품 안전인증서류', 'Safety certification (KC)'],
    ['STRATEGIC', '전략물자 수출허가서', 'Licence for strategic goods'],
    ['APPROVAL', '수입승인서', 'Import approval'],
    ['QUOTA', '할당관세·시장접근 추천서', 'Recommendation for a quota rate'],
    ['OTHER', '기타', 'Other'],
  ],
);
