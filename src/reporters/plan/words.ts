import type { Cut, PlanAction, PlanImport, PlanOverlap, PlanStep } from '../../model/plan.ts';
import type { Sink } from '../delta/sink.ts';
import { count, plural } from '../numbers.ts';

type Split = Extract<PlanAction, { kind: 'split' }>;

/** What to do, as an order: `split Cart.total (CC 22)`. */
export function stepOrder({ action, path }: PlanStep, sink: Sink): string {
  switch (action.kind) {
    case 'extract':
      return action.copies.length === 1
        ? `fold ${plural(action.lines, 'line')} that repeat themselves`
        : `extract a clone of ${plural(action.lines, 'line')}, ${plural(action.copies.length, 'place')}`;
    case 'split':
      return `split ${sink.name(action.name === '' ? '<anonymous>' : action.name)} (CC ${count(action.cyclomatic)})`;
    case 'break-cycle':
      return `break a cycle of ${plural(action.modules, 'module')} at ${plural(action.turn.length, 'import')}`;
    case 'move-file':
      return `move ${sink.name(fileName(path))} to layer ${sink.name(action.toLayer)}`;
    case 'redirect': {
      const [first] = action.imports;
      const target = first === undefined ? '' : ` of ${sink.name(fileName(first.to))}`;
      const layer = action.fromLayer === undefined ? '' : ` in ${sink.name(action.fromLayer)}`;
      return `replace ${plural(action.imports.length, 'import')}${target}${layer}`;
    }
  }
}

/** How to do it, one line each. */
export function stepDetails(step: PlanStep, sink: Sink, most: number): string[] {
  const { action } = step;
  const lines = detailsOf(action, sink, most);
  return [...lines, ...overlapLines(step.overlaps)];
}

function detailsOf(action: PlanAction, sink: Sink, most: number): string[] {
  switch (action.kind) {
    case 'extract':
      return extractWords(action, sink, most);
    case 'split':
      return splitWords(action, most);
    case 'break-cycle':
      return cycleWords(action, sink, most);
    case 'move-file': {
      const from = action.fromLayer === undefined ? 'no layer' : `layer ${sink.name(action.fromLayer)}`;
      return [`it lies in ${from}; there ${plural(action.settles, 'import')} less would break a rule`];
    }
    case 'redirect':
      return [
        `they break the rule ${sink.name(action.rule)}`,
        ...listed(action.imports, most, link => importWords(link, sink), 'import'),
      ];
  }
}

function extractWords(
  { copies, functions, excess }: Extract<PlanAction, { kind: 'extract' }>,
  sink: Sink,
  most: number,
): string[] {
  const places = listed(
    copies,
    most,
    ({ path, startLine, endLine }) => sink.name(`${path}:${linesWords(startLine, endLine)}`),
    'copy',
    'copies',
  );
  if (functions === 0) return places;
  const held = excess === 0 ? '' : `, with ${plural(excess, 'excess decision')}`;
  return [
    ...places,
    `${plural(functions, 'function')} ${functions === 1 ? 'goes' : 'go'} with the copies${held}`,
  ];
}

function splitWords({ cuts, cyclomatic, limit }: Split, most: number): string[] {
  if (cuts.state === 'unknown') return ['where to cut is not known: its file could not be read again'];
  if (cuts.state === 'none') return [NO_CUT[cuts.reason]];
  const shown = cuts.cuts.slice(0, most).map(cut => cutWords(cut, limit));
  const left = cyclomatic - cuts.cuts.slice(0, most).reduce((sum, { decisions }) => sum + decisions, 0);
  if (cuts.enough !== undefined && cuts.enough <= most) {
    return [...shown, `${shown.length === 1 ? 'leaves' : 'together they leave'} CC ${count(left)}`];
  }
  const rest =
    cuts.enough === undefined
      ? restWords(left, limit, cuts.cuts.length > shown.length)
      : `${count(cuts.enough)} cuts like ${shown.length === 1 ? 'this' : 'these'} bring every part to ${count(limit)} or less`;
  return [...shown, rest];
}

/** What is left after cuts that are not enough. */
function restWords(left: number, limit: number, hasMore: boolean): string {
  if (left <= limit) return `leaves CC ${count(left)}; the large part is to be split in turn`;
  return hasMore
    ? `leaves CC ${count(left)}; more cuts in the JSON report, and not enough of them`
    : `the rest, CC ${count(left)}, has no more good blocks`;
}

const NO_CUT = {
  expression: 'its decisions lie in expressions, not in blocks: name parts of them, or make components',
  'many-cases': 'its decisions are the cases of a switch: a table would do',
  'no-block': 'no block of it makes a good part: take conditions apart first',
} as const;

const WHAT = {
  branch: 'branch',
  'loop-body': 'loop body',
  case: 'case',
  'try-body': 'try body',
  handler: 'handler',
  block: 'block',
  statements: 'statements',
} as const;

/** `cut lines 60–102 (case): CC 10, leaves 119; about 4 variables in, 1 out; returns early in 2 places`. */
function cutWords(cut: Cut, limit: number): string {
  const flow = [
    variablesWords(cut),
    ...(cut.returns > 0 ? [`returns early in ${plural(cut.returns, 'place')}`] : []),
    ...(cut.endsByReturning ? ['ends by returning'] : []),
    ...(cut.jumps > 0 ? [`breaks out in ${plural(cut.jumps, 'place')}`] : []),
    ...(cut.awaits ? ['awaits'] : []),
    ...(cut.yields ? ['yields'] : []),
    ...(cut.usesThis ? ['uses this'] : []),
  ];
  const where = `cut ${linesWords(cut.startLine, cut.endLine, 'lines ', 'line ')} (${WHAT[cut.what]})`;
  const large = cut.complexity > limit ? ', still too complex' : '';
  return `${where}: CC ${count(cut.complexity)}${large}, leaves ${count(cut.rest)}; ${flow.join('; ')}`;
}

function variablesWords({ reads, writes }: Cut): string {
  if (reads === 0 && writes === 0) return 'about no variables';
  return `about ${plural(reads, 'variable')} in${writes === 0 ? '' : `, ${count(writes)} out`}`;
}

function cycleWords(
  { turn, leaves, isLeast, imports }: Extract<PlanAction, { kind: 'break-cycle' }>,
  sink: Sink,
  most: number,
): string[] {
  const shown = Math.min(most, turn.length);
  const after = leaves[shown - 1];
  const half =
    shown === turn.length || after === undefined
      ? []
      : [
          `after ${shown === 1 ? 'this one' : `these ${shown}`}, ${count(after)} of its ${count(imports)} imports are left in cycles`,
        ];
  const proof = isLeast ? 'no fewer imports open it' : 'a good choice: fewer may do, nobody has tried all';
  const order =
    turn.length === 1
      ? 'take this import out, or turn it around:'
      : 'take these out, or turn them around, in this order:';
  return [order, ...listed(turn, most, link => importWords(link, sink), 'import'), ...half, proof];
}

function importWords({ from, to, line }: PlanImport, sink: Sink): string {
  return `${sink.name(`${from}${line === undefined ? '' : `:${line}`}`)} → ${sink.name(to)}`;
}

/** Steps that one line names. */
const MOST_NAMED = 5;

/** One line for each reason. */
function overlapLines(overlaps: readonly PlanOverlap[]): string[] {
  const reasons = ['goes-along', 'same-lines', 'same-import'] as const;
  return reasons.flatMap(why => {
    const steps = overlaps.filter(overlap => overlap.why === why).map(({ step }) => step);
    return steps.length === 0 ? [] : [`meets ${stepsWords(steps)} ${OVERLAPS[why]}`];
  });
}

const OVERLAPS = {
  'goes-along': 'in a function that goes along with a copy: it counts once',
  'same-lines': 'in the same lines: plan again after the first of them',
  'same-import': 'at the same import, which counts once',
} as const;

function stepsWords(steps: readonly number[]): string {
  const shown = steps.slice(0, MOST_NAMED);
  const rest = steps.length - shown.length;
  return `${steps.length === 1 ? 'step' : 'steps'} ${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

function listed<Item>(
  items: readonly Item[],
  most: number,
  words: (item: Item) => string,
  noun: string,
  many = `${noun}s`,
): string[] {
  const rest = items.length - most;
  return [
    ...items.slice(0, most).map(words),
    ...(rest > 0 ? [`and ${plural(rest, `more ${noun}`, `more ${many}`)}`] : []),
  ];
}

function linesWords(start: number, end: number, many = '', one = ''): string {
  return start === end ? `${one}${start}` : `${many}${start}–${end}`;
}

function fileName(path: string): string {
  const parts = path.split('/');
  return parts.slice(/^index\./.test(parts.at(-1) ?? '') ? -2 : -1).join('/');
}
