/** The words of a rule without the marks of the page that it was taken from. */

/** Marks out, words and figures as they are; one line. */
export function plainWords(marked: string): string {
  return marked
    .replace(/&nbsp;/g, ' ')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]+>/g, '')
    .replace(/\*/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;])/g, '$1')
    .trim();
}

const NOTE =
  /(?:For (?:special conditions relating to products made of a mixture of textile materials|knitted or crocheted articles, not elastic or rubberised, obtained by sewing or assembling pieces of knitted or crocheted fabrics \(cut out or knitted directly to shape\)), )?[Ss]ee (?:also )?[Ii]ntroductory [Nn]otes? \d+(?: and \d+)?\.?/g;

/** A rule without its references to introductory notes, and those references. */
export function withoutNotes(words: string): { readonly words: string; readonly notes: readonly string[] } {
  const notes = words.match(NOTE) ?? [];
  return {
    words: words.replace(NOTE, ' ').replace(/\s+/g, ' ').trim(),
    notes: notes.map((note) => note.trim()),
  };
}
