/** Rights at routes of declarations, their decisions and reports. */
import { INSIDE, type Rows } from './row.ts';

const ACT = { act: 'lift-hold', version: 1, reason: 'r' };
/** 020 and its records may be seen; 404 hides from the other office that there is such a record. */
const OWN_RECORD = '401 200 404 200 404 200 200 403 403';

export const CLEARANCE: Rows = {
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
  'GET /api/v1/declarations': { expected: '401 200 200 200 200 200 200 403 403' },
  'GET /api/v1/declarations/:number': { path: 'declarations/:own', expected: OWN_RECORD },
  'GET /api/v1/declarations/:number/peers': { path: 'declarations/:own/peers', expected: OWN_RECORD },
  'GET /api/v1/declarations/:number/classification': {
    path: 'declarations/:own/classification',
    expected: OWN_RECORD,
  },
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
  'GET /api/v1/importers/:id': { path: 'importers/:importer', expected: OWN_RECORD },
  'POST /api/v1/decisions/:id/replay': { path: 'decisions/:own/replay', expected: OWN_RECORD },
  'POST /api/v1/declarations/:number/evidence': {
    path: 'declarations/:own/evidence',
    body: { purpose: 'internal-audit', withoutModel: true },
    expected: '401 403 403 403 403 403 200 403 403',
  },
  'GET /api/v1/declarations/:number/attachments': {
    path: 'declarations/:own/attachments',
    expected: OWN_RECORD,
  },
  'GET /api/v1/declarations/:number/attachments/:id': {
    path: 'declarations/:own/attachments/none',
    expected: '401 404 404 404 404 404 404 403 403',
  },
};
