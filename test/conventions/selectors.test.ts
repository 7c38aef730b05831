import { expect, test } from 'vitest';
import { folderWith } from '../helpers/repository.ts';
import { tkpi } from '../helpers/tkpi.ts';

/** What a configuration with this selector on its fourth line answers. */
async function answer(violating: string): Promise<string> {
  const config = [
    '{ "conventions": [{',
    '    "id": "crates",',
    '    "conforming": "CallExpression",',
    `    "violating": ${JSON.stringify(violating)} }] }`,
  ];
  const root = folderWith({ 'a.ts': 'export {};\n', 'tkpi.config.json': config.join('\n') });
  const { exitCode, stderr } = await tkpi(root, ['scan']);
  return `${exitCode} ${stderr.split('\n')[0]}`;
}

test.each([
  ['CallExpression[', 'is no selector: end of input at character 16'],
  ['CallExpression > ', 'is no selector: end of input at character 18'],
  ['[name=/(/]', 'is no selector: Invalid regular expression: /(/: Unterminated group'],
  [' ', 'is no selector: it is empty'],
  ['CallExpresion', 'there is no node of type CallExpresion; did you mean CallExpression?'],
  ['callexpression', 'there is no node of type callexpression; did you mean CallExpression?'],
  ['IfStatement > :fuction', 'there is no class fuction; did you mean function?'],
  ['Program:not(StringLiteral) Literal', 'there is no node of type StringLiteral'],
  ['*:has(> Foo)', 'there is no node of type Foo'],
])('refuses %j and says why', async (selector, why) => {
  expect(await answer(selector)).toBe(`2 tkpi: tkpi.config.json:4: \`conventions.0.violating\`: ${why}`);
});

test('refuses the same id twice, and an id that is no word', async () => {
  const own = { conforming: 'CallExpression', violating: 'ThrowStatement' };
  const conventions = [
    { id: 'a', ...own },
    { id: 'a', ...own },
    { id: '__proto__', ...own },
  ];
  const root = folderWith({ 'a.ts': 'export {};\n', 'tkpi.config.json': JSON.stringify({ conventions }) });
  const { exitCode, stderr } = await tkpi(root, ['scan']);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('`conventions.2.id`: must be lower-case words joined by -');
});
