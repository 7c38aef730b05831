import { makeBadge } from 'badge-maker';
import { score } from './numbers.ts';
import type { Reporter } from './reporter.ts';

/** White words on them can be read. */
const COLOURS = { A: '#1a7f4b', B: '#5b7d16', C: '#a06a00', D: '#b9541a', E: '#b3261e' } as const;

/** The score and its grade as a small SVG for a README. */
export const badge: Reporter = ({ total }) => {
  const text =
    total.score === undefined ? 'not measured' : `${score(total.score.value)} ${total.score.grade}`;
  const color = total.score === undefined ? '#5b626b' : COLOURS[total.score.grade];
  return `${makeBadge({ label: 'quality', message: text, color, style: 'flat' })}\n`;
};
