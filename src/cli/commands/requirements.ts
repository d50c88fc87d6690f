/** `gwanmun requirements import FILE`: takes in the table of goods that need an approval or a review before acceptance. */
import { type Command, EXIT, type Given } from '../command.ts';

async function run({ flags, words, isJson, out, note }: Given): Promise<number> {
  const [act, file, ...more] = words;
  if (act !== 'import' || file === undefined || more.length > 0) {
    note('gwanmun: requirements can “import FILE”.');
    return EXIT.usage;
  }
  const { importRequirements } = await import('../../app/commands/requirements.ts');
  const result = await importRequirements({ flags, env: process.env, tell: note }, file);
  for (const problem of result.problems) note(problem);
  if (isJson) out(JSON.stringify(result));
  else if (result.version === null) out('Nothing was stored.');
  else {
    const { version, isNew, approvals, taxReview } = result;
    out(
      `Table ${version}${isNew ? '' : ' stood there already'}: ${approvals} rows of approvals, ${taxReview} of goods reviewed before acceptance. It is read at the next start.`,
    );
  }
  return result.problems.length > 0 ? EXIT.badInput : EXIT.good;
}

export const requirements: Command = {
  name: 'requirements',
  words: 'import FILE',
  says: 'goods that need an approval (art. 226) or a review before acceptance, from CSV',
  more: 'Columns: id,kind,direction,hsPrefixes,documents,titleKo,titleEn,agencyKo,agencyEn,basis,validFrom,validTo',
  flags: [{ name: 'data', value: 'FOLDER', says: 'data folder' }],
  run,
};
