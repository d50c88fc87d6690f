/** Cuts a text into what an index finds it by: pairs of Hangul syllables, Latin words without endings, numbers. Knows no customs word. */

const RUNS = /[가-힣]+|[a-z]+|\d+/g;

/** A Korean pair is found inside any longer word; of one syllable alone the syllable itself. */
export function bigramsOf(text: string): string[] {
  const found: string[] = [];
  for (const run of text.normalize('NFKC').toLowerCase().match(RUNS) ?? []) {
    if (/[가-힣]/.test(run)) pairs(run, found);
    else if (/\d/.test(run)) found.push(run);
    else if (!STOP_WORDS.has(run)) found.push(stem(run));
  }
  return found;
}

function pairs(run: string, found: string[]): void {
  if (run.length === 1) found.push(run);
  for (let at = 0; at + 1 < run.length; at++) found.push(run.slice(at, at + 2));
}

const LEAST_STEM = 4;

function stem(word: string): string {
  const cut = word.replace(/(?:ies|ied)$/, 'y').replace(/(?:ing|ed|es|s)$/, '');
  return cut.length >= LEAST_STEM ? cut : word;
}

const STOP_WORDS: ReadonlySet<string> = new Set(
  `a an the of to for in on at by is are be was were do does did can could may must should would will i my me we our you your it its
this that these those what which who whom when where how why and or if with from as any there have has had not no am get than then so`.split(
    /\s+/,
  ),
);
