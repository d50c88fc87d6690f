/** What a pack says of itself in its SOURCE.md: its title and the line on its licence. */

export interface SourceNote {
  readonly title: string;
  /** As written there, at most 300 letters; absent where the note does not speak of a licence. */
  readonly licence?: string;
}

const MOST_LETTERS = 300;

/** Reads the first heading as title, and the line that begins with "Licence", else the first that names a licence. */
export function readSourceNote(text: string, fallbackTitle: string): SourceNote {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const title = lines.find((line) => /^#+\s/.test(line))?.replace(/^#+\s+/, '') || fallbackTitle;
  const named = lines.find((line) => /^[-*\s]*licen[cs]e\s*:/i.test(line));
  const licence =
    named?.replace(/^[-*\s]*licen[cs]e\s*:\s*/i, '') ??
    lines.find((line) => /\b(MIT|PDDL|CC0|CC BY|Apache-2\.0|BSD|OGL|public domain|Own work)\b/i.test(line));
  if (licence === undefined || licence === '') return { title };
  return { title, licence: licence.slice(0, MOST_LETTERS) };
}
