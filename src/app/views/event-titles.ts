/** What people did at the workbench, with analyses, with parcels and with rulings, in words; such events name no declaration. */
import { EXTRACT_STEP_TITLES } from '../../areas/statistics/index.ts';
import type { Text } from '../../core/text.ts';
import { STEP_TITLES } from '../rulings/step-texts.ts';

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
  'shop-host-added': { ko: '계산기가 읽는 쇼핑몰 추가', en: 'Shop that the calculator reads added' },
  'shop-host-dropped': { ko: '계산기가 읽는 쇼핑몰 삭제', en: 'Shop that the calculator reads taken away' },
  'parcel-message': { ko: '주문·화물 자료 접수', en: 'Orders and parcels received' },
  'citizen-known': { ko: '시민 처음 로그인', en: 'A citizen signed in first' },
  'code-issued': { ko: '개인통관고유부호 발급', en: 'Personal code issued' },
  'code-renewed': { ko: '개인통관고유부호 갱신', en: 'Personal code renewed' },
  'code-replaced': { ko: '개인통관고유부호 재발급', en: 'Personal code replaced' },
  'code-details-changed': { ko: '개인통관고유부호 정보 변경', en: 'Data of a personal code changed' },
  'portal-mail-given': { ko: '알림 메일 주소 적음', en: 'Address of mail given' },
  'portal-mail-proved': { ko: '알림 메일 주소 확인', en: 'Address of mail proved' },
  'portal-mail-changed': { ko: '알림 메일 선택 변경', en: 'Choice of notices changed' },
  'portal-mail-ended': { ko: '알림 메일 그만 받음', en: 'Notices by mail ended' },
  'code-locked': { ko: '개인통관고유부호 잠금', en: 'Personal code locked' },
  'code-unlocked': { ko: '개인통관고유부호 잠금 해제', en: 'Personal code unlocked' },
  'code-address-added': { ko: '배송지 등록', en: 'Address added' },
  'code-address-removed': { ko: '배송지 삭제', en: 'Address taken away' },
  'code-consent-given': { ko: '쇼핑몰 사전 동의', en: 'Standing consent given' },
  'code-consent-withdrawn': { ko: '쇼핑몰 사전 동의 철회', en: 'Standing consent withdrawn' },
  'code-use-confirmed': { ko: '부호 사용 확인', en: 'Use of a code confirmed' },
  'code-use-refused': { ko: '부호 사용 거절', en: 'Use of a code refused' },
  'code-misuse-reported': { ko: '부호 도용 신고', en: 'Misuse of a code reported' },
  'code-misuse-closed': { ko: '부호 도용 건 종결', en: 'Case of misuse closed' },
  'code-suspended': { ko: '부호 사용 정지', en: 'Personal code suspended' },
  'code-suspension-lifted': { ko: '부호 사용 정지 해제', en: 'Suspension of a code lifted' },
  'parcels-decided': { ko: '화물 선별', en: 'Parcels decided' },
  'parcel-outcomes': { ko: '화물 검사 결과', en: 'Outcomes of parcels' },
  'parcel-model-trained': { ko: '화물 모델 학습', en: 'Model of parcels trained' },
  'parcel-model-in-force': { ko: '화물 모델 시행', en: 'Model of parcels put in force' },
  'parcel-policy-in-force': { ko: '화물 선별 정책 시행', en: 'Policy of parcels in force' },
  'parcel-duty': { ko: '화물 세액 계산', en: 'Duty of parcels computed' },
  'parcel-stopped': { ko: '명의인의 거절로 화물 멈춤', en: 'Parcels stopped by the holder’s refusal' },
  'parcel-stop-lifted': { ko: '멈춘 화물 통관 계속', en: 'Stopped parcels go on' },
  'parcel-stop-stays': { ko: '멈춘 화물 통관하지 않음', en: 'Stopped parcels stay' },
  'parcel-held-to-examine': { ko: '화물 검사 지정', en: 'Parcel held to be examined' },
  'parcel-assigned': { ko: '화물 배정', en: 'Parcel assigned' },
  'parcel-correction-asked': { ko: '운송업자에게 정정 요청', en: 'Carrier asked to correct' },
  'parcels-released': { ko: '화물 반출', en: 'Parcels released' },
  'parcel-payment-noticed': { ko: '납부고지', en: 'Notice to pay' },
  'parcel-duty-paid': { ko: '시민 포털에서 세금 납부', en: 'Duty paid in the citizens’ portal' },
  'parcel-duty-taken-back': { ko: '시민 포털의 납부액 환급', en: 'Duty paid in the portal given back' },
  'duty-payment-started': { ko: '납부 시작', en: 'Payment started' },
  'duty-paid': { ko: '납부', en: 'Paid' },
  'duty-payment-differs': { ko: '다른 금액 결제', en: 'Another amount came' },
  'duty-charge-taken': { ko: '다른 금액을 세금의 일부로 받음', en: 'Another amount taken as a part' },
  'duty-charge-settled': { ko: '다른 금액을 따로 처리함', en: 'Another amount settled otherwise' },
  'duty-payment-refused': { ko: '결제 거절됨', en: 'Payment refused' },
  'duty-payment-cancelled': { ko: '결제 취소', en: 'Payment cancelled' },
  'duty-payment-lapsed': { ko: '결제하지 않고 시간 지남', en: 'Payment not finished in time' },
  'duty-refund-claimed': { ko: '환급 신청', en: 'Refund claimed' },
  'duty-refund-granted': { ko: '환급 결정', en: 'Refund granted' },
  'duty-refund-refused': { ko: '환급 거부', en: 'Refund refused' },
  'duty-refund-asked': { ko: '환급 지시', en: 'Provider asked to give back' },
  'duty-refunded': { ko: '환급함', en: 'Given back' },
  'duty-refund-failed': { ko: '환급 실패', en: 'Giving back failed' },
  'parcel-set-aside': { ko: '읽을 수 없는 화물·주문 따로 둠', en: 'Unreadable parcels or orders set aside' },
  'parcel-tried-again': { ko: '따로 둔 화물·주문 다시 시도', en: 'What was set aside is tried again' },
  'parcels-matched': { ko: '주문·화물 대사', en: 'Orders and parcels matched' },
};

const SUPPLY: Readonly<Record<string, Text>> = {
  'supply-imported': { ko: '조기경보 자료 올림', en: 'Table of early warning brought' },
  'supply-made-up': { ko: '가상 조기경보 품목', en: 'Made-up watched items' },
  'supply-event': { ko: '상대국 조치 입력', en: 'Measure abroad entered' },
  'supply-review': { ko: '품목 등급 재검토', en: 'Grade of an item reviewed' },
  'supply-alert-opened': { ko: '경보 발생', en: 'Alert opened' },
  'supply-alert-moved': { ko: '경보 단계 변경', en: 'Alert changed level' },
  'supply-alert-quiet': { ko: '경보 수치 정상', en: 'Figures of an alert are quiet' },
  'supply-alert-closed': { ko: '경보 종결', en: 'Alert closed' },
  'supply-task': { ko: '경보 과제 부여', en: 'Task given' },
  'supply-task-done': { ko: '경보 과제 완료', en: 'Task done' },
  'supply-hook': { ko: '알림 주소 등록', en: 'Address of notices added' },
  'supply-hook-ended': { ko: '알림 주소 삭제', en: 'Address of notices ended' },
};

const RULINGS: Readonly<Record<string, Text>> = {
  ...Object.fromEntries(Object.entries(STEP_TITLES).map(([kind, title]) => [`ruling-${kind}`, title])),
  'ruling-attach': { ko: '사전심사 자료 첨부', en: 'File added to an application' },
};

const STATISTICS: Readonly<Record<string, Text>> = {
  'trade-table-brought': { ko: '외부 통계표 가져옴', en: 'Table of trade of others brought' },
  'trade-published': { ko: '무역통계 공표', en: 'Trade statistics published' },
};

const EXTRACTS: Readonly<Record<string, Text>> = Object.fromEntries(
  Object.entries(EXTRACT_STEP_TITLES).map(([kind, { ko, en }]) => [`extract-${kind}`, { ko, en }]),
);

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
  'release-kind-propose': { ko: '보도자료 종류 제안', en: 'Kind of release proposed' },
  'release-kind-confirm': { ko: '보도자료 종류 확정', en: 'Kind of release confirmed' },
  'release-kind-drop': { ko: '보도자료 종류 제안 종결', en: 'Proposed kind of release closed' },
};

export const WORK_EVENT_TITLES: Readonly<Record<string, Text>> = {
  ...STUDIES,
  ...ANALYSES,
  ...PARCELS,
  ...SUPPLY,
  ...RULINGS,
  ...STATISTICS,
  ...RELEASES,
  ...EXTRACTS,
};
