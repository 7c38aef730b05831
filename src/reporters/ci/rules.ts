/** What a kind of finding is, for readers who meet it in a code scanning page. Own words only, nothing from the scanned tree. */
export interface RuleText {
  /** Code of its findings. */
  readonly id: string;
  /** Pascal case, as SARIF wants names. */
  readonly name: string;
  /** One sentence. */
  readonly short: string;
  /** Why it matters, and what counts. */
  readonly full: string;
  /** What to do, each step a sentence. */
  readonly steps: readonly string[];
}

/** A comment with a reason keeps one place out of the gate. */
const ignoring = (kpi: string) =>
  `To leave one place out of the gate, write above it: // tkpi-ignore-next-line ${kpi}: the reason`;

/** All kinds of findings that carry mass. A kind that is not here is listed by its code. */
export const RULES: readonly RuleText[] = [
  {
    id: 'clone',
    name: 'DuplicatedCode',
    short: 'The same code stands in several places.',
    full:
      'Code that stands in several places has to be understood, tested and changed several times, and one of the ' +
      'places is forgotten. Counted are code lines that lie in a clone of at least 50 tokens and 5 lines; imports ' +
      'and licence headers do not count.',
    steps: [
      'Extract the common code into a function or module and call it from all places.',
      'When the places only look alike by chance and change for different reasons, leave them as they are.',
      ignoring('duplication'),
    ],
  },
  {
    id: 'excess-complexity',
    name: 'ExcessComplexity',
    short: 'A function takes more decisions than the limit.',
    full:
      'Cyclomatic complexity is one more than the number of decisions in a function, and a lower bound for the ' +
      'tests that cover all its branches. Counted are the decisions above the limit (10 unless configured), so ' +
      'that trivial functions elsewhere cannot hide it.',
    steps: [
      'Split the function along its decisions: extract branches and loops that can be named into functions.',
      'Replace chains of conditions by a table, by early returns or by polymorphism.',
      ignoring('complexity'),
    ],
  },
  {
    id: 'layer-violation',
    name: 'LayerViolation',
    short: 'An import crosses a border that the layer rules close.',
    full:
      'Layers keep a change in one part from breaking others. Counted are the imports between own modules that a ' +
      'layer rule forbids, each once.',
    steps: [
      'Turn the dependency around: let the lower layer declare what it needs, and the higher layer provide it.',
      'Or move the imported code to the layer where it belongs.',
      ignoring('layering'),
    ],
  },
  {
    id: 'cycle',
    name: 'ImportCycle',
    short: 'Modules import each other in a circle.',
    full:
      'None of the modules of a cycle can be understood, tested or loaded without the others, and the order in ' +
      'which they are evaluated decides whether an import is still undefined. Counted are the runtime imports in ' +
      'the cycle; type-only imports close no cycle.',
    steps: [
      'Cut the cycle at the import that the report names: move what is imported to a third module, or pass it in.',
      'An import that is only for types becomes import type.',
      ignoring('layering'),
    ],
  },
  {
    id: 'convention-violation',
    name: 'ConventionViolation',
    short: 'A place that does not follow a convention of the team.',
    full:
      'The team has written down in its configuration which code follows a convention and which does not. Counted ' +
      'are the places of production files that do not, each once; what does follow it is counted beside them.',
    steps: [
      'Write the place as the convention asks; the configuration names it under conventions.',
      'When the convention asks too much, change its selectors or its paths.',
      ignoring('conventions'),
    ],
  },
  {
    id: 'uncovered',
    name: 'UncoveredLines',
    short: 'No test runs lines of this file.',
    full:
      'A line that no test runs can break without anybody noticing. Counted are coverable lines that did not run, ' +
      'and all code lines of files that no test loaded. That a line ran does not say that its result was checked.',
    steps: ['Test what would hurt most when it broke: decisions first, in files that change often.'],
  },
];
