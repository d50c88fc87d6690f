/** What people did at the workbench, with analyses and with parcels, in words; such events name no declaration. */
import type { Text } from '../../core/text.ts';

const STUDIES: Readonly<Record<string, Text>> = {
  'study-made': { ko: '과제 만듦', en: 'Study made' },
  'study-changed': { ko: '과제 고침', en: 'Study changed' },
  'study-trained': { ko: '과제 학습', en: 'Study trained' },
  'study-shadow': { ko: '과제 모델 시험 운영', en: 'Model of a study in shadow' },
  'study-shadow-ended': { ko: '과제 모델 시험 운영 끝냄', en: 'Shadow of a study’s model ended' },
  'study-proposed': { ko: '과제 모델 시행 제안', en: 'Model of a study proposed' },
  'study-dropped': { ko: '과제 모델 제안 끝냄', en: 'Proposed model of a study closed' },
  'study-in-force': { ko: '과제 모델 시행', en: 'Model of a study put in force' },
  'study-withdrawn': { ko: '과제 모델 거둠', en: 'Model of a study withdrawn' },
  'table-uploaded': { ko: '표 올림', en: 'Table brought' },
  'table-erased': { ko: '올린 표 파기', en: 'Brought table erased' },
  'challenge-opened': { ko: '경진 과제 엶', en: 'Challenge opened' },
  'challenge-entry': { ko: '경진 과제 제출', en: 'Challenge entered' },
};

const ANALYSES: Readonly<Record<string, Text>> = {
  'analysis-made': { ko: '분석 만듦', en: 'Analysis made' },
  'analysis-changed': { ko: '분석 고침', en: 'Analysis changed' },
  'analysis-ran': { ko: '분석 실행', en: 'Analysis run' },
  'analysis-followed': { ko: '분석 결과 추적', en: 'Findings of an analysis followed' },
  'snapshot-queried': { ko: 'SQL 질의', en: 'Question in SQL' },
};

const PARCELS: Readonly<Record<string, Text>> = {
  'parcel-firm-applied': { ko: '등록 신청', en: 'Firm entered for registration' },
  'parcel-firm-checked': { ko: '등록 요건 확인', en: 'Finding about a firm entered' },
  'parcel-firm-registered': { ko: '등록', en: 'Firm registered' },
  'parcel-firm-refused': { ko: '등록 거부', en: 'Registration refused' },
  'parcel-firm-ended': { ko: '등록 효력 끝남', en: 'Registration ended' },
  'parcel-firms-made-up': { ko: '가상 업체 등록', en: 'Made-up firms registered' },
  'parcel-key-added': { ko: '업체 공개키 등록', en: 'Public key of a firm added' },
  'parcel-key-revoked': { ko: '업체 공개키 취소', en: 'Public key of a firm revoked' },
  'parcel-message': { ko: '주문·화물 자료 접수', en: 'Orders and parcels received' },
  'parcels-matched': { ko: '주문·화물 대사', en: 'Orders and parcels matched' },
};

const RELEASES: Readonly<Record<string, Text>> = {
  'release-draft': { ko: '보도자료 초안', en: 'Release drafted' },
  'release-edit': { ko: '보도자료 수정', en: 'Release edited' },
  'release-send': { ko: '보도자료 승인 요청', en: 'Release sent for approval' },
  'release-back': { ko: '보도자료 반려', en: 'Release given back' },
  'release-approve': { ko: '보도자료 승인', en: 'Release approved' },
  'release-schedule': { ko: '보도자료 공개 예약', en: 'Release scheduled' },
  'release-publish': { ko: '보도자료 공개', en: 'Release published' },
  'release-withdraw': { ko: '보도자료 철회', en: 'Release withdrawn' },
  'release-correct': { ko: '보도자료 정정 시작', en: 'Correction of a release begun' },
};

export const WORK_EVENT_TITLES: Readonly<Record<string, Text>> = {
  ...STUDIES,
  ...ANALYSES,
  ...PARCELS,
  ...RELEASES,
};
