import type { RulerChange, SettingChange } from '../../model/delta.ts';
import { count, score } from '../numbers.ts';
import type { Sink } from './sink.ts';

const MOST_SETTINGS = 5;

/** A change of the configuration or of the tool, and when it takes effect, in one line. */
export function rulerWords(change: RulerChange, isGate: boolean, sink: Sink): string {
  const { cause, changes, state, scoreAfter } = change;
  const what =
    cause === 'tool' ? 'the tool changed' : isGate ? 'gate configuration changed' : 'configuration changed';
  const shown = changes.slice(0, MOST_SETTINGS).map(setting => settingWords(setting, sink));
  const more = changes.length - shown.length;
  const settings = [...shown, ...(more > 0 ? [`and ${count(more)} more`] : [])].join(', ');
  const effect =
    state === 'applied'
      ? 'its part of the score has a bar of its own'
      : `this ${isGate ? 'check' : 'comparison'} used the base's, the new one takes effect after the merge`;
  const outlook =
    scoreAfter === undefined ? '' : `: the score would be ${score(scoreAfter.value)} ${scoreAfter.grade}`;
  return `${what}${settings === '' ? '' : `: ${settings}`}; ${effect}${outlook}`;
}

function settingWords({ path, before, after }: SettingChange, sink: Sink): string {
  const value = (text: string | undefined) => (text === undefined ? 'not set' : sink.name(text));
  return `${sink.name(path)} ${value(before)} → ${value(after)}`;
}
