/** Rights at routes of models, studies, challenges, analyses and the proof. */
import { AUTHORS, INSIDE, type Rows } from './row.ts';

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

export const LEARNING: Rows = {
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
  'POST /api/v1/studies/:id/onnx': {
    path: 'studies/none/onnx',
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
  'GET /api/v1/snapshots': { expected: AUTHORS },
  'POST /api/v1/snapshots/query': {
    body: { direction: 'import', asOf: '2026-01-01', statement: ' ', purpose: 'p' },
    expected: '401 422 422 422 422 422 403 403 403',
  },
  'POST /api/v1/snapshots/file': {
    body: { direction: 'import', asOf: '2026-01-01', statement: ' ', purpose: 'p', format: 'csv' },
    expected: '401 422 422 422 422 422 403 403 403',
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
};
