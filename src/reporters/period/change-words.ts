import type { Change } from '../../model/change.ts';
import type { Ink } from './view.ts';

const SHORT_COMMIT = 7;
const COMMIT = /^[0-9a-f]{7,64}$/;

/** `#412`, `!412`; for a commit without a request its short id. Never who wrote it. */
export function changeMark({ request, commit }: Change, ink: Ink): string {
  if (request !== undefined) return `${request.mark}${request.number}`;
  return commitWords(commit, ink);
}

/** `#412 Move error codes to the registry`. */
export function changeWords(change: Change, ink: Ink): string {
  const title = change.title.trim();
  return title === '' ? changeMark(change, ink) : `${changeMark(change, ink)} ${ink.title(title)}`;
}

/** A commit's short id as text, so that a forge links it; anything else is quoted. */
function commitWords(commit: string, ink: Ink): string {
  const short = commit.slice(0, SHORT_COMMIT);
  return COMMIT.test(commit) ? short : ink.name(short);
}
