/** Takes the goods out of the subject line of a ruling: what kind of matter it is in law says nothing of what the goods are. */

/** A clause that names other papers: a protest, or rulings that are changed. */
const PAPERS = /^(?:application|affirmation|revocation|modification|request|reconsideration)\b[^;]*;\s*/i;
/** What the office was asked, up to the word before the goods. */
const MATTER = /^.*?\b(?:classification|eligibility)\b[^;]*?\b(?:of|for|concerning)\s+/i;
/** What else it was asked, once the matter has been told. */
const MORE =
  /^(?:origin|duty-free treatment|(?:the )?united states-mexico-)[^;]*?\b(?:of|for|concerning)\s+/i;
const CERTAIN = /^certain\s+/i;

/** The line as it is where nothing else would stay. */
export function subjectGoods(line: string): string {
  const bare = line.replace(PAPERS, '');
  const goods = bare.replace(MATTER, '').replace(MORE, '').replace(MORE, '').replace(CERTAIN, '').trim();
  return /\p{L}/u.test(goods) ? goods : line;
}
