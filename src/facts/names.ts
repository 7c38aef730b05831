/** Longest qualified name, in UTF-16 units: names come from untrusted code. */
const LONGEST_NAME = 200;
/** Room for `…` and `#` with a number. */
const LONGEST_STEM = LONGEST_NAME - 10;

/** What names are qualified by: a class or a function, or the file itself with an empty name. */
export interface NameScope {
  readonly name: string;
  /** Between the scope's name and the names in it. */
  readonly separator: '.' | ' > ' | '';
  /** Functions without a name so far. */
  anonymous: number;
}

/** Gives out the qualified names of one file, each once. */
export class Names {
  /** Name → how often it was asked for. */
  readonly #used = new Map<string, number>();

  /**
   * The qualified name of something in a scope. The second of the same name (an overwritten function, the same name
   * in two branches) is `name#2`; without a name it is `<anonymous#1>`, counted in its scope.
   */
  unique(scope: NameScope, simple: string | undefined): string {
    const stem = qualify(scope, simple ?? `<anonymous#${++scope.anonymous}>`);
    const count = (this.#used.get(stem) ?? 0) + 1;
    this.#used.set(stem, count);
    return count === 1 ? stem : this.#free(stem, count);
  }

  /** A method may be called `'load#2'` in the source. */
  #free(stem: string, count: number): string {
    let ordinal = count;
    while (this.#used.has(`${stem}#${ordinal}`)) ordinal++;
    this.#used.set(stem, ordinal);
    const name = `${stem}#${ordinal}`;
    this.#used.set(name, 1);
    return name;
  }
}

/** Joins scope and name, cut at 190 UTF-16 units, never within a surrogate pair. */
export function qualify(scope: NameScope, simple: string): string {
  const name = scope.name + scope.separator + simple;
  if (name.length <= LONGEST_STEM) return name;
  const last = name.charCodeAt(LONGEST_STEM - 1);
  const isHighSurrogate = last >= 0xd800 && last <= 0xdbff;
  return `${name.slice(0, isHighSurrogate ? LONGEST_STEM - 1 : LONGEST_STEM)}…`;
}
