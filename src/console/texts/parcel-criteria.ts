/** Words of a criterion on parcels, where those of one on declarations would say something else. */
import { defineTexts } from './define.ts';

const ko = {
  mark: '특송·우편',
  newOne: '새 화물 기준',
  editorNew: '새 특송·우편 화물 기준',
  declaration: '화물',
  item: '품목',
  'scope.item': '품목마다',
  'scope.declaration': '화물마다',
  backTestWhat: '지난 12개월에 선별한 화물(최근 10만 건까지)에 이 판을 걸어 봅니다. 결정은 바뀌지 않습니다.',
  btHits: '걸릴 화물',
  btFoundWhat: '적발 {fraud}건, 그 가운데 마약류·위험물 {critical}건',
  btMonths: '달마다 걸릴 화물',
  btMonthWords: '{month}: 화물 {n}건 가운데 {hits}건',
  btDeclarations: '화물',
  btNear: '한 조건만 모자란 화물',
  btNearWhat: '이 조건만 빼면 더 걸릴 화물의 수입니다.',
  btExamples: '걸릴 화물의 예 (사유를 가린 화물은 빼고)',
  btElsewhere: '다른 세관의 화물 {n}건은 열 수 없어 보이지 않습니다.',
  shadowAsked: '물어본 화물',
  shadowHits: '걸렸을 화물',
  shadowNone: '아직 물어본 화물이 없습니다. 화물이 선별되면 셉니다.',
  latestNumber: '운송장 번호',
  latestAt: '도착일',
  latest: '걸린 화물',
  latestWhere:
    '걸린 화물은 화물 선별 대기열과 화물마다의 화면에서 봅니다. 사유를 가린 화물이 있어 여기에 모아 보이지 않습니다.',
  latestLink: '화물 선별 대기열',
};

const en: Record<keyof typeof ko, string> = {
  mark: 'parcels',
  newOne: 'New for parcels',
  editorNew: 'New criterion on parcels',
  declaration: 'parcel',
  item: 'line',
  'scope.item': 'each line',
  'scope.declaration': 'the parcel',
  backTestWhat:
    'Asks this version about the parcels selected in the last 12 months (the latest 100,000 at most). No decision changes.',
  btHits: 'Would hit',
  btFoundWhat: '{fraud} found, {critical} of them narcotics or dangerous goods',
  btMonths: 'Parcels it would hit, month by month',
  btMonthWords: '{month}: {hits} of {n} parcels',
  btDeclarations: 'Parcels',
  btNear: 'Parcels that lack one condition',
  btNearWhat: 'So many more would be hit without that condition.',
  btExamples: 'Examples of what it would hit (blind parcels left out)',
  btElsewhere: '{n} parcels of other offices cannot be opened and are not shown.',
  shadowAsked: 'Parcels asked about',
  shadowHits: 'Parcels it would have hit',
  shadowNone: 'Asked about no parcel yet. It counts once parcels are selected.',
  latestNumber: 'House bill',
  latestAt: 'Arrival',
  latest: 'What it hit',
  latestWhere:
    'Parcels that it hit stand in the queue of selection and on their own pages. They are not gathered here, since some are blind.',
  latestLink: 'Queue of selection',
};

export const parcelCriterionTexts = defineTexts({ ko, en });
