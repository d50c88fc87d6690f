/** Two parts of a page that change the address in one moment: both changes stay. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';

function Part({ use }: { readonly use: () => unknown }) {
  use();
  return null;
}

test('two changes in one moment are both in the address, and one that is taken back is not', async () => {
  const address = { pathname: '/parcels', search: '?tab=list' };
  const replaceState = (_state: unknown, _title: string, to: string): void => {
    const { pathname, search } = new URL(to, 'http://house');
    Object.assign(address, { pathname, search });
  };
  const window = globalThis;
  const parts = { location: address, history: { replaceState, pushState: replaceState, state: null } };
  Object.assign(window, parts, {
    window,
    addEventListener() {},
    removeEventListener() {},
    dispatchEvent() {},
  });
  const [{ Router }, { useUrlState }] = [await import('wouter'), await import('./url-state.ts')];
  const set: ((value: string) => void)[] = [];
  const both = () => set.push(useUrlState('lane')[1], useUrlState('model', 'first')[1]);
  const children = createElement(Part, { use: both });
  renderToString(createElement(Router, { ssrPath: '/parcels', ssrSearch: '?tab=list', children }));
  const [setLane, setModel] = set as [(value: string) => void, (value: string) => void];
  setLane('examine');
  setModel('r2');
  assert.deepEqual(address, { pathname: '/parcels', search: '?tab=list&lane=examine&model=r2' });
  setLane('');
  setModel('first');
  assert.deepEqual(address, { pathname: '/parcels', search: '?tab=list' });
});
