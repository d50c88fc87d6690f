/** Asks for a password at the terminal, where nothing that is typed shows; scripts hand it over in `GWANMUN_PASSWORD`. */
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { Fault } from '../core/problem.ts';

/** Throws `input/password` where there is neither a terminal nor the variable. */
export function askPassword(): Promise<string> {
  const given = process.env.GWANMUN_PASSWORD;
  if (given !== undefined) return Promise.resolve(given);
  const { stdin, stderr } = process;
  if (!stdin.isTTY)
    return Promise.reject(
      new Fault('input/password', 'There is no terminal to ask for the password; set GWANMUN_PASSWORD.'),
    );
  stderr.write('Password: ');
  const silent = new Writable({ write: (_piece, _encoding, done) => done() });
  const reader = createInterface({ input: stdin, output: silent, terminal: true });
  return new Promise((resolve, reject) => {
    reader.question('', (typed) => {
      reader.close();
      stderr.write('\n');
      resolve(typed);
    });
    reader.once('SIGINT', () => {
      reader.close();
      stderr.write('\n');
      reject(new Fault('job/cancelled', 'Cancelled; nothing was stored.'));
    });
  });
}
