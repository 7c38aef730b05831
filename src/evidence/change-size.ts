import type { ChangeSize, Evidence } from '../model/evidence.ts';
import type { FileKind } from '../model/source.ts';

/** Lines of one file of a change, as git counts them. */
export interface FileLines {
  /** After the change; before it when it is gone. */
  readonly path: string;
  /** Only when it was renamed. */
  readonly was?: string;
  /** 0 for a binary file. */
  readonly added: number;
  readonly removed: number;
}

/** Adds the lines up by the kind of the files; what is no script, generated or vendored is `other`. */
export function sizeByKind(
  files: readonly FileLines[],
  kindOf: (file: FileLines) => FileKind | undefined,
): Evidence['size'] {
  const of = (fits: (kind: FileKind | undefined) => boolean): ChangeSize => {
    const own = files.filter(file => fits(kindOf(file)));
    const sum = (key: 'added' | 'removed') => own.reduce((all, file) => all + file[key], 0);
    return { files: own.length, added: sum('added'), removed: sum('removed') };
  };
  return {
    production: of(kind => kind === 'production'),
    test: of(kind => kind === 'test'),
    other: of(kind => kind !== 'production' && kind !== 'test'),
  };
}
