/** Runs every test of the house: one PostgreSQL for all files, a browser where journeys need one, and a plain last line. */
import { spawn } from 'node:child_process';
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestCluster, TEST_CLUSTER } from '../src/store/testing.ts';

const given = process.argv.slice(2);
const files =
  given.length > 0 ? given : globSync(['src/**/*.test.ts', 'test/**/*.test.ts', 'bench/**/*.test.ts']).sort();

/**
 * Two files at a time on two cores; a test that hangs is failed and not waited for. Compiling beside the main thread is
 * off: a process of Node.js 24 that ends while such a compilation waits for the collector waits for it for ever.
 */
const LIMITS = ['--no-concurrent-recompilation', '--test-concurrency=2', '--test-timeout=300000'];
/** Whatever happens, the command ends before a machine's patience does. */
const MOST_MINUTES = 28;

const cluster = await startTestCluster();
/** Modules are compiled once for all test files and for the servers that they start. */
const compiled = mkdtempSync(join(tmpdir(), 'gwanmun-compiled-'));
const child = spawn(process.execPath, [...LIMITS, '--test', '--test-reporter=spec', ...files], {
  stdio: ['ignore', 'pipe', 'inherit'],
  env: { ...process.env, [TEST_CLUSTER]: cluster.dataFolder, NODE_COMPILE_CACHE: compiled },
});
const figures = new Map<string, number>();
let rest = '';
child.stdout.on('data', (piece: Buffer) => {
  process.stdout.write(piece);
  const lines = (rest + piece.toString('utf8')).split('\n');
  rest = lines.pop() ?? '';
  for (const line of lines) {
    const figure = /^ℹ (pass|fail|cancelled|skipped) (\d+)$/.exec(line);
    if (figure !== null) figures.set(figure[1]!, Number(figure[2]));
  }
});
const patience = setTimeout(() => {
  console.log(`The tests did not end within ${MOST_MINUTES} minutes.`);
  child.kill('SIGKILL');
}, MOST_MINUTES * 60_000);
const code = await new Promise<number>((resolve) => child.on('close', (status) => resolve(status ?? 1)));
clearTimeout(patience);
await cluster.stop();
rmSync(compiled, { recursive: true, force: true });

const count = (name: string): number => figures.get(name) ?? Number.NaN;
const [passed, failed, skipped] = [count('pass'), count('fail') + count('cancelled'), count('skipped')];
if (![passed, failed, skipped].every(Number.isInteger)) {
  console.log('The test runner ended without its figures.');
  process.exitCode = 1;
} else {
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exitCode = code === 0 && failed === 0 && passed > 0 ? 0 : 1;
}
