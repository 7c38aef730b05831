/** A name as it is compared: `Not_Planned ` and `not planned` are the same, and so are the two apostrophes. */
function plainName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[\s_]+/g, ' ');
}

/** Is a name one of these? `*` stands for any text. */
export type Matcher = (name: string) => boolean;

const MOST_KNOWN = 1000;

export function matcherOf(names: readonly string[]): Matcher {
  const plain = names.map(plainName);
  const exact = new Set(plain.filter(name => !name.includes('*')));
  const open = plain.filter(name => name.includes('*')).map(name => name.split('*'));
  // a tracker has a few names, and hundreds of thousands of issues
  const known = new Map<string, boolean>();
  return name => {
    const before = known.get(name);
    if (before !== undefined) return before;
    if (known.size >= MOST_KNOWN) known.clear();
    const text = plainName(name);
    const is = exact.has(text) || open.some(pieces => fits(text, pieces));
    known.set(name, is);
    return is;
  };
}

/** The pieces between the stars, one after the other; without a regular expression, which a long label could keep busy. */
function fits(text: string, pieces: readonly string[]): boolean {
  const first = pieces[0] ?? '';
  const last = pieces.at(-1) ?? '';
  if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last))
    return false;
  let from = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const at = text.indexOf(piece, from);
    if (at === -1) return false;
    from = at + piece.length;
  }
  return from <= text.length - last.length;
}
