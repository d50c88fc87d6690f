/** Rights at routes of the desks of officers and traders, the log and its readers. */
import { type Rows, WORKS } from './row.ts';

const NO_DESK = '401 403 403 403 403 403 403 403 403';

export const DESK: Rows = {
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
  'GET /api/v1/verify/:code': { path: 'verify/NONE', expected: '200 200 200 200 200 200 200 200 200' },
  'GET /api/v1/audit/accesses': { expected: '401 403 403 403 403 403 200 403 403' },
  'GET /api/v1/audit/acts': { expected: '401 403 403 403 403 403 200 403 403' },
  'GET /api/v1/audit/changes/:number': {
    path: 'audit/changes/:own',
    expected: '401 403 403 403 403 403 200 403 403',
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
};
