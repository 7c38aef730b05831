/** A name as it is compared: `Not_Planned ` and `not planned` are the same, and so are the two apostrophes. */
export function plainName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[\s_]+/g, ' ');
}

/** Is a name one of these? `*` stands for any text. */
export type Matcher = (name: string) => boolean;

export function matcherOf(names: readonly string[]): Matcher {
  const plain = names.map(plainName);
  const exact = new Set(plain.filter(name => !name.includes('*')));
  const open = plain.filter(name => name.includes('*')).map(name => name.split('*'));
  return name => {
    const text = plainName(name);
    return exact.has(text) || open.some(pieces => fits(text, pieces));
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
