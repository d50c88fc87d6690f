/** `gwanmun demo`: finds the demonstration that runs on the data folder, or starts one for the tour and stops it again. */
import { randomInt } from 'node:crypto';
import { Fault } from '../../core/problem.ts';
import { liveHolder } from '../../store/embedded/instance-lock.ts';
import { serve } from '../serve.ts';
import { readSettings } from '../settings.ts';
import { demoPeople } from './demo-people.ts';
import { demoTour, type Station } from './demo-tour.ts';
import { type Asked, dataFolderOf, settingsOf } from './workplace.ts';

/** @param show is waited for: a reader goes on when ready */
export async function runDemo(
  asked: Asked,
  show: (station: Station, place: number, address: string) => Promise<void>,
): Promise<number> {
  const dataFolder = dataFolderOf(settingsOf(asked));
  const running = liveHolder(dataFolder)?.address;
  if (running !== undefined) {
    asked.tell(`The tour uses the server that runs at ${running}.`);
    return walk(running, dataFolder, show);
  }
  asked.tell('No server runs on this data folder: one is started for the tour.');
  const { data, declarations } = asked.flags;
  const settings = readSettings({ data, declarations, port: '0' }, asked.env);
  const serving = await serve(settings, asked.tell);
  try {
    asked.tell('It makes up a past and trains its first models; that takes a minute or two.');
    await serving.ready;
    if (serving.accountsFile === null)
      throw new Fault(
        'demo/no-accounts',
        'This store belongs to no demonstration; choose another folder with --data.',
      );
    return await walk(serving.address, serving.house.store.dataFolder, show);
  } finally {
    await serving.stop();
  }
}

async function walk(
  address: string,
  dataFolder: string,
  show: (station: Station, place: number, address: string) => Promise<void>,
): Promise<number> {
  let place = 0;
  for await (const station of demoTour(demoPeople(address, dataFolder), randomInt(1, 1_000_000)))
    await show(station, ++place, address);
  return place;
}
