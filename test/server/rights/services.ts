/** Rights at routes of parcels, duty, classification, counsel and search. */
import { INSIDE, type Rows, WORKS } from './row.ts';

const RELEASES = '401 403 403 200 200 403 200 403 403';
const NO_RELEASE = '401 403 403 404 404 403 404 403 403';
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
  'GET /api/v1/releases': { expected: RELEASES },
  'POST /api/v1/releases': { body: { file: '{' }, expected: '401 403 403 403 403 403 403 403 403' },
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
