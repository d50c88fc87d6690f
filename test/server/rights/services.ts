/** Rights at routes of parcels, duty, classification, counsel and search. */
import { INSIDE, type Rows, WORKS } from './row.ts';

const EVERYBODY = '200 200 200 200 200 200 200 200 200';
const BOTH = { ko: '가', en: 'a' };

export const SERVICES: Rows = {
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
  // Refused for what they say, before any code is looked up.
  'GET /api/v1/classification/recommendations': {
    path: 'classification/recommendations?text=',
    expected: '401 422 422 422 422 422 422 422 403',
  },
  'POST /api/v1/classification/recommendations': {
    body: { text: '' },
    expected: '401 422 422 422 422 422 422 422 403',
  },
  'GET /api/v1/classification/decisions': { expected: '401 200 200 200 200 403 403 403 403' },
  'POST /api/v1/classification/decisions': {
    body: { text: '', code: '1', rule: '1', why: '' },
    expected: '401 422 422 422 422 403 403 403 403',
  },
  // Whoever signs is known by the signature alone.
  'POST /api/v1/parcel-exchange/messages': {
    type: 'application/jose',
    expected: '401 401 401 401 401 401 401 401 401',
  },
  'GET /api/v1/parcels/board': { expected: '401 200 200 200 200 403 200 403 403' },
  'GET /api/v1/parcels': { expected: '401 200 200 200 200 403 200 403 403' },
  'GET /api/v1/parcels/:bill': {
    path: 'parcels/none',
    expected: '401 404 404 404 404 403 404 403 403',
  },
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
  'GET /api/v1/statistics': { expected: EVERYBODY },
  'GET /api/v1/statistics/tables/:table': { path: 'statistics/tables/totals', expected: EVERYBODY },
  'GET /api/v1/statistics/revisions': {
    path: 'statistics/revisions?month=2026-10',
    expected: EVERYBODY,
  },
  'GET /api/v1/statistics/ask': { path: 'statistics/ask?q=exports', expected: EVERYBODY },
  'GET /api/v1/statistics/cube': { expected: INSIDE },
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
