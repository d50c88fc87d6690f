/** Rights at routes of trade statistics, press releases, extracts and early warning. */
import { INSIDE, type Rows } from './row.ts';

const EVERYBODY = '200 200 200 200 200 200 200 200 200';
const RELEASES = '401 403 403 200 200 403 200 403 403';
const NO_RELEASE = '401 403 403 404 404 403 404 403 403';
const BOTH = { ko: '가', en: 'a' };
const WATCHING = '401 403 403 200 200 200 200 403 403';
const WATCHERS_FIND_NOTHING = '401 403 403 404 404 404 403 403 403';

export const TRADE: Rows = {
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
  'POST /api/v1/statistics/help': {
    body: { q: '' },
    expected: '401 200 200 200 200 200 200 200 403',
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
};
