/** Rights at routes of parcels, duty, classification, counsel, early warning and search. */
import { INSIDE, type Rows, WORKS } from './row.ts';

const EVERYBODY = '200 200 200 200 200 200 200 200 200';
const NOBODY = '404 404 404 404 404 404 404 404 404';
const RELEASES = '401 403 403 200 200 403 200 403 403';
const NO_RELEASE = '401 403 403 404 404 403 404 403 403';
const RULE = {
  ...{ kind: '', title: '', number: '', issuedOn: '', effectiveOn: '', office: '', delegatedBy: '' },
  ...{ checkedOn: '', published: '', whyNot: '', inForce: '', source: '' },
};
const BOTH = { ko: '가', en: 'a' };
const APPLICATION = {
  ...{
    capacity: 'trader',
    goods: 'g',
    specification: 's',
    composition: 'c',
    process: 'p',
    use: 'u',
    reason: 'r',
  },
  ...{ origin: 'KR', office: '020', digits: 10, hasSample: true },
};

const ORIGIN_BILL = {
  ...{
    goods: '',
    hs: '850760',
    edition: 'HS 2022',
    row: null,
    madeIn: 'KR',
    day: '2024-05-01',
    currency: 'USD',
  },
  ...{ price: '1', fob: null, netCost: null, weightKg: null, exchange: {}, materials: [], statements: [] },
  ...{ operations: [], wholly: null, transport: null },
};

const WATCHING = '401 403 403 200 200 200 200 403 403';
const WATCHERS_FIND_NOTHING = '401 403 403 404 404 404 403 403 403';

export const SERVICES: Rows = {
  'GET /api/v1/supply/board': { expected: WATCHING },
  'GET /api/v1/supply/network': { expected: WATCHING },
  'GET /api/v1/supply/items/:id': {
    path: 'supply/items/none',
    expected: '401 403 403 404 404 404 404 403 403',
  },
  'GET /api/v1/supply/items/:id/what-if': {
    path: 'supply/items/none/what-if?partner=CN',
    expected: '401 403 403 404 404 404 404 403 403',
  },
  'POST /api/v1/supply/imports': {
    body: { kind: 'items', source: 'a', text: '' },
    expected: '401 403 403 422 422 422 403 403 403',
  },
  'POST /api/v1/supply/measures': {
    body: {
      ...{ items: ['none'], country: 'CN', kind: 'ban', title: BOTH, source: 'a' },
      ...{ knownOn: '2026-11-01', effectiveOn: '2026-11-01', endsOn: null },
    },
    expected: '401 403 403 422 422 422 403 403 403',
  },
  'POST /api/v1/supply/pass': { expected: '401 403 403 200 200 200 403 403 403' },
  'POST /api/v1/supply/items/:id/review': {
    path: 'supply/items/none/review',
    body: { grade: 1, why: 'a' },
    expected: WATCHERS_FIND_NOTHING,
  },
  'POST /api/v1/supply/alerts/:id/tasks': {
    path: 'supply/alerts/none/tasks',
    body: { title: 'a', dueOn: '2026-12-31', givenTo: 'a' },
    expected: WATCHERS_FIND_NOTHING,
  },
  'POST /api/v1/supply/tasks/:id/done': {
    path: 'supply/tasks/none/done',
    body: { result: 'a' },
    expected: WATCHERS_FIND_NOTHING,
  },
  'POST /api/v1/supply/alerts/:id/close': {
    path: 'supply/alerts/none/close',
    body: { assessment: 'price', words: 'a' },
    expected: WATCHERS_FIND_NOTHING,
  },
  'GET /api/v1/supply/hooks': { expected: '401 403 403 200 200 200 403 403 403' },
  'POST /api/v1/supply/hooks': { body: { url: 'x' }, expected: '401 403 403 422 422 422 403 403 403' },
  'DELETE /api/v1/supply/hooks/:id': { path: 'supply/hooks/none', expected: WATCHERS_FIND_NOTHING },
  'GET /api/v1/counsel/answers': {
    path: 'counsel/answers?q=%EB%B3%B4%EC%84%B8',
    expected: '401 200 200 200 200 200 200 200 200',
  },
  'GET /api/v1/counsel/laws/:law/:article': {
    path: 'counsel/laws/none/1',
    expected: '401 404 404 404 404 404 404 404 404',
  },
  'GET /api/v1/counsel/questions': { expected: WORKS },
  'GET /api/v1/counsel/questions/mine': { expected: '401 200 200 200 200 200 200 200 200' },
  'POST /api/v1/counsel/questions': {
    body: { q: '', because: 'refused' },
    expected: '401 422 422 422 422 422 422 422 403',
  },
  'POST /api/v1/counsel/questions/:id/answers': {
    path: 'counsel/questions/none/answers',
    body: { title: BOTH, text: BOTH, asked: ['a'], articles: ['관세법 제38조의2'] },
    expected: '401 404 404 404 404 403 403 403 403',
  },
  'POST /api/v1/counsel/answers/:id/approve': {
    path: 'counsel/answers/none/approve',
    expected: '401 403 403 404 404 403 403 403 403',
  },
  'POST /api/v1/counsel/answers/:id/drop': {
    path: 'counsel/answers/none/drop',
    body: { why: 'r' },
    expected: '401 404 404 404 404 403 403 403 403',
  },
  'GET /api/v1/language': { expected: '401 200 200 200 200 200 200 200 200' },
  'GET /api/v1/language/calls': { expected: '401 403 403 200 200 200 200 200 403' },
  'POST /api/v1/language/off': {
    body: { why: 'r' },
    expected: '401 403 403 409 409 409 403 409 403',
  },
  'POST /api/v1/language/on': {
    body: { why: 'r' },
    expected: '401 403 403 403 403 403 403 409 403',
  },
  'POST /api/v1/counsel/help': {
    body: { q: '' },
    expected: '401 422 422 422 422 422 422 422 403',
  },
  'POST /api/v1/classification/help': {
    body: { text: '' },
    expected: '401 422 422 422 422 422 422 422 403',
  },
  'POST /api/v1/statistics/help': {
    body: { q: '' },
    expected: '401 200 200 200 200 200 200 200 403',
  },
  'GET /api/v1/agency-rules': { expected: INSIDE },
  'GET /api/v1/agency-rules/:id': {
    path: 'agency-rules/none',
    expected: '401 404 404 404 404 404 404 404 403',
  },
  'POST /api/v1/agency-rules': { body: RULE, expected: '401 422 422 422 422 403 403 403 403' },
  'PUT /api/v1/agency-rules/:id': {
    path: 'agency-rules/none',
    body: { typed: RULE, version: 1, why: 'r' },
    expected: '401 404 404 404 404 403 403 403 403',
  },
  'POST /api/v1/agency-rules/table': {
    body: { text: '' },
    expected: '401 422 422 422 422 403 403 403 403',
  },
  'GET /api/v1/library': { expected: EVERYBODY },
  'GET /api/v1/library/search': {
    path: 'library/search?q=%EB%B3%B4%EC%84%B8',
    expected: EVERYBODY,
  },
  'GET /api/v1/library/laws/:law': { path: 'library/laws/none', expected: NOBODY },
  'GET /api/v1/library/laws/:law/:article': { path: 'library/laws/none/1', expected: NOBODY },
  'GET /api/v1/library/laws/:law/:article/differences': {
    path: 'library/laws/none/1/differences?from=2026-01-01&to=2026-01-02',
    expected: NOBODY,
  },
  'GET /api/v1/library/subscriptions': { expected: '401 200 200 200 200 200 200 200 200' },
  'PUT /api/v1/library/subscriptions': {
    body: { ref: 'none', isOn: true },
    expected: '401 404 404 404 404 404 404 404 403',
  },
  'GET /api/v1/releases': { expected: RELEASES },
  'POST /api/v1/releases': { body: { file: '{' }, expected: '401 403 403 403 403 403 403 403 403' },
  'POST /api/v1/releases/of-tables': {
    body: { kind: 'monthly', period: '1990-01' },
    expected: '401 403 403 403 403 403 403 403 403',
  },
  'GET /api/v1/release-kinds': { expected: RELEASES },
  'POST /api/v1/release-kinds': {
    body: {
      ...{ id: 'X', name: { ko: 'x', en: 'x' }, base: 'monthly', why: 'r' },
      lines: [{ part: 'title', ko: 'x', en: 'x' }],
    },
    expected: '401 403 403 403 403 403 403 403 403',
  },
  'POST /api/v1/release-kinds/:id/confirm': {
    path: 'release-kinds/none/confirm',
    body: { version: 1 },
    expected: '401 403 403 404 404 403 403 403 403',
  },
  'POST /api/v1/release-kinds/:id/drop': {
    path: 'release-kinds/none/drop',
    body: { version: 1, why: 'r' },
    expected: NO_RELEASE,
  },
  'GET /api/v1/releases/:id': { path: 'releases/none', expected: NO_RELEASE },
  'POST /api/v1/releases/:id/check': {
    path: 'releases/none/check',
    body: { version: 1, ko: [], en: [] },
    expected: NO_RELEASE,
  },
  'PUT /api/v1/releases/:id/text': {
    path: 'releases/none/text',
    body: { version: 1, ko: [], en: [] },
    expected: '401 403 403 403 403 403 403 403 403',
  },
  'POST /api/v1/releases/:id/send': {
    path: 'releases/none/send',
    expected: '401 403 403 403 403 403 403 403 403',
  },
  'POST /api/v1/releases/:id/back': {
    path: 'releases/none/back',
    body: { why: 'r' },
    expected: NO_RELEASE,
  },
  'POST /api/v1/releases/:id/approve': {
    path: 'releases/none/approve',
    expected: '401 403 403 404 404 403 403 403 403',
  },
  'POST /api/v1/releases/:id/schedule': {
    path: 'releases/none/schedule',
    body: { at: '2026-11-26T00:00:00Z' },
    expected: '401 403 403 404 404 403 403 403 403',
  },
  'POST /api/v1/releases/:id/withdraw': {
    path: 'releases/none/withdraw',
    body: { why: BOTH },
    expected: '401 403 403 404 404 403 403 403 403',
  },
  'POST /api/v1/releases/:id/correct': {
    path: 'releases/none/correct',
    body: { note: BOTH },
    expected: '401 403 403 403 403 403 403 403 403',
  },
  'GET /api/v1/releases/:id/files/:form': { path: 'releases/none/files/html', expected: NO_RELEASE },
  // Refused for what they say, before any code is looked up.
  'GET /api/v1/classification/recommendations': {
    path: 'classification/recommendations?text=',
    expected: '401 422 422 422 422 422 422 422 403',
  },
  'POST /api/v1/classification/recommendations': {
    body: { text: '' },
    expected: '401 422 422 422 422 422 422 422 403',
  },
  // A code that is none is refused before anything is looked up.
  'GET /api/v1/guide': { path: 'guide?code=1', expected: '401 422 422 422 422 422 422 422 403' },
  'GET /api/v1/classification/editions': {
    path: 'classification/editions?code=1&from=a&to=b',
    expected: '401 422 422 422 422 422 422 422 403',
  },
  // One firm has to be named.
  'GET /api/v1/classification/history': { expected: '401 422 422 422 422 422 422 403 403' },
  'GET /api/v1/classification/decisions': { expected: '401 200 200 200 200 403 403 403 403' },
  'POST /api/v1/classification/decisions': {
    body: { text: '', code: '1', rule: '1', why: '' },
    expected: '401 422 422 422 422 403 403 403 403',
  },
  // A search that says nothing is refused before anything is looked up; traders search as well, a connected system does not.
  'GET /api/v1/origin/agreements': { expected: '401 200 200 200 200 200 200 200 403' },
  'GET /api/v1/origin/rules': {
    path: 'origin/rules?agreement=116&hs=850760',
    expected: '401 200 200 200 200 200 200 200 403',
  },
  'POST /api/v1/origin/tables': {
    body: { csv: 'name,hs,value' },
    expected: '401 200 200 200 200 200 200 200 403',
  },
  'POST /api/v1/origin/checks': {
    body: { scheme: 'none', bill: ORIGIN_BILL },
    expected: '401 404 404 404 404 404 404 404 403',
  },
  'POST /api/v1/origin/records': {
    body: { scheme: 'none', bill: ORIGIN_BILL },
    expected: '401 404 404 404 404 403 403 403 403',
  },
  'GET /api/v1/origin/records': { expected: '401 200 200 200 200 403 200 403 403' },
  'GET /api/v1/origin/records/:number': {
    path: 'origin/records/none',
    expected: '401 404 404 404 404 403 404 403 403',
  },
  'GET /api/v1/origin/records/:number/replay': {
    path: 'origin/records/none/replay',
    expected: '401 404 404 404 404 403 404 403 403',
  },
  'GET /api/v1/rulings': { path: 'rulings?text=', expected: '401 422 422 422 422 422 422 422 403' },
  'GET /api/v1/rulings/:number': {
    path: 'rulings/none',
    expected: '401 404 404 404 404 404 404 404 403',
  },
  'GET /api/v1/rulings/applications': { expected: '401 200 200 200 200 403 200 403 403' },
  'POST /api/v1/rulings/applications': {
    body: APPLICATION,
    expected: '401 403 403 403 403 403 403 403 403',
  },
  'GET /api/v1/rulings/applications/:number': {
    path: 'rulings/applications/none',
    expected: '401 404 404 404 404 403 404 403 403',
  },
  'POST /api/v1/rulings/applications/:number/steps': {
    path: 'rulings/applications/none/steps',
    body: { kind: 'drop', words: 'w' },
    expected: '401 404 404 404 404 403 403 403 403',
  },
  'POST /api/v1/rulings/applications/:number/answers': {
    path: 'rulings/applications/none/answers',
    body: { kind: 'answer', words: 'w' },
    expected: '401 403 403 403 403 403 403 403 403',
  },
  'POST /api/v1/rulings/applications/:number/proposals': {
    path: 'rulings/applications/none/proposals',
    body: { code: '1', rule: '1', followed: [], isPublic: true, title: 't', goods: 'g', reasons: 'r' },
    expected: '401 404 404 404 404 403 403 403 403',
  },
  'POST /api/v1/rulings/applications/:number/decide': {
    path: 'rulings/applications/none/decide',
    expected: '401 403 403 404 404 403 403 403 403',
  },
  'POST /api/v1/rulings/applications/:number/files': {
    path: 'rulings/applications/none/files?name=a.pdf',
    type: 'application/octet-stream',
    expected: '401 403 403 403 403 403 403 403 403',
  },
  'GET /api/v1/rulings/applications/:number/files/:id': {
    path: 'rulings/applications/none/files/none',
    expected: '401 404 404 404 404 403 404 403 403',
  },
  'GET /api/v1/rulings/applications/:number/declarations': {
    path: 'rulings/applications/none/declarations',
    expected: '401 404 404 404 404 403 403 403 403',
  },
  // Whoever signs is known by the signature alone.
  'POST /api/v1/parcel-exchange/messages': {
    type: 'application/jose',
    expected: '401 401 401 401 401 401 401 401 401',
  },
  'GET /api/v1/parcel-set-aside': { expected: '401 200 200 200 200 403 200 403 403' },
  'POST /api/v1/parcel-set-aside/again': {
    body: { kind: 'parcel', firm: 'none', name: 'none' },
    expected: '401 404 404 404 404 403 403 403 403',
  },
  'GET /api/v1/parcels/board': { expected: '401 200 200 200 200 403 200 403 403' },
  'GET /api/v1/parcels': { expected: '401 200 200 200 200 403 200 403 403' },
  'GET /api/v1/parcels/:bill': {
    path: 'parcels/none',
    expected: '401 404 404 404 404 403 404 403 403',
  },
  'GET /api/v1/parcels/:bill/selection': {
    path: 'parcels/none/selection',
    expected: '401 404 404 404 404 403 404 403 403',
  },
  'GET /api/v1/parcel-selection': { expected: '401 200 200 200 200 403 200 403 403' },
  'GET /api/v1/parcel-selection/policy': { expected: INSIDE },
  'POST /api/v1/parcel-selection/previews': {
    body: { set: {}, days: 30 },
    expected: '401 403 403 422 422 422 403 403 403',
  },
  'POST /api/v1/parcel-selection/outcomes': {
    body: { houseBills: ['NONE'], found: 'nothing', note: 'n' },
    expected: '401 200 200 200 200 403 403 403 403',
  },
  'POST /api/v1/parcel-selection/models': { expected: '401 403 403 403 403 409 403 403 403' },
  'GET /api/v1/parcel-firms': { expected: '401 200 200 200 200 403 200 403 403' },
  'POST /api/v1/parcel-firms': {
    body: { id: 'none', kind: 'platform', name: 'n', country: 'KR' },
    // The first enters it, the others find it there.
    expected: '401 200 409 409 409 403 403 403 403',
  },
  'POST /api/v1/parcel-firms/:id/checks': {
    path: 'parcel-firms/nobody/checks',
    body: { kind: 'arrears', isClear: true, checkedOn: '2026-11-19', source: 's' },
    expected: '401 404 404 404 404 403 403 403 403',
  },
  'POST /api/v1/parcel-firms/:id/decision': {
    path: 'parcel-firms/nobody/decision',
    body: { to: 'refused', why: 'r' },
    expected: '401 403 403 404 404 403 403 403 403',
  },
  'POST /api/v1/parcel-firms/:id/keys': {
    path: 'parcel-firms/nobody/keys',
    body: { mode: 'live', days: 1, jwk: {} },
    expected: '401 422 422 422 422 403 403 403 403',
  },
  'DELETE /api/v1/parcel-firms/:id/keys/:key': {
    path: 'parcel-firms/nobody/keys/none',
    expected: '401 404 404 404 404 403 403 403 403',
  },
  // What is published is open to everybody.
  'GET /api/v1/sdmx/structure/:kind': {
    path: 'sdmx/structure/dataflow',
    expected: EVERYBODY,
  },
  'GET /api/v1/sdmx/structure/:kind/:agency': {
    path: 'sdmx/structure/dataflow/GWANMUN',
    expected: EVERYBODY,
  },
  'GET /api/v1/sdmx/structure/:kind/:agency/:id': {
    path: 'sdmx/structure/dataflow/GWANMUN/TRADE_TOTALS',
    expected: EVERYBODY,
  },
  'GET /api/v1/sdmx/structure/:kind/:agency/:id/:version': {
    path: 'sdmx/structure/dataflow/GWANMUN/TRADE_TOTALS/1.0.0',
    expected: EVERYBODY,
  },
  'GET /api/v1/sdmx/data/dataflow/:agency/:flow/:version': {
    path: 'sdmx/data/dataflow/GWANMUN/TRADE_TOTALS/1.0.0',
    expected: EVERYBODY,
  },
  'GET /api/v1/sdmx/data/dataflow/:agency/:flow/:version/:key': {
    path: 'sdmx/data/dataflow/GWANMUN/TRADE_TOTALS/1.0.0/X',
    expected: EVERYBODY,
  },
  'GET /api/v1/sdmx/availability/dataflow/:agency/:flow/:version': {
    path: 'sdmx/availability/dataflow/GWANMUN/TRADE_TOTALS/1.0.0',
    expected: EVERYBODY,
  },
  'GET /api/v1/sdmx/availability/dataflow/:agency/:flow/:version/:key': {
    path: 'sdmx/availability/dataflow/GWANMUN/TRADE_TOTALS/1.0.0/X',
    expected: EVERYBODY,
  },
  'GET /api/v1/sdmx/availability/dataflow/:agency/:flow/:version/:key/:component': {
    path: 'sdmx/availability/dataflow/GWANMUN/TRADE_TOTALS/1.0.0/X/FLOW',
    expected: EVERYBODY,
  },
  'GET /api/v1/statistics': { expected: EVERYBODY },
  'GET /api/v1/statistics/tables/:table': { path: 'statistics/tables/totals', expected: EVERYBODY },
  'GET /api/v1/statistics/revisions': {
    path: 'statistics/revisions?month=2026-10',
    expected: EVERYBODY,
  },
  'GET /api/v1/statistics/ask': { path: 'statistics/ask?q=exports', expected: EVERYBODY },
  'GET /api/v1/statistics/cube': { expected: INSIDE },
  'GET /api/v1/extracts': { expected: '401 403 403 200 200 403 200 403 403' },
  'POST /api/v1/extracts': {
    body: { what: {}, medium: 'csv', purpose: '', isPurposeKept: false },
    expected: '401 403 403 403 403 403 403 403 403',
  },
  'GET /api/v1/extracts/:number': {
    path: 'extracts/none',
    expected: '401 403 403 404 404 403 404 403 403',
  },
  'POST /api/v1/extracts/:number/steps': {
    path: 'extracts/none/steps',
    body: { kind: 'approve', words: 'x' },
    expected: '401 403 403 404 404 403 404 403 403',
  },
  'GET /api/v1/extracts/:number/file': {
    path: 'extracts/none/file',
    expected: '401 403 403 404 404 403 404 403 403',
  },
  'GET /api/v1/statistics/tables/:table/adjusted': {
    path: 'statistics/tables/totals/adjusted',
    expected: EVERYBODY,
  },
  'GET /api/v1/statistics/cube/adjusted': { expected: INSIDE },
  'GET /api/v1/statistics/outside': { path: 'statistics/outside?period=2026-10', expected: INSIDE },
  'GET /api/v1/statistics/behind': { expected: '401 200 200 200 200 200 200 403 403' },
  'GET /api/v1/search': { path: 'search?q=cotton', expected: INSIDE },
  'POST /api/v1/duty/assessments': {
    body: { day: '2026-11-24', channel: 'declaration', goods: [] },
    expected: '401 422 422 422 422 422 422 422 422',
  },
  'POST /api/v1/duty/corrections': {
    body: { kind: 'shortfall', amountKrw: 1000, from: '2026-01-01', to: '2026-01-01' },
    expected: '401 200 200 200 200 200 200 200 200',
  },
  'GET /api/v1/duty/sources': { expected: '401 200 200 200 200 200 200 200 200' },
};
