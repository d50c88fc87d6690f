/** Rights at routes of criteria, policies, settings, the draw, outages and acceptance. */
import { AUTHORS, INSIDE, type Rows } from './row.ts';

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

export const RULES: Rows = {
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
};
