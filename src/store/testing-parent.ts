/** A process for the fault tests: starts the embedded server on the folder of its argument and waits to be killed. */
import { startEmbedded } from './embedded.ts';

await startEmbedded({ dataFolder: process.argv[2]! });
process.stdout.write('ready\n');
setInterval(() => {}, 1000);
