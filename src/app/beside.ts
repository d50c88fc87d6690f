/** Long computing beside the server, in a process of its own: what it used goes back to the machine when it ends. */
import { fork } from 'node:child_process';
import { Fault } from '../core/problem.ts';

type FromBeside<Answer> =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly kind: 'done'; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly message: string };

export type Progress = (done: number, of: number) => void;

/**
 * Starts `module`, hands it `request`, and waits for its answer. Both travel as structured clones.
 * Throws `beside/ended` where the process ends without an answer: killed, cancelled, or out of memory.
 * @param mostMegabytes of objects; where it needs more it ends
 */
export async function computeBeside<Answer>(
  module: URL,
  request: unknown,
  progress: Progress,
  signal?: AbortSignal,
  mostMegabytes?: number,
): Promise<Answer> {
  signal?.throwIfAborted();
  const execArgv = mostMegabytes === undefined ? [] : [`--max-old-space-size=${mostMegabytes}`];
  const child = fork(module, {
    ...{ serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] },
    execArgv: [...process.execArgv, ...execArgv],
  });
  const stop = (): void => void child.kill('SIGKILL');
  signal?.addEventListener('abort', stop);
  try {
    return await new Promise<Answer>((resolve, reject) => {
      child.on('message', (message: FromBeside<Answer>) => {
        if (message.kind === 'progress') progress(message.done, message.of);
        else if (message.kind === 'done') resolve(message.answer);
        else reject(new Fault('beside/failed', message.message));
      });
      child.on('error', reject);
      child.on('exit', () => reject(new Fault('beside/ended', 'The computation ended without an answer.')));
      child.send(request as object, (error) => {
        if (error !== null) reject(error);
      });
    });
  } finally {
    signal?.removeEventListener('abort', stop);
    stop();
  }
}

/** The other side: called once by the module that is started. It ends with whoever started it. */
export function answerBeside<Request, Answer>(
  work: (request: Request, progress: Progress) => Answer | Promise<Answer>,
): void {
  const tell = (message: FromBeside<Answer>): void => void process.send?.(message);
  process.on('disconnect', () => process.exit(1));
  process.once('message', (request: Request) => {
    const progress: Progress = (done, of) => tell({ kind: 'progress', done, of });
    Promise.resolve()
      .then(() => work(request, progress))
      .then(
        (answer) => tell({ kind: 'done', answer }),
        (error: unknown) =>
          tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
      );
  });
}
