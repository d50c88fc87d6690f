/** How large a model file may be, looked at before it is parsed, so that a hostile file cannot fill the memory. */

/** Characters of the text. A forest of 250 trees of depth 6 takes about 3 million. */
export const MOST_CHARACTERS = 64 * 1024 * 1024;
export const MOST_TREES = 20_000;
export const MOST_FEATURES = 10_000;
/** Explanations need room for nodes times half the depth. */
export const MOST_DEPTH = 64;
export const MOST_NODES_A_TREE = 2 ** 18;

/** Arrays and objects: about sixteen a tree, and a few around them. */
const MOST_BRACKETS = MOST_TREES * 20;
/** The format itself goes eight deep. */
const DEEPEST = 32;

const [QUOTE, BACKSLASH, OPEN_LIST, OPEN_OBJECT, CLOSE_LIST, CLOSE_OBJECT] = [
  0x22, 0x5c, 0x5b, 0x7b, 0x5d, 0x7d,
];

/** Whether parsing this text can be afforded: so many characters, so many arrays and objects, so deep at most. */
export function isAffordable(text: string): boolean {
  if (text.length > MOST_CHARACTERS) return false;
  let depth = 0;
  let brackets = 0;
  let isInside = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isInside) {
      if (code === BACKSLASH) at++;
      else if (code === QUOTE) isInside = false;
    } else if (code === QUOTE) isInside = true;
    else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      if (++brackets > MOST_BRACKETS || ++depth > DEEPEST) return false;
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) depth--;
  }
  return true;
}
