import { html, type Markup } from '../html/markup.ts';
import { count } from '../numbers.ts';
import { picture, px } from './frame.ts';

export interface RiskClass {
  /** `CC 11–20`. */
  readonly label: string;
  readonly functions: number;
  /** Darker is worse. */
  readonly grade: 'A' | 'B' | 'C' | 'D' | 'E' | 'none';
}

const ROW = 28;
const LABEL = 96;
const NUMBER = 110;

/**
 * Functions by risk class. Lengths are square roots, so that four functions over 50 can be seen beside ten thousand simple ones;
 * the numbers stand beside.
 */
export function riskClasses(classes: readonly RiskClass[], width: number): Markup {
  const most = Math.sqrt(Math.max(1, ...classes.map(({ functions }) => functions)));
  const all = classes.reduce((sum, { functions }) => sum + functions, 0);
  const chart = width - LABEL - NUMBER;
  const rows = classes.map(({ label, functions, grade }, index) => {
    const size = (Math.sqrt(functions) / most) * chart;
    const share = all === 0 ? '' : ` · ${((100 * functions) / all).toFixed(1)} %`;
    return html`<text x="0" y="${index * ROW + 18}">${label}</text>
<rect class="g-${grade}" x="${LABEL}" y="${index * ROW + 4}" width="${px(functions === 0 ? 0 : Math.max(2, size))}" height="19"/>
<text class="faint" x="${px(LABEL + size + 8)}" y="${index * ROW + 18}">${count(functions)}${share}</text>`;
  });
  const title = `Functions by cyclomatic complexity: ${classes.map(({ label, functions }) => `${label}: ${count(functions)}`).join(', ')}`;
  return picture(title, width, classes.length * ROW + 2, rows);
}
