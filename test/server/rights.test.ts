/** Every route for every role and office, against a table written by hand: a route that the table does not know fails the test. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Client } from '../builders/client.ts';
import { declarationAt } from '../builders/declarations.ts';
import { PASSWORD, startHouse, type TestHouse } from '../builders/house.ts';

/** Who asks, in the order of the columns: strangers, officer and supervisor of 020 and 040, the three without an office, a machine. */
const COLUMNS = [
  'stranger',
  'officer-020',
  'officer-040',
  'supervisor-020',
  'supervisor-040',
  'analyst',
  'auditor',
  'administrator',
  'machine',
] as const;

interface Row {
  /** Path asked, with `:own` for a declaration of office 020. */
  readonly path?: string;
  readonly body?: unknown;
  readonly type?: string;
  /** Expected status for every column. */
  readonly expected: string;
}

const BOTH = { ko: '가', en: 'a' };
const ACT = { act: 'lift-hold', version: 1, reason: 'r' };
/** 020 and its records may be seen; 404 hides from the other office that there is such a record. */
const OWN_RECORD = '401 200 404 200 404 200 200 403 403';
const WORKS = '401 200 200 200 200 403 403 403 403';
const NO_DESK = '401 403 403 403 403 403 403 403 403';
const INSIDE = '401 200 200 200 200 200 200 200 403';
/** Whoever may write criteria. */
const AUTHORS = '401 200 200 200 200 200 403 403 403';
const CRITERION = {
  title: { ko: '이름', en: 'name' },
  scope: 'item',
  kind: 'risk',
  expression: 'item.netMassKg > 1',
  demand: 'documents',
  look: { ko: '볼 것', en: 'look' },
  owner: '소관',
  basis: '근거',
  validFrom: '2026-01-01',
};

/** Readable, and refused for what it means. */
const STUDY = {
  source: { kind: 'examined', direction: 'import', from: '2026-01-01', to: '2026-02-01' },
  outcome: { kind: 'found' },
  columns: [],
  groupBy: [],
  judge: { kind: 'share', percent: 25 },
  settings: { trees: 100, depth: 4, rate: 0.1, forNewGroups: false },
  seed: 1,
};

/** Readable, and refused for what it means. */
const ANALYSIS = {
  ...{ template: 'none', direction: 'import', period: { kind: 'last', days: 30 } },
  ...{ choice: {}, brought: null, parameters: {}, seed: 1 },
};

const TABLE: Readonly<Record<string, Row>> = {
  'GET /api/v1/status': { expected: '200 200 200 200 200 200 200 200 200' },
  'GET /api/v1/openapi.json': { expected: '200 200 200 200 200 200 200 200 200' },
  'GET /healthz': { expected: '200 200 200 200 200 200 200 200 200' },
  'GET /assets/*': { path: '/assets/none.js', expected: '404 404 404 404 404 404 404 404 404' },
  'GET /': { path: '/', expected: '200 200 200 200 200 200 200 200 200' },
  'GET /:one': { path: '/queue', expected: '200 200 200 200 200 200 200 200 200' },
  'GET /:one/:two': { path: '/declarations/1', expected: '200 200 200 200 200 200 200 200 200' },
  'GET /:one/:two/:three/:four': {
    path: '/counsel/laws/a/b',
    expected: '200 200 200 200 200 200 200 200 200',
  },
  'GET /:one/:two/:three': { path: '/a/b/c', expected: '200 200 200 200 200 200 200 200 200' },
  'POST /api/v1/session': {
    body: { account: 'nobody', password: 'wrong' },
    expected: '401 401 401 401 401 401 401 401 401',
  },
  // Nobody is an answer: null.
  'GET /api/v1/session': { expected: '200 200 200 200 200 200 200 200 200' },
  // Signs out whoever asks: asked last, see below.
  'DELETE /api/v1/session': { expected: '401 204 204 204 204 204 204 204 204' },
  'POST /api/v1/clock': { body: {}, expected: '401 403 403 200 200 200 403 200 403' },
  'GET /api/v1/codes': { expected: '401 200 200 200 200 200 200 200 200' },
  'GET /api/v1/codes/:name': {
    path: 'codes/purposes',
    expected: '401 200 200 200 200 200 200 200 200',
  },
  'GET /api/v1/events': { expected: '401 200 200 200 200 200 200 200 200' },
  'POST /api/v1/declarations': { body: {}, expected: '401 422 422 422 422 403 403 403 422' },
  'POST /api/v1/declarations/batch': { body: [], expected: '401 200 200 200 200 403 403 403 200' },
  'POST /api/v1/declarations/stream': {
    type: 'application/x-ndjson',
    expected: '401 200 200 200 200 403 403 403 200',
  },
  'POST /api/v1/imports/preview': {
    type: 'application/x-ndjson',
    expected: '401 200 200 200 200 200 403 403 200',
  },
  'POST /api/v1/imports': { type: 'application/x-ndjson', expected: '401 200 200 200 200 200 403 403 200' },
  'POST /api/v1/imports/mappings': {
    body: { title: 't', columns: ['a', 'b'], mapping: {} },
    expected: '401 422 422 422 422 422 403 403 422',
  },
  'GET /api/v1/board': { expected: INSIDE },
  'GET /api/v1/retention': { expected: INSIDE },
  'GET /api/v1/settings/:name': { path: 'settings/desk', expected: INSIDE },
  'POST /api/v1/settings/:name': {
    path: 'settings/desk',
    body: { body: {}, validFrom: '2000-01-01', why: 'r' },
    expected: '401 403 403 422 422 422 403 403 403',
  },
  'POST /api/v1/settings/:name/:version/confirm': {
    path: 'settings/desk/1/confirm',
    expected: '401 403 403 404 404 403 403 403 403',
  },
  'POST /api/v1/settings/:name/:version/drop': {
    path: 'settings/desk/1/drop',
    body: { why: 'r' },
    expected: '401 403 403 404 404 404 403 403 403',
  },
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
  'GET /api/v1/studies': { expected: INSIDE },
  'GET /api/v1/studies/sources': { expected: '401 200 200 200 200 200 403 403 403' },
  'GET /api/v1/studies/:id': { path: 'studies/none', expected: '401 404 404 404 404 404 404 404 403' },
  'GET /api/v1/studies/:id/models/:version/file': {
    path: 'studies/none/models/1/file',
    expected: '401 404 404 404 404 404 404 404 403',
  },
  'GET /api/v1/studies/:id/models/:version/card': {
    path: 'studies/none/models/1/card',
    expected: '401 404 404 404 404 404 404 404 403',
  },
  'GET /api/v1/studies/:id/models/:version/card.md': {
    path: 'studies/none/models/1/card.md',
    expected: '401 404 404 404 404 404 404 404 403',
  },
  'GET /api/v1/studies/:id/features.csv': {
    path: 'studies/none/features.csv',
    expected: '401 404 404 404 404 404 403 403 403',
  },
  'GET /api/v1/studies/:id/features.parquet': {
    path: 'studies/none/features.parquet',
    expected: '401 404 404 404 404 404 403 403 403',
  },
  'GET /api/v1/studies/:id/models/:version/xgboost.json': {
    path: 'studies/none/models/1/xgboost.json',
    expected: '401 404 404 404 404 404 404 404 403',
  },
  'POST /api/v1/studies/:id/xgboost': {
    path: 'studies/none/xgboost',
    body: {},
    expected: '401 404 404 404 404 404 403 403 403',
  },
  'POST /api/v1/studies/look': {
    body: { source: { kind: 'uploaded', table: 'none' }, outcome: { kind: 'found' } },
    expected: '401 404 404 404 404 404 403 403 403',
  },
  'POST /api/v1/studies': {
    body: { title: 't', purpose: 'p', definition: STUDY },
    expected: '401 422 422 422 422 422 403 403 403',
  },
  'PUT /api/v1/studies/:id': {
    path: 'studies/none',
    body: { title: 't', purpose: 'p', definition: STUDY },
    expected: '401 404 404 404 404 404 403 403 403',
  },
  'POST /api/v1/studies/:id/train': {
    path: 'studies/none/train',
    expected: '401 404 404 404 404 404 403 403 403',
  },
  'POST /api/v1/studies/:id/models/:version/shadow': {
    path: 'studies/none/models/1/shadow',
    body: { why: 'r' },
    expected: '401 404 404 404 404 404 403 403 403',
  },
  'POST /api/v1/studies/:id/models/:version/shadow-end': {
    path: 'studies/none/models/1/shadow-end',
    body: { why: 'r' },
    expected: '401 404 404 404 404 404 403 403 403',
  },
  'POST /api/v1/studies/:id/models/:version/drop': {
    path: 'studies/none/models/1/drop',
    body: { why: 'r' },
    expected: '401 404 404 404 404 404 403 403 403',
  },
  'POST /api/v1/studies/:id/models/:version/withdraw': {
    path: 'studies/none/models/1/withdraw',
    body: { why: 'r' },
    expected: '401 404 404 404 404 404 403 403 403',
  },
  'POST /api/v1/studies/:id/models/:version/confirm': {
    path: 'studies/none/models/1/confirm',
    body: { why: 'r' },
    expected: '401 403 403 404 404 404 403 403 403',
  },
  'POST /api/v1/studies/:id/models/:version/propose': {
    path: 'studies/none/models/1/propose',
    body: { from: 0.5, demand: 'documents', why: 'r' },
    expected: '401 404 404 404 404 404 403 403 403',
  },
  'POST /api/v1/studies/tables': {
    path: 'studies/tables?name=t',
    type: 'text/csv',
    expected: '401 422 422 422 422 422 403 403 403',
  },
  'GET /api/v1/challenges': { expected: INSIDE },
  'GET /api/v1/challenges/:id': { path: 'challenges/none', expected: '401 404 404 404 404 404 404 404 403' },
  'POST /api/v1/challenges': {
    body: {
      ...{ title: 't', purpose: 'p', outcome: { kind: 'found' }, entriesADay: 0 },
      ...{ hiddenFrom: '2026-01-01', hiddenTo: '2026-02-01', closesOn: '2020-01-01' },
    },
    expected: '401 403 403 422 422 422 403 403 403',
  },
  'POST /api/v1/challenges/:id/entries': {
    path: 'challenges/none/entries',
    body: { study: 'none', version: 1 },
    expected: '401 404 404 404 404 404 403 403 403',
  },
  'GET /api/v1/analyses': { expected: INSIDE },
  'GET /api/v1/analyses/sources': { expected: AUTHORS },
  'GET /api/v1/analyses/:id': { path: 'analyses/none', expected: '401 404 404 404 404 404 404 404 403' },
  'GET /api/v1/analyses/:id/runs/:run': {
    path: 'analyses/none/runs/1',
    expected: '401 404 404 404 404 404 404 404 403',
  },
  'POST /api/v1/analyses': {
    body: { title: 't', purpose: 'p', definition: ANALYSIS },
    expected: '401 422 422 422 422 422 403 403 403',
  },
  'PUT /api/v1/analyses/:id': {
    path: 'analyses/none',
    body: { title: 't', purpose: 'p', definition: ANALYSIS },
    expected: '401 404 404 404 404 404 403 403 403',
  },
  'POST /api/v1/analyses/:id/run': {
    path: 'analyses/none/run',
    expected: '401 404 404 404 404 404 403 403 403',
  },
  'POST /api/v1/analyses/:id/runs/:run/follow': {
    path: 'analyses/none/runs/1/follow',
    expected: '401 404 404 404 404 404 403 403 403',
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
  'GET /api/v1/snapshots': { expected: AUTHORS },
  'POST /api/v1/snapshots/query': {
    body: { direction: 'import', asOf: '2026-01-01', statement: ' ', purpose: 'p' },
    expected: '401 422 422 422 422 422 403 403 403',
  },
  'POST /api/v1/snapshots/file': {
    body: { direction: 'import', asOf: '2026-01-01', statement: ' ', purpose: 'p', format: 'csv' },
    expected: '401 422 422 422 422 422 403 403 403',
  },
  'GET /api/v1/search': { path: 'search?q=cotton', expected: INSIDE },
  'GET /api/v1/cases': { expected: '401 200 200 200 200 403 200 403 403' },
  'POST /api/v1/cases/next': { body: {}, expected: '401 200 200 200 200 403 403 403 403' },
  'POST /api/v1/cases/:id/return': {
    path: 'cases/none/return',
    body: { reason: 'r' },
    expected: '401 404 404 404 404 403 403 403 403',
  },
  'POST /api/v1/cases/:id/reassign': {
    path: 'cases/none/reassign',
    body: { to: null, reason: 'r' },
    expected: '401 403 403 404 404 403 403 403 403',
  },
  'GET /api/v1/desk/colleagues': { expected: WORKS },
  'GET /api/v1/desk/work': { expected: WORKS },
  'GET /api/v1/desk/supervision': { expected: '401 403 403 200 200 403 200 403 403' },
  'GET /api/v1/declarations/:number/awaited': {
    path: 'declarations/:own/awaited',
    expected: '401 200 404 200 404 403 200 403 403',
  },
  'POST /api/v1/declarations/:number/awaited': {
    path: 'declarations/:own/awaited',
    body: { kind: 'opinion', of: 'nobody', says: '?' },
    // Nobody of that name works there; the other office is not even told that there is such a declaration.
    expected: '401 422 404 422 404 403 403 403 403',
  },
  'POST /api/v1/awaited/:id': {
    path: 'awaited/none',
    body: { step: 'cancelled' },
    expected: '401 404 404 404 404 403 403 403 403',
  },
  'GET /api/v1/desk/absences': { expected: WORKS },
  'POST /api/v1/desk/absences': {
    body: { to: '2000-01-01T00:00:00Z', why: 'r' },
    expected: '401 422 422 422 422 403 403 403 403',
  },
  'DELETE /api/v1/desk/absences/:id': {
    path: 'desk/absences/none',
    expected: '401 404 404 404 404 403 403 403 403',
  },
  'GET /api/v1/notices': { expected: WORKS },
  'POST /api/v1/notices/read': { body: {}, expected: WORKS },
  'POST /api/v1/duty/assessments': {
    body: { day: '2026-11-24', channel: 'declaration', goods: [] },
    expected: '401 422 422 422 422 422 422 422 422',
  },
  'POST /api/v1/duty/corrections': {
    body: { kind: 'shortfall', amountKrw: 1000, from: '2026-01-01', to: '2026-01-01' },
    expected: '401 200 200 200 200 200 200 200 200',
  },
  'GET /api/v1/duty/sources': { expected: '401 200 200 200 200 200 200 200 200' },
  'GET /api/v1/declarations/:number/duty': { path: 'declarations/:own/duty', expected: OWN_RECORD },
  'GET /api/v1/exports/loadings': { expected: '401 200 200 200 200 403 200 403 403' },
  // The declaration of the table is an import: nothing of an export can be done to it.
  'POST /api/v1/declarations/:number/loadings': {
    path: 'declarations/:own/loadings',
    body: { version: 1, bill: 'B', loadedOn: '2026-11-19' },
    expected: '401 409 404 409 404 403 403 403 403',
  },
  'POST /api/v1/declarations/:number/extension': {
    path: 'declarations/:own/extension',
    body: { version: 1, to: null, reason: 'r' },
    expected: '401 409 404 409 404 403 403 403 403',
  },
  'POST /api/v1/declarations/:number/cancellation-notice': {
    path: 'declarations/:own/cancellation-notice',
    body: { version: 1, reason: 'r' },
    expected: '401 409 404 409 404 403 403 403 403',
  },
  'POST /api/v1/declarations/:number/cancellation': {
    path: 'declarations/:own/cancellation',
    body: { version: 1, reason: 'r' },
    expected: '401 409 404 409 404 403 403 403 403',
  },
  'POST /api/v1/desk/declarations/:number/loadings': {
    path: 'desk/declarations/:own/loadings',
    body: { version: 1, bill: 'B', loadedOn: '2026-11-19' },
    expected: NO_DESK,
  },
  'POST /api/v1/desk/declarations/:number/extension': {
    path: 'desk/declarations/:own/extension',
    body: { to: '2027-01-29', reason: 'r' },
    expected: NO_DESK,
  },
  'GET /api/v1/declarations': { expected: '401 200 200 200 200 200 200 403 403' },
  'GET /api/v1/declarations/:number': { path: 'declarations/:own', expected: OWN_RECORD },
  'GET /api/v1/declarations/:number/peers': { path: 'declarations/:own/peers', expected: OWN_RECORD },
  'GET /api/v1/declarations/:number/similar': { path: 'declarations/:own/similar', expected: OWN_RECORD },
  'POST /api/v1/declarations/:number/acts': {
    path: 'declarations/:own/acts',
    body: ACT,
    // The state does not allow it; whoever may not act never gets so far.
    expected: '401 409 404 409 404 403 403 403 403',
  },
  'POST /api/v1/declarations/:number/acts/undo': {
    path: 'declarations/:own/acts/undo',
    expected: '401 409 409 409 409 403 403 403 403',
  },
  'GET /api/v1/acceptances': { expected: '401 200 200 200 200 403 200 403 403' },
  'POST /api/v1/acceptances': {
    body: { declarations: [{ number: '1234526000001M', version: 1 }] },
    expected: '401 200 200 200 200 403 403 403 403',
  },
  'GET /api/v1/acceptances/automatic': { expected: INSIDE },
  'POST /api/v1/acceptances/automatic': {
    body: { basis: '', lanes: [], directions: [], validFrom: '', why: '' },
    expected: '401 403 403 422 422 422 403 403 403',
  },
  'POST /api/v1/acceptances/automatic/:id/approve': {
    path: 'acceptances/automatic/none/approve',
    expected: '401 403 403 404 404 403 403 403 403',
  },
  'POST /api/v1/acceptances/automatic/:id/end': {
    path: 'acceptances/automatic/none/end',
    body: { why: 'r' },
    expected: '401 403 403 404 404 403 403 403 403',
  },
  'POST /api/v1/cargo-reports': { body: [], expected: '401 403 403 403 403 403 403 403 200' },
  'POST /api/v1/payment-reports': { body: [], expected: '401 403 403 403 403 403 403 403 200' },
  // Not accepted: there is no certificate; a payment notice there is.
  'GET /api/v1/declarations/:number/papers/:kind': {
    path: 'declarations/:own/papers/payment-notice',
    expected: OWN_RECORD,
  },
  'GET /api/v1/declarations/:number/papers/:kind/pdf': {
    path: 'declarations/:own/papers/payment-notice/pdf',
    expected: OWN_RECORD,
  },
  'GET /api/v1/verify/:code': { path: 'verify/NONE', expected: '200 200 200 200 200 200 200 200 200' },
  'GET /verify/look.css': { path: '/verify/look.css', expected: '200 200 200 200 200 200 200 200 200' },
  'GET /verify/letters.woff': {
    path: '/verify/letters.woff',
    expected: '200 200 200 200 200 200 200 200 200',
  },
  'GET /verify/:code': { path: '/verify/NONE', expected: '200 200 200 200 200 200 200 200 200' },
  'GET /api/v1/importers/:id': { path: 'importers/:importer', expected: OWN_RECORD },
  'POST /api/v1/decisions/:id/replay': { path: 'decisions/:own/replay', expected: OWN_RECORD },
  'POST /api/v1/declarations/:number/evidence': {
    path: 'declarations/:own/evidence',
    body: { purpose: 'internal-audit', withoutModel: true },
    expected: '401 403 403 403 403 403 200 403 403',
  },
  'GET /api/v1/audit/accesses': { expected: '401 403 403 403 403 403 200 403 403' },
  'GET /api/v1/audit/acts': { expected: '401 403 403 403 403 403 200 403 403' },
  'GET /api/v1/audit/changes/:number': {
    path: 'audit/changes/:own',
    expected: '401 403 403 403 403 403 200 403 403',
  },
  'GET /api/v1/outage': { expected: INSIDE },
  // Supervisors of both offices sign; once is enough for each, and the administrator is a third.
  'POST /api/v1/outage/sign': { expected: '401 403 403 200 200 403 403 200 403' },
  // The first proposes; a second proposal is refused as long as that one waits.
  'POST /api/v1/outage': {
    body: { reason: 'r', minutes: 30 },
    expected: '401 403 403 200 409 403 403 403 403',
  },
  'POST /api/v1/outage/confirm': {
    body: { id: 'none' },
    expected: '401 403 403 409 409 403 403 409 403',
  },
  'POST /api/v1/outage/withdraw': {
    body: { id: 'none' },
    expected: '401 403 403 409 409 403 403 403 403',
  },
  'POST /api/v1/outage/end': {
    body: { id: 'none', reason: 'r' },
    expected: '401 403 403 409 409 403 403 403 403',
  },
  'GET /api/v1/declarations/:number/attachments': {
    path: 'declarations/:own/attachments',
    expected: OWN_RECORD,
  },
  'GET /api/v1/declarations/:number/attachments/:id': {
    path: 'declarations/:own/attachments/none',
    expected: '401 404 404 404 404 404 404 403 403',
  },
  'GET /api/v1/objections': { expected: '401 200 200 200 200 403 200 403 403' },
  'POST /api/v1/objections/:id/answer': {
    path: 'objections/none/answer',
    body: { result: 'kept', reasons: 'r' },
    expected: '401 404 404 404 404 403 403 403 403',
  },
  // The desk is for traders: what each of them sees of others is in trader-rights.test.ts.
  'GET /api/v1/desk': { expected: NO_DESK },
  'GET /api/v1/desk/declarations': { expected: NO_DESK },
  'GET /api/v1/desk/declarations/:number': { path: 'desk/declarations/:own', expected: NO_DESK },
  'POST /api/v1/desk/declarations/:number/supplement': {
    path: 'desk/declarations/:own/supplement',
    body: { answer: 'a' },
    expected: NO_DESK,
  },
  'POST /api/v1/desk/declarations/:number/withdrawal': {
    path: 'desk/declarations/:own/withdrawal',
    body: { reason: 'r' },
    expected: NO_DESK,
  },
  'POST /api/v1/desk/declarations/:number/objections': {
    path: 'desk/declarations/:own/objections',
    body: { remedy: 'human-review', subject: 'selection', grounds: 'g' },
    expected: NO_DESK,
  },
  'POST /api/v1/desk/declarations/:number/attachments': {
    path: 'desk/declarations/:own/attachments?name=a',
    type: 'application/pdf',
    expected: NO_DESK,
  },
  'GET /api/v1/desk/declarations/:number/attachments/:id': {
    path: 'desk/declarations/:own/attachments/none',
    expected: NO_DESK,
  },
  'GET /api/v1/desk/drafts': { expected: NO_DESK },
  'POST /api/v1/desk/drafts': { body: {}, expected: NO_DESK },
  'GET /api/v1/desk/drafts/:id': { path: 'desk/drafts/none', expected: NO_DESK },
  'PUT /api/v1/desk/drafts/:id': {
    path: 'desk/drafts/none',
    body: { content: {}, revision: 1 },
    expected: NO_DESK,
  },
  'DELETE /api/v1/desk/drafts/:id': { path: 'desk/drafts/none', expected: NO_DESK },
  'POST /api/v1/desk/drafts/:id/submit': { path: 'desk/drafts/none/submit', expected: NO_DESK },
  'POST /api/v1/desk/check': { body: {}, expected: NO_DESK },
  'POST /api/v1/desk/csv': { body: { text: '', mapping: {}, title: '' }, expected: NO_DESK },
  'POST /api/v1/desk/csv/preview': { type: 'text/csv', expected: NO_DESK },
  'GET /api/v1/desk/authorities': { expected: NO_DESK },
  'POST /api/v1/desk/authorities': {
    body: { importerId: 'a', declarantId: 'b', validFrom: '2026-01-01' },
    expected: NO_DESK,
  },
  'POST /api/v1/desk/authorities/:id/accept': { path: 'desk/authorities/none/accept', expected: NO_DESK },
  'POST /api/v1/desk/authorities/:id/withdraw': {
    path: 'desk/authorities/none/withdraw',
    expected: NO_DESK,
  },
  'GET /api/v1/desk/keys': { expected: NO_DESK },
  'POST /api/v1/desk/keys': { body: { title: 't', scopes: ['read'], days: 1 }, expected: NO_DESK },
  'DELETE /api/v1/desk/keys/:id': { path: 'desk/keys/none', expected: NO_DESK },
  'GET /api/v1/log': { expected: '401 403 403 403 403 403 200 200 403' },
  'POST /api/v1/log/verify': { expected: '401 403 403 403 403 403 200 200 403' },
  'GET /api/v1/criteria': { expected: INSIDE },
  'GET /api/v1/criteria/:id': { path: 'criteria/:criterion', expected: INSIDE },
  'GET /api/v1/criteria/fields': { expected: INSIDE },
  'GET /api/v1/criteria/review': { expected: INSIDE },
  'POST /api/v1/criteria/check': { body: { scope: 'item', expression: 'true' }, expected: AUTHORS },
  'POST /api/v1/criteria': {
    body: { draft: CRITERION, why: '' },
    expected: AUTHORS.replaceAll('200', '422'),
  },
  'POST /api/v1/criteria/:id/versions': {
    path: 'criteria/C-NONE/versions',
    body: { draft: CRITERION, why: 'w', basedOn: 1, latest: 1 },
    expected: AUTHORS.replaceAll('200', '404'),
  },
  'POST /api/v1/criteria/:id/roll-back': {
    path: 'criteria/C-NONE/roll-back',
    body: { to: 1, latest: 1, why: 'w' },
    expected: AUTHORS.replaceAll('200', '404'),
  },
  'POST /api/v1/criteria/:id/moves': {
    path: 'criteria/C-NONE/moves',
    body: { version: 1, move: 'confirm' },
    expected: AUTHORS.replaceAll('200', '404'),
  },
  'POST /api/v1/criteria/:id/versions/:version/back-test': {
    path: 'criteria/C-NONE/versions/1/back-test',
    expected: AUTHORS.replaceAll('200', '404'),
  },
  'GET /api/v1/policy': { expected: INSIDE },
  'GET /api/v1/draw/days': { expected: INSIDE },
  'POST /api/v1/draw/days/:day/check': {
    path: 'draw/days/2020-01-01/check',
    // Nothing was drawn that day; whoever may not check never gets so far.
    expected: '401 403 403 404 404 403 404 403 403',
  },
  'GET /api/v1/draw/share': { expected: INSIDE },
  'GET /api/v1/draw/left': { expected: INSIDE },
  'GET /api/v1/policies': { expected: INSIDE },
  'GET /api/v1/policies/draft': { expected: '401 403 403 200 200 200 403 403 403' },
  'GET /api/v1/policies/:version': { path: 'policies/1', expected: INSIDE },
  'POST /api/v1/policies/check': {
    body: { policy: {} },
    expected: '401 403 403 200 200 200 403 403 403',
  },
  'POST /api/v1/policies': {
    body: { policy: {}, basedOn: 1, why: 'r' },
    expected: '401 403 403 422 422 422 403 403 403',
  },
  'POST /api/v1/policies/previews': {
    body: { policy: {} },
    expected: '401 403 403 422 422 422 403 403 403',
  },
  'GET /api/v1/policies/previews/:id': {
    path: 'policies/previews/none',
    expected: '401 403 403 404 404 404 403 403 403',
  },
  // The first policy was proposed by nobody: there is nothing to answer.
  'POST /api/v1/policies/:version/confirm': {
    path: 'policies/1/confirm',
    body: {},
    expected: '401 403 403 409 409 403 403 403 403',
  },
  'POST /api/v1/policies/:version/refuse': {
    path: 'policies/1/refuse',
    body: { why: 'r' },
    expected: '401 403 403 409 409 403 403 403 403',
  },
  'POST /api/v1/policies/:version/withdraw': {
    path: 'policies/1/withdraw',
    body: { why: 'r' },
    expected: '401 403 403 409 409 409 403 403 403',
  },
  'GET /api/v1/models': { expected: INSIDE },
  // Nothing to learn from yet: the job fails, the right is asked all the same.
  'POST /api/v1/models/train': { expected: '401 403 403 403 403 200 403 403 403' },
  'GET /api/v1/models/history': { expected: INSIDE },
  'GET /api/v1/models/:id/life': {
    path: 'models/none/life',
    expected: '401 404 404 404 404 404 404 404 403',
  },
  'GET /api/v1/proof': { expected: '401 403 403 200 200 200 200 403 403' },
  'GET /api/v1/proof/cases': {
    path: 'proof/cases?group=random&key=all',
    expected: '401 403 403 200 200 200 200 403 403',
  },
  'GET /api/v1/models/operator-fields': { expected: INSIDE },
  'GET /api/v1/models/:id/card': {
    path: 'models/none/card',
    expected: '401 404 404 404 404 404 404 404 403',
  },
  'GET /api/v1/models/:id/card.md': {
    path: 'models/none/card.md',
    expected: '401 404 404 404 404 404 404 404 403',
  },
  'GET /api/v1/models/:id/shadow': {
    path: 'models/none/shadow',
    expected: '401 403 403 404 404 404 404 403 403',
  },
  'POST /api/v1/models/:id/moves': {
    path: 'models/none/moves',
    body: { move: 'roll-back', why: 'r' },
    expected: '401 403 403 404 404 404 403 403 403',
  },
  'GET /api/v1/jobs/:id': { path: 'jobs/none', expected: '401 404 404 404 404 404 404 404 404' },
  'DELETE /api/v1/jobs/:id': { path: 'jobs/none', expected: '401 404 404 404 404 404 404 404 404' },
};

let house: TestHouse;
const fixed = { own: '', importer: 'IMP-RIGHTS-1', criterion: '' };

before(async () => {
  house = await startHouse('rights');
  const importer = { id: fixed.importer, name: '권리시험무역', businessNumber: '123-45-67890' };
  const own = await house.machine.post('declarations', declarationAt('020', 0, { importer }));
  assert.equal(own.status, 201, own.text);
  fixed.own = own.json.number;
  // Some in twenty are blind, and say to officers even less than their rights allow.
  await house.database.owner.query('update "case" set is_blind = false where number = $1', [fixed.own]);
  const criteria = await (await house.as('analyst')).get('criteria');
  fixed.criterion = criteria.json[0].criterion.id;
});
after(() => house?.end());

async function clientOf(column: string): Promise<Client> {
  if (column === 'stranger') return house.stranger;
  return column === 'machine' ? house.machine : house.as(column);
}

async function statusOf(client: Client, route: string, row: Row): Promise<number> {
  const [method, url] = route.split(' ') as [string, string];
  const path = (row.path ?? url)
    .replace(':own', fixed.own)
    .replace(':importer', fixed.importer)
    .replace(':criterion', fixed.criterion);
  if (url.endsWith('/events')) {
    const ended = new AbortController();
    const response = await fetch(`${house.address}${url}`, {
      headers: client.headers,
      signal: ended.signal,
    });
    ended.abort();
    return response.status;
  }
  if (row.type !== undefined) return (await client.ask(method, path, { body: '', type: row.type })).status;
  if (row.body !== undefined) {
    const asked = { body: JSON.stringify(row.body), type: 'application/json' };
    return (await client.ask(method, path, asked)).status;
  }
  return (await client.ask(method, path)).status;
}

test('every registered route stands in the table, and the table names no other', () => {
  const seen = house.routes.map(({ method, url }) => `${method} ${url}`).sort();
  assert.deepEqual([...new Set(seen)], Object.keys(TABLE).sort());
});

test('every route answers every role and office as the table says', async () => {
  const wrong: string[] = [];
  const routes = Object.entries(TABLE).sort(([one], [other]) => Number(isLast(one)) - Number(isLast(other)));
  for (const [route, row] of routes) {
    const expected = row.expected.split(' ').map(Number);
    assert.equal(expected.length, COLUMNS.length, route);
    for (const [place, column] of COLUMNS.entries()) {
      const status = await statusOf(await clientOf(column), route, row);
      if (status !== expected[place]) wrong.push(`${route} as ${column}: ${status}, not ${expected[place]}`);
    }
  }
  assert.deepEqual(wrong, []);
});

function isLast(route: string): boolean {
  return route === 'DELETE /api/v1/session';
}

test('who has signed out is out', async () => {
  assert.equal((await (await house.as('officer-020')).get('board')).status, 401);
});

test('no right stands without its holder: changing things needs the token of the session', async () => {
  const session = await house.server.inject({
    method: 'POST',
    url: '/api/v1/session',
    payload: { account: 'colleague-020', password: PASSWORD },
  });
  const cookie = String(session.headers['set-cookie']).split(';')[0]!;
  const changing = house.routes.filter(
    // A signed message needs no session, so that none can be borrowed for it.
    ({ method, url }) =>
      method !== 'GET' &&
      url !== '/api/v1/session' &&
      url !== '/api/v1/parcel-exchange/messages' &&
      url.startsWith('/api/'),
  );
  assert.ok(changing.length > 10);
  for (const token of [undefined, '', 'x'.repeat(24), 'é'.repeat(24)]) {
    for (const { method, url } of changing) {
      const answer = await house.server.inject({
        method: method as 'POST',
        url: url
          .replace(':number', fixed.own)
          .replace(':id', 'x')
          .replace(':version', '1')
          .replace(':name', 'desk'),
        headers: {
          cookie,
          ...(token === undefined ? {} : { 'x-csrf-token': Buffer.from(token).toString('latin1') }),
        },
      });
      assert.equal(answer.statusCode, 403, `${method} ${url} with token ${token}`);
    }
  }
});

test('an officer without an office reaches no record', async () => {
  const nowhere = await house.as('officer-nowhere');
  assert.equal((await nowhere.get(`declarations/${fixed.own}`)).status, 404);
  assert.deepEqual((await nowhere.get('declarations')).json.rows, []);
  assert.equal((await nowhere.get('cases')).json.totalOpen, 0);
  assert.equal((await nowhere.post('cases/next', {})).status, 403);
  assert.deepEqual((await nowhere.get('board')).json.recent, []);
});
