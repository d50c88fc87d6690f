/** The words of the help page. */

const ko = {
  title: '도움말',
  lead: '관문은 수입신고를 접수하는 순간 판정하고, 사람이 확인할 수 있는 이유를 남기며, 언제든 같은 판정을 다시 계산해 보입니다.',
  keys: '키',
  keysNote: '어느 화면에서든 ?를 누르면 그 화면의 키가 나옵니다',
  lanes: '네 갈래',
  lanesNote: '판정은 서류, 검사, 사후심사 세 가지 답이고, 갈래는 그것을 한눈에 본 것입니다',
  laneRelease: '아무도 보지 않고 수리합니다.',
  laneDocuments: '서류를 받아 담당자가 봅니다.',
  laneExamine: 'X-ray, 개장, 분석으로 물품을 봅니다.',
  laneHold: '담당자가 먼저 보아야 합니다. 법의 통관보류는 담당자의 처분입니다.',
  reading: '숫자 읽기',
  rate: '적발률',
  rateBody: '비율 곁의 구간은 95% 구간이고 n은 사례 수입니다. n이 작으면 구간이 넓습니다.',
  score: '점수',
  scoreBody:
    '점수는 검사하면 적발될 확률입니다. 처음 보는 조합이면 그렇게 적습니다. 막대는 무엇이 점수를 얼마나 올리고 내렸는지 보입니다.',
  random: '무작위 표본',
  randomBody:
    '모든 신고 가운데 작은 몫은 점수와 상관없이 검사합니다. 선별이 놓친 것을 재는 방법이고, 검사자는 누가 뽑혔는지 알 수 없습니다.',
  unknown: '알 수 없음',
  unknownBody:
    '기준이 묻는 칸이 비어 있으면 걸리지 않고, 몇 번 그랬는지 셉니다. 비어 있는 것은 잘못이 아닙니다.',
  replay: '재현',
  replayBody:
    '신고서의 판정 기록에서 재현을 누르면 그때의 정책, 기준, 모델로 다시 계산해 한 바이트까지 견줍니다.',
  personal: '개인정보',
  personalBody: '번호와 연락처는 가려 둡니다. 목적을 고르면 볼 수 있고, 누가 언제 왜 보았는지 기록됩니다.',
  madeUp: '가상 자료',
  madeUpBody: '위에 가상 자료라고 적혀 있으면 화면의 업체, 사람, 신고는 모두 지어낸 것입니다.',
  about: '이 화면에 대하여',
  licence:
    '관문은 Apache License 2.0으로 공개된 소프트웨어입니다. 글꼴 Pretendard GOV는 SIL Open Font License 1.1을 따르고, 색은 대한민국 정부 디자인 시스템(KRDS)의 단계를 따릅니다.',
  version: '판 {version}',
  key: '키',
  does: '하는 일',
  kMove: '다음, 앞 건',
  kOpen: '열기',
  kFind: '찾기',
  kHelp: '이 화면의 키',
  kPalette: '명령과 화면 찾기',
  kForm: '신고서 전체와 심사 화면 사이',
  kReplay: '판정 재현',
  kUndo: '5초 안에 되돌리기',
  kGo: '화면으로 가기: g 다음에 b 현황판, q 심사 대기, d 신고서, c 기준, p 정책, m 모델, l 기록',
  kAct: '처분: 단추에 적힌 글자',
};

const en: Record<keyof typeof ko, string> = {
  title: 'Help',
  lead: 'Gwanmun decides an import declaration the moment it arrives, leaves reasons that a person can check, and can compute the same decision again at any time.',
  keys: 'Keys',
  keysNote: 'press ? anywhere for the keys of that page',
  lanes: 'Four lanes',
  lanesNote:
    'a decision is three answers (documents, examination, audit); the lane is how they look at a glance',
  laneRelease: 'Accepted without anybody looking.',
  laneDocuments: 'Papers are asked for and an officer reads them.',
  laneExamine: 'The goods are looked at: X-ray, physical examination, laboratory.',
  laneHold: 'An officer has to look first. A legal hold is the officer’s own act.',
  reading: 'Reading the numbers',
  rate: 'Hit rate',
  rateBody:
    'The interval beside a rate is its 95% interval and n the number of cases. A small n makes a wide interval.',
  score: 'Score',
  scoreBody:
    'A score is the chance that an examination finds something. A combination never seen before is called so. The bars show what raised and lowered it, and by how much.',
  random: 'Random sample',
  randomBody:
    'A small share of all declarations is examined whatever the score. It measures what selection misses, and the examiner never learns who was drawn.',
  unknown: 'Unknown',
  unknownBody:
    'Where a criterion asks for a field that is empty it does not match, and this is counted. An empty field is no fault.',
  replay: 'Replay',
  replayBody:
    'In the decision record of a declaration, Replay computes the decision again with the policy, criteria and models of that time and compares every byte.',
  personal: 'Personal data',
  personalBody:
    'Numbers and addresses are masked. Choose a purpose to see them; who looked, when and why goes into the log.',
  madeUp: 'Made-up data',
  madeUpBody:
    'Where the top says made-up data, every firm, person and declaration on the screen is invented.',
  about: 'About',
  licence:
    'Gwanmun is open software under the Apache License 2.0. The typeface Pretendard GOV is under the SIL Open Font License 1.1; colours follow the steps of the Korean government design system (KRDS).',
  version: 'Version {version}',
  key: 'Key',
  does: 'Does',
  kMove: 'Next and previous case',
  kOpen: 'Open',
  kFind: 'Search',
  kHelp: 'Keys of this page',
  kPalette: 'Find commands and pages',
  kForm: 'Between the whole form and the review',
  kReplay: 'Replay the decision',
  kUndo: 'Undo within five seconds',
  kGo: 'Go to a page: g then b board, q queue, d declarations, c criteria, p policy, m models, l log',
  kAct: 'Acts: the letter on the button',
};

export const helpTexts = { ko, en };
