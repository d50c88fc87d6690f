/**
 * Finds the structured data in a page of a shop: the texts of its `<script type="application/ld+json">`, for whoever reads goods from
 * them. Nothing else of the page is read and nothing of it is run. What stands in comments and in elements that hold only text is no
 * script (HTML Living Standard, 13.2.5: raw text, RCDATA and script data end at their own end tag).
 */

/** As many as a page may have, and so long as one may be. */
const MOST_SCRIPTS = 40;
const MOST_LENGTH = 400_000;
/** Elements whose content is text alone until their own end tag. */
const TEXT_ONLY = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes']);
const TAG_NAME = /[a-z][^\s/>]*/iy;
const ATTRIBUTE = /[\s/]*([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y;
const LINKED_DATA = /^application\/ld\+json(?:\s*;.*)?$/i;

/** @param html of any size and any brokenness; read once from its beginning to its end */
export function linkedData(html: string): string[] {
  const found: string[] = [];
  for (let at = html.indexOf('<'); at >= 0 && found.length < MOST_SCRIPTS; at = html.indexOf('<', at)) {
    if (html.startsWith('<!--', at)) {
      at = endOf(html, '-->', at + 4);
      continue;
    }
    const tag = readTag(html, at);
    if (tag === null) {
      at += 1;
      continue;
    }
    at = tag.end;
    if (!TEXT_ONLY.has(tag.name)) continue;
    const close = closingOf(html, tag.name, at);
    if (tag.name === 'script' && LINKED_DATA.test(tag.type) && close - at <= MOST_LENGTH)
      found.push(html.slice(at, close));
    at = close;
  }
  return found;
}

interface Tag {
  readonly name: string;
  readonly type: string;
  /** Behind its `>`. */
  readonly end: number;
}

/** Null where no start tag begins there. A quoted `>` does not end it. */
function readTag(html: string, at: number): Tag | null {
  TAG_NAME.lastIndex = at + 1;
  const name = TAG_NAME.exec(html)?.[0].toLowerCase();
  if (name === undefined) return null;
  let [place, type] = [TAG_NAME.lastIndex, ''];
  for (;;) {
    ATTRIBUTE.lastIndex = place;
    const attribute = ATTRIBUTE.exec(html);
    if (attribute === null) break;
    place = ATTRIBUTE.lastIndex;
    const [, key = '', double, single, bare] = attribute;
    // Of two of one name the first counts.
    if (key.toLowerCase() === 'type' && type === '') type = (double ?? single ?? bare ?? '').trim();
  }
  return { name, type, end: endOf(html, '>', place) };
}

/** Where the end tag of that name begins; the end of the page where there is none. */
function closingOf(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  close.lastIndex = from;
  return close.exec(html)?.index ?? html.length;
}

function endOf(html: string, mark: string, from: number): number {
  const place = html.indexOf(mark, from);
  return place < 0 ? html.length : place + mark.length;
}
