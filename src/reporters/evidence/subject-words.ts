import type { Change } from '../../model/change.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Sink } from '../delta/sink.ts';
import { count, plural } from '../numbers.ts';

/** Pull requests of a range that are named; the others are counted. */
const MOST_NAMED = 5;

/** The start of a commit id as plain text, so that a forge links it. */
function shortCommit(commit: string | undefined, sink: Sink): string {
  const short = (commit ?? '').slice(0, 7);
  return /^[0-9a-f]{7}$/.test(short) ? short : sink.name(short);
}

/** What a change is called: `#412`, or the start of its commit id. */
function changeName({ request, commit }: Change, sink: Sink): string {
  return request === undefined ? shortCommit(commit, sink) : `${request.mark}${request.number}`;
}

/** `Changed in #412`, `Changed in v1.0.0..v1.1.0`. */
export function subjectName({ subject, head }: Evidence, sink: Sink): string {
  const [change] = subject.changes;
  if (subject.kind === 'range') return `Changed in ${sink.name(subject.asked)}`;
  return `Changed in ${change === undefined ? shortCommit(head.commit, sink) : changeName(change, sink)}`;
}

/** Title of a single change; nothing for a range. */
export function subjectTitle({ subject }: Evidence, sink: Sink): string | undefined {
  const [change] = subject.changes;
  return subject.kind === 'range' || change === undefined ? undefined : sink.prose(change.title);
}

/** Commits and what they are: `a1b2c3d → d4e5f6a`, `3 commits`, `reverts 1234567`. */
export function subjectFacts({ subject, base, head }: Evidence, sink: Sink): string[] {
  const [change] = subject.changes;
  const reverts = subject.kind === 'change' ? change?.reverts : undefined;
  return [
    `${shortCommit(base.commit, sink)} → ${shortCommit(head.commit, sink)}`,
    plural(subject.commits, 'commit'),
    ...(reverts === undefined ? [] : [`takes ${shortCommit(reverts, sink)} back`]),
    ...(subject.kind === 'range' ? requestsIn(subject.changes, sink) : []),
  ];
}

function requestsIn(changes: readonly Change[], sink: Sink): string[] {
  const named = changes.filter(({ request }) => request !== undefined);
  if (named.length === 0) return [];
  const shown = named.slice(0, MOST_NAMED).map(change => changeName(change, sink));
  const rest = named.length - shown.length;
  return [`${shown.join(', ')}${rest > 0 ? ` and ${count(rest)} more` : ''}`];
}
