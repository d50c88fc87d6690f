/** Rights at routes of the citizens' portal, which no officer's session opens, and of officers who look after personal codes. */
import type { Rows } from './row.ts';

const NOBODY_INSIDE = '401 401 401 401 401 401 401 401 401';
const ANYBODY = '200 200 200 200 200 200 200 200 200';
const use = { answer: 'confirmed' };

export const PORTAL: Rows = {
  'GET /api/v1/my/door': { expected: ANYBODY },
  'GET /api/v1/my/session': { expected: ANYBODY },
  // No provider is set up here: the browser is sent to the page that says so.
  'GET /api/v1/my/sign-in': { expected: ANYBODY },
  'GET /api/v1/my/sign-in/return': { expected: ANYBODY },
  'DELETE /api/v1/my/session': { expected: NOBODY_INSIDE },
  'GET /api/v1/my/parcels': { expected: NOBODY_INSIDE },
  'GET /api/v1/my/parcels/:bill': { path: 'my/parcels/none', expected: NOBODY_INSIDE },
  'POST /api/v1/my/find-parcel': {
    body: { houseBill: 'none', postcode: '06236' },
    expected: NOBODY_INSIDE,
  },
  'GET /api/v1/my/uses': { expected: NOBODY_INSIDE },
  'POST /api/v1/my/uses/:id': { path: 'my/uses/none', body: use, expected: NOBODY_INSIDE },
  'POST /api/v1/my/misuse': { body: { reason: 'other' }, expected: NOBODY_INSIDE },
  'GET /api/v1/my/code': { expected: NOBODY_INSIDE },
  'POST /api/v1/my/code': { expected: NOBODY_INSIDE },
  'POST /api/v1/my/code/renew': { expected: NOBODY_INSIDE },
  'POST /api/v1/my/code/replace': { expected: NOBODY_INSIDE },
  'PUT /api/v1/my/code/lock': { body: { isLocked: true }, expected: NOBODY_INSIDE },
  'PUT /api/v1/my/details': { body: { phone: '010-1234-5678' }, expected: NOBODY_INSIDE },
  'POST /api/v1/my/addresses': { body: { postcode: '06236', address: 'a' }, expected: NOBODY_INSIDE },
  'DELETE /api/v1/my/addresses/:id': { path: 'my/addresses/none', expected: NOBODY_INSIDE },
  'PUT /api/v1/my/consents/:id': { path: 'my/consents/none', expected: NOBODY_INSIDE },
  'DELETE /api/v1/my/consents/:id': { path: 'my/consents/none', expected: NOBODY_INSIDE },
  'POST /api/v1/my/parcels/:bill/payments': {
    path: 'my/parcels/none/payments',
    expected: NOBODY_INSIDE,
  },
  'POST /api/v1/my/parcels/:bill/refund-claims': {
    path: 'my/parcels/none/refund-claims',
    body: { way: 'parcel', sentOn: '2026-11-19', proof: 'p' },
    expected: NOBODY_INSIDE,
  },
  'POST /api/v1/my/parcels/:bill/path': {
    path: 'my/parcels/none/path',
    body: { act: 'recall' },
    expected: NOBODY_INSIDE,
  },
  'GET /api/v1/my/payments/:id': { path: 'my/payments/none', expected: NOBODY_INSIDE },
  'GET /api/v1/my/payments/:id/receipt.pdf': {
    path: 'my/payments/none/receipt.pdf',
    expected: NOBODY_INSIDE,
  },
  'GET /api/v1/my/certificate.pdf': { expected: NOBODY_INSIDE },
  // Open, and told apart by the provider's signature: nobody signs here.
  'POST /api/v1/payment-notices': { body: {}, expected: NOBODY_INSIDE },
  'GET /api/v1/parcels/:bill/money': {
    path: 'parcels/none/money',
    expected: '401 404 404 404 404 403 404 403 403',
  },
  'POST /api/v1/parcels/:bill/release': {
    path: 'parcels/none/release',
    body: { why: 'w' },
    expected: '401 404 404 404 404 403 403 403 403',
  },
  'POST /api/v1/parcels/:bill/payment-notice': {
    path: 'parcels/none/payment-notice',
    body: { leftKrw: 1, dueOn: '2026-12-01' },
    expected: '401 404 404 404 404 403 403 403 403',
  },
  'GET /api/v1/parcel-charges': { expected: '401 200 200 200 200 403 200 403 403' },
  'POST /api/v1/payments/:id/charges/:transaction/decision': {
    path: 'payments/none/charges/none/decision',
    body: { as: 'take', why: 'w' },
    expected: '401 404 404 404 404 403 403 403 403',
  },
  'POST /api/v1/refund-claims/:id/decision': {
    path: 'refund-claims/none/decision',
    body: { as: 'refused', why: 'w' },
    expected: '401 404 404 404 404 403 403 403 403',
  },
  'GET /api/v1/my/mail': { expected: NOBODY_INSIDE },
  'PUT /api/v1/my/mail': {
    body: { address: 'a@b.kr', kinds: [], language: 'ko' },
    expected: NOBODY_INSIDE,
  },
  'POST /api/v1/my/phone/proof': { body: { number: '000000' }, expected: NOBODY_INSIDE },
  'DELETE /api/v1/my/phone': { expected: NOBODY_INSIDE },
  'POST /api/v1/my/mail/proof': { body: { number: '000000' }, expected: NOBODY_INSIDE },
  'PUT /api/v1/my/mail/choice': { body: { kinds: [], language: 'ko' }, expected: NOBODY_INSIDE },
  'DELETE /api/v1/my/mail': { expected: NOBODY_INSIDE },
  'GET /api/v1/my/guardians': { expected: NOBODY_INSIDE },
  'POST /api/v1/my/guardians/invite': { expected: NOBODY_INSIDE },
  'POST /api/v1/my/guardians/accept': { body: { number: 'AAAAAAAA' }, expected: NOBODY_INSIDE },
  'DELETE /api/v1/my/guardians/:id': { path: 'my/guardians/none', expected: NOBODY_INSIDE },
  'POST /api/v1/my/wards/:citizen/uses/:id': {
    path: 'my/wards/none/uses/none',
    body: { answer: 'confirmed' },
    expected: NOBODY_INSIDE,
  },
  'POST /api/v1/my/wards/:citizen/parcels/:bill/payments': {
    path: 'my/wards/none/parcels/none/payments',
    expected: NOBODY_INSIDE,
  },
  // Open, and told apart by the secret of a mail: an unknown one is answered alike.
  'POST /api/v1/my-mail/stop': {
    path: 'my-mail/stop?secret=xxxxxxxxxxxxxxxxxxxxxxxx',
    expected: '204 204 204 204 204 204 204 204 204',
  },
  'GET /api/v1/my/goods': { expected: NOBODY_INSIDE },
  'POST /api/v1/my/tax': {
    body: { day: '2026-11-24', channel: 'express', goods: [] },
    expected: NOBODY_INSIDE,
  },
  'GET /api/v1/my/shops': { expected: NOBODY_INSIDE },
  'POST /api/v1/my/shop-link': { body: { link: 'https://a.kr/' }, expected: NOBODY_INSIDE },
  'GET /api/v1/my/purchases': { expected: NOBODY_INSIDE },
  'GET /api/v1/my/purchases.csv': { expected: NOBODY_INSIDE },
  'GET /api/v1/misuse-cases': { expected: '401 200 200 200 200 403 200 403 403' },
  'POST /api/v1/misuse-cases/:id/close': {
    path: 'misuse-cases/none/close',
    body: { as: 'unclear', why: 'w' },
    expected: '401 404 404 404 404 403 403 403 403',
  },
  'POST /api/v1/misuse-cases/:id/suspension': {
    path: 'misuse-cases/none/suspension',
    body: { to: 'lifted', why: 'w' },
    expected: '401 404 404 404 404 403 403 403 403',
  },
  'GET /api/v1/parcels/:bill/uses': {
    path: 'parcels/none/uses',
    expected: '401 404 404 404 404 403 404 403 403',
  },
  'GET /api/v1/code-networks': { expected: '401 200 200 200 200 403 200 403 403' },
  'GET /api/v1/code-networks/:start': {
    path: 'code-networks/bill-none',
    expected: '401 404 404 404 404 403 404 403 403',
  },
  'POST /api/v1/code-networks/:start/acts': {
    path: 'code-networks/bill-none/acts',
    body: { act: 'looked-at', why: 'w', days: 30 },
    expected: '401 404 404 404 404 403 403 403 403',
  },
  'GET /api/v1/code-patterns': { expected: '401 200 200 200 200 403 200 403 403' },
  'GET /my': { path: '/my', expected: ANYBODY },
  'GET /my/*': { path: '/my/code', expected: ANYBODY },
  'GET /my/sw.js': { path: '/my/sw.js', expected: ANYBODY },
  'GET /my/manifest.webmanifest': { path: '/my/manifest.webmanifest', expected: ANYBODY },
  'GET /my/icon.svg': { path: '/my/icon.svg', expected: ANYBODY },
  'GET /my/icon-192.png': { path: '/my/icon-192.png', expected: ANYBODY },
  'GET /my/icon-512.png': { path: '/my/icon-512.png', expected: ANYBODY },
};
