/** `gwanmun packs`: which data packs lie on this machine, what each is for, and where the missing ones come from. */
import { findPacks, type Packs } from '../../packs/find-packs.ts';
import { type Asked, dataFolderOf, settingsOf } from './workplace.ts';

export function listPacks(asked: Asked): Promise<Packs> {
  return findPacks(asked.env, dataFolderOf(settingsOf(asked)));
}
