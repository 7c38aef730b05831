import { escapeXml } from './escape.ts';

/** A test case, its texts not yet escaped. Times are always 0: the same input gives the same bytes. */
export type TestCase = {
  /** Last part of the class name. */
  readonly suite: string;
  readonly name: string;
} & (
  | { readonly state: 'passed' }
  | { readonly state: 'skipped'; readonly message: string }
  /** `failed`: the code. `error`: the run. */
  | {
      readonly state: 'failed' | 'error';
      readonly type: string;
      readonly message: string;
      /** Lines, each without line breaks of its own. */
      readonly text: string;
    }
);

export interface TestSuite {
  readonly name: string;
  readonly cases: readonly TestCase[];
}

/** @param timestamp `YYYY-MM-DDTHH:mm:ss`, the schema allows no zone */
export function writeSuites(suites: readonly TestSuite[], timestamp: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites>',
    ...suites.flatMap((suite, id) => writeSuite(suite, id, timestamp)),
    '</testsuites>',
    '',
  ].join('\n');
}

/** `properties`, `system-out` and `system-err` are empty, but the schema wants them. */
function writeSuite({ name, cases }: TestSuite, id: number, timestamp: string): string[] {
  const number = (state: TestCase['state']) => String(cases.filter(entry => entry.state === state).length);
  const head = attributes({
    ...{ id: String(id), name, package: 'tkpi', timestamp, hostname: 'localhost' },
    ...{ tests: String(cases.length), failures: number('failed'), errors: number('error') },
    ...{ skipped: number('skipped'), time: '0' },
  });
  return [
    `  <testsuite${head}>`,
    '    <properties/>',
    ...cases.map(writeCase),
    '    <system-out/>',
    '    <system-err/>',
    '  </testsuite>',
  ];
}

function writeCase(entry: TestCase): string {
  const head = attributes({ classname: `tkpi.${entry.suite}`, name: entry.name, time: '0' });
  switch (entry.state) {
    case 'passed':
      return `    <testcase${head}/>`;
    case 'skipped':
      return `    <testcase${head}>\n      <skipped${attributes({ message: entry.message })}/>\n    </testcase>`;
    default: {
      const element = entry.state === 'error' ? 'error' : 'failure';
      const open = `<${element}${attributes({ message: entry.message, type: entry.type })}>`;
      const text = entry.text.split('\n').map(escapeXml).join('\n');
      return `    <testcase${head}>\n      ${open}${text}</${element}>\n    </testcase>`;
    }
  }
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('');
}
