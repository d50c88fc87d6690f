/** Rights at routes of the house itself: status, sessions, clock, jobs. */
import type { Rows } from './row.ts';

export const HOUSE: Rows = {
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
  'GET /press/look.css': { path: '/press/look.css', expected: '200 200 200 200 200 200 200 200 200' },
  'GET /press': { path: '/press', expected: '200 200 200 200 200 200 200 200 200' },
  'GET /press/:id': { path: '/press/none', expected: '404 404 404 404 404 404 404 404 404' },
  'GET /press/:id/files/:form': {
    path: '/press/none/files/html',
    expected: '404 404 404 404 404 404 404 404 404',
  },
  'GET /verify/look.css': { path: '/verify/look.css', expected: '200 200 200 200 200 200 200 200 200' },
  'GET /verify/letters.woff': {
    path: '/verify/letters.woff',
    expected: '200 200 200 200 200 200 200 200 200',
  },
  'GET /verify/:code': { path: '/verify/NONE', expected: '200 200 200 200 200 200 200 200 200' },
  'GET /api/v1/jobs/:id': { path: 'jobs/none', expected: '401 404 404 404 404 404 404 404 404' },
  'DELETE /api/v1/jobs/:id': { path: 'jobs/none', expected: '401 404 404 404 404 404 404 404 404' },
};
