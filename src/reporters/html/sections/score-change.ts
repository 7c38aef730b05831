import type { Delta } from '../../../model/delta.ts';
import type { ShownBridge } from '../../delta/bridge.ts';
import { html, type Markup } from '../markup.ts';

/** The score before and after, large; nothing when they can't be compared. */
export function scoreChange({ total }: Delta, bridge: ShownBridge | undefined): Markup | undefined {
  if (bridge === undefined) return undefined;
  const { before, after } = total;
  return html`<div class="score"><span class="value">${bridge.before}</span><span class="grade">${before?.grade}</span><span class="value">→ ${bridge.after}</span><span class="grade">${after?.grade}</span><span class="headline ${bridge.to > bridge.from ? 'good' : bridge.to < bridge.from ? 'bad' : ''}">${bridge.difference} points</span></div>`;
}
