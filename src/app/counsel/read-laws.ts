/** The laws that this machine has, read from the data pack; none where the pack is missing: then the cards alone answer. */
import { isCounselLaw, type Law, readLaw } from '../../areas/counsel/index.ts';
import { findPacks, packFolder } from '../../packs/find-packs.ts';
import { LAW_PACK, readLawTexts } from '../../packs/law-texts.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** A text that does not say which law it is, or from when it holds, is left out. */
export async function readLaws(env: Env, dataFolder: string): Promise<readonly Law[]> {
  const folder = packFolder(await findPacks(env, dataFolder), LAW_PACK);
  if (folder === undefined) return [];
  const texts = await readLawTexts(folder, isCounselLaw);
  return texts.flatMap((text) => {
    const law = readLaw(text);
    return law === null || !isCounselLaw(law.name) ? [] : [law];
  });
}
