/** Rights at routes of classification, origin, rulings, counsel, the library and what remains. */
import { INSIDE, type Rows, WORKS } from './row.ts';

const EVERYBODY = '200 200 200 200 200 200 200 200 200';
const NOBODY = '404 404 404 404 404 404 404 404 404';
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

export const COUNSEL: Rows = {
  'GET /api/v1/counsel/answers': {
    path: 'counsel/answers?q=%EB%B3%B4%EC%84%B8',
    expected: '401 200 200 200 200 200 200 200 200',
  },
  'GET /api/v1/counsel/laws/:law/:article': {
    path: 'counsel/laws/none/1',
    expected: NOBODY,
  },
  'GET /api/v1/counsel/questions': { expected: WORKS },
  'GET /api/v1/counsel/desk': { expected: WORKS },
  'POST /api/v1/counsel/verdicts': {
    body: { of: 'card', id: 'none', isSatisfied: true },
    expected: '401 404 404 404 404 404 404 404 403',
  },
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
  'GET /api/v1/library/precedents/:id': { path: 'library/precedents/none', expected: NOBODY },
  'GET /api/v1/library/precedents/:id/differences': {
    path: 'library/precedents/none/differences?from=1&to=2',
    expected: NOBODY,
  },
  'POST /api/v1/library/precedents': {
    body: { text: '', why: 'r' },
    expected: '401 422 422 422 422 403 403 403 403',
  },
  'GET /api/v1/library/precedents/subscriptions': { expected: '401 200 200 200 200 200 200 200 200' },
  'PUT /api/v1/library/precedents/subscriptions': {
    body: { id: '0123456789abcdef', isOn: true },
    expected: '401 404 404 404 404 404 404 404 403',
  },
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
  'GET /api/v1/rulings/published': { expected: EVERYBODY },
  'GET /api/v1/rulings/published/:number': {
    path: 'rulings/published/none',
    expected: NOBODY,
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
  'GET /api/v1/search': { path: 'search?q=cotton', expected: INSIDE },
};
