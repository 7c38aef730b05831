import type { Snapshot } from '../model/snapshot.ts';

/** A convention of the team's own, and how far it is followed. */
interface ListedConvention {
  readonly id: string;
  readonly title?: string;
  /** Places against it. */
  readonly violating: number;
  /** All places that it is about; 0 is no praise. */
  readonly places: number;
  /** Could all files be searched? */
  readonly isWhole: boolean;
}

/** In the order of the configuration. */
export function listedConventions({ conventions = [] }: Snapshot): ListedConvention[] {
  return conventions.map(({ id, title, files, unsearched }) => {
    const violating = sum(files.map(file => file.violating));
    const places = violating + sum(files.map(file => file.conforming));
    return { id, title, violating, places, isWhole: unsearched.length === 0 };
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
