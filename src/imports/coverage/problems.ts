/** Most that are listed; all are counted. */
const MOST_LISTED = 20;
const LONGEST_NAME = 200;

/** What could not be read of an export, as it is found. */
export interface Problems {
  readonly add: (problem: string) => void;
  readonly count: () => number;
  readonly listed: () => readonly string[];
}

export function listProblems(): Problems {
  let count = 0;
  const listed: string[] = [];
  return {
    add: problem => {
      count += 1;
      if (listed.length < MOST_LISTED) listed.push(problem);
    },
    count: () => count,
    listed: () => listed,
  };
}

/** A name or a value of the export, at a length that can be shown. */
export function shortened(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
}
