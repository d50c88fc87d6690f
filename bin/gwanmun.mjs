#!/usr/bin/env node
// Runs the command line on the bundled Node.js 24 when the caller's own is older: npx uses whatever node is on the path.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
if (Number(process.versions.node.split('.')[0]) >= 24) await import(main);
else {
  const name = `node-${process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  let node;
  try {
    node = require.resolve(`${name}/bin/node`);
  } catch {
    console.error(
      `Gwanmun needs Node.js 24 or newer, and the package ${name} is not installed; run npm install.`,
    );
    process.exit(69);
  }
  const { status } = spawnSync(node, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exit(status ?? 70);
}
