/** Rights at routes of parcels and duty. */
import { INSIDE, type Rows } from './row.ts';

export const PARCELS: Rows = {
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
  'GET /api/v1/parcel-deliveries': { expected: '401 200 200 200 200 403 200 403 403' },
  'GET /api/v1/parcel-deliveries/parcels': { expected: '401 200 200 200 200 403 200 403 403' },
  'POST /api/v1/parcel-acts': {
    body: { act: 'correct', houseBills: ['NONE'], why: 'w', isPreview: true },
    expected: '401 200 200 200 200 403 403 403 403',
  },
  'GET /api/v1/parcel-acts/colleagues': { expected: '401 200 200 200 200 403 403 403 403' },
  'GET /api/v1/parcels/:bill/acts': {
    path: 'parcels/none/acts',
    expected: '401 404 404 404 404 403 404 403 403',
  },
  'GET /api/v1/parcel-paths': { expected: '401 200 200 200 200 403 200 403 403' },
  'GET /api/v1/parcels/:bill/path': {
    path: 'parcels/none/path',
    expected: '401 404 404 404 404 403 404 403 403',
  },
  'POST /api/v1/parcels/:bill/path': {
    path: 'parcels/none/path',
    body: { act: 'right-dropped', words: 'w' },
    expected: '401 404 404 404 404 403 403 403 403',
  },
  'GET /api/v1/recorded-rights': { expected: '401 200 200 200 200 403 200 403 403' },
  'POST /api/v1/recorded-rights': {
    body: {
      ...{ kind: 'trademark', title: 't', holder: 'h', number: 'n', classes: [], words: [] },
      ...{ validFrom: '2026-01-01', validTo: '2027-01-01' },
    },
    // The first enters it, the others find it there.
    expected: '401 200 409 409 409 403 403 403 403',
  },
  'POST /api/v1/recorded-rights/:id/end': {
    path: 'recorded-rights/none/end',
    expected: '401 404 404 404 404 403 403 403 403',
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
  'POST /api/v1/parcel-firms/:id/hosts': {
    path: 'parcel-firms/nobody/hosts',
    body: { host: 'shop.gwanmun.org' },
    expected: '401 404 404 404 404 403 403 403 403',
  },
  'DELETE /api/v1/parcel-firms/:id/hosts/:host': {
    path: 'parcel-firms/nobody/hosts/none',
    expected: '401 404 404 404 404 403 403 403 403',
  },
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
