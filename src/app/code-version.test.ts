import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { codeVersion, commitOf } from './code-version.ts';

const root = mkdtempSync(join(tmpdir(), 'gwanmun-code-'));
after(() => rmSync(root, { recursive: true, force: true }));
const COMMIT = 'a'.repeat(40);
const OTHER = 'b'.repeat(40);

function write(path: string, text: string): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), `${text}\n`);
}

test('the commit is read from a checkout, a worktree, packed references and a detached head', () => {
  write('one/.git/HEAD', 'ref: refs/heads/main');
  write('one/.git/refs/heads/main', COMMIT);
  assert.equal(commitOf(join(root, 'one')), COMMIT);
  write('one/.git/worktrees/two/HEAD', 'ref: refs/heads/other');
  write('one/.git/worktrees/two/commondir', '../..');
  write('one/.git/packed-refs', `# pack-refs\n${OTHER} refs/heads/other`);
  write('two/.git', `gitdir: ${join(root, 'one/.git/worktrees/two')}`);
  assert.equal(commitOf(join(root, 'two')), OTHER);
  write('three/.git/HEAD', OTHER);
  assert.equal(commitOf(join(root, 'three')), OTHER);
});

test('without a repository there is a version and no commit', () => {
  assert.equal(commitOf(join(root, 'nowhere')), null);
  assert.match(codeVersion().version, /^\d+\.\d+\.\d+/);
});
