import type { IssueColumns } from '../../config/schemas/issues.ts';

/** What a column can be for. */
export type ColumnUse = keyof IssueColumns;

/** Where a row has what. Jira repeats a name for each further value: `Labels,Labels,Labels`. */
export class ColumnIndex {
  readonly #places: ReadonlyMap<ColumnUse, readonly number[]>;
  readonly width: number;

  constructor(header: readonly string[], columns: IssueColumns) {
    this.width = header.length;
    const names = header.map(plain);
    this.#places = new Map(
      Object.entries(columns).map(([use, wanted]) => [
        use as ColumnUse,
        [wanted].flat().flatMap(name => names.flatMap((own, at) => (own === plain(name) ? [at] : []))),
      ]),
    );
  }

  has(use: ColumnUse): boolean {
    return this.all(use).length > 0;
  }

  /** The first of its fields that holds something. */
  first(fields: readonly string[], use: ColumnUse): string | undefined {
    for (const at of this.all(use)) {
      const text = fields[at]?.trim();
      if (text !== undefined && text !== '') return text;
    }
    return undefined;
  }

  /** All of its fields that hold something. */
  each(fields: readonly string[], use: ColumnUse): string[] {
    return this.all(use)
      .map(at => fields[at]?.trim() ?? '')
      .filter(text => text !== '');
  }

  all(use: ColumnUse): readonly number[] {
    return this.#places.get(use) ?? [];
  }
}

/** Does the configuration name this column? */
export function isNamed(columns: IssueColumns): (name: string) => boolean {
  const names = new Set(Object.values(columns).flat().map(plain));
  return name => names.has(plain(name));
}

function plain(name: string): string {
  return name.trim().toLowerCase();
}
