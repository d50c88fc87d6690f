/** Finds a Python that has XGBoost, and runs a script in it: the other side of an exchange of models, and of a comparison. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Debian's own Python has Debian's packages even where another one comes first in the path. */
const CANDIDATES = ['python3', '/usr/bin/python3'];

/** The command, or undefined where no Python here has XGBoost. */
export function pythonWithXgboost(): string | undefined {
  return CANDIDATES.find((python) => {
    const { status } = spawnSync(python, ['-c', 'import numpy, xgboost'], { stdio: 'ignore' });
    return status === 0;
  });
}

/** Runs a script with arguments; what it prints last is JSON. Throws with its words where it fails. */
export function runPython(python: string, script: URL, args: readonly string[]): unknown {
  const { status, stdout, stderr } = spawnSync(python, [fileURLToPath(script), ...args], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`${script.pathname} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout.trim().split('\n').at(-1)!);
}
