import { expect, test } from 'vitest';
import { unusedId } from '../../src/analyzers/duplication/identity.ts';
import { block, complete, fileWith, placesOf } from './support.ts';

const text = `${block('x', 6)}const t = \`one\ntwo \${t}\n\`;\n`;

test('CRLF, CR, LF and byte order marks are one', async () => {
  const { findings } = await complete({
    'a.ts': fileWith('a', text),
    'b.ts': fileWith('b', text).replaceAll('\n', '\r\n'),
    'c.ts': `\uFEFF${fileWith('c', text)}`,
    'd.ts': fileWith('d', text).replaceAll('\n', '\r'),
  });
  expect(findings.map(placesOf)).toEqual([['a.ts 2-10:9', 'b.ts 2-10:9', 'c.ts 2-10:9', 'd.ts 2-10:9']]);
});

test('an identity holds no line end, indentation, comment or place', async () => {
  const idOf = async (one: string, other: string): Promise<string | undefined> =>
    (await complete({ 'a.ts': fileWith('a', one), 'z.ts': fileWith('z', other) })).findings[0]?.id;
  const id = await idOf(text, text);
  expect(id).toBeDefined();
  expect(await idOf(text.replaceAll('\n', '\r\n'), text)).toBe(id);
  expect(await idOf(text.replaceAll(/^const/gm, '\t  const'), text)).toBe(id);
  expect(await idOf(text.replaceAll(';\n', '; // why "so"\n'), text)).toBe(id);
  expect(await idOf(`/* é 😀 */ ${text}`, `\n\n\n${text}`)).toBe(id);
  expect(await idOf(block('y', 6), block('y', 6))).not.toBe(id);
});

test('two groups of one text have two identities', async () => {
  const [one, two] = [block('x', 6), block('y', 6)];
  const { findings } = await complete({
    'a.ts': fileWith('a', one),
    'b.ts': fileWith('b', one),
    'c.ts': fileWith('c', two),
    'd.ts': fileWith('d', two),
  });
  expect(new Set(findings.map(finding => finding.id)).size).toBe(2);
});

test('an ordinal never gives an identity that is taken, whatever digit the hash ends with', () => {
  const used = new Set<string>();
  for (let times = 0; times < 40; times++) {
    const id = unusedId('27c21e70f66a5e42', used);
    expect(used).not.toContain(id);
    expect(id).toHaveLength(16);
    used.add(id);
  }
});

test('all extensions share one pool and keep their types', async () => {
  const plain = fileWith('p', text);
  const { findings } = await complete({
    'a.ts': plain.replaceAll('p', 'a'),
    'b.tsx': fileWith('b', text),
    'c.mts': fileWith('c', text),
    'd.cts': fileWith('d', text),
    'e.js': fileWith('e', text),
    'f.jsx': fileWith('f', text),
    'g.mjs': fileWith('g', text),
    'h.cjs': fileWith('h', text),
    'typed.ts': fileWith('t', text.replaceAll(' = compute', ': number = compute')),
  });
  expect(findings).toHaveLength(1);
  expect(findings[0]?.data).toMatchObject({ places: 7, files: 7 });
});

test('casts in angle brackets are read as casts, generics beside JSX as generics', async () => {
  const casts = Array.from({ length: 8 }, (_, at) => `const c${at} = <Target>value${at}.part;\n`).join('');
  const jsx = 'const view = <b>{text}</b>;\n';
  const { findings } = await complete({
    'a.ts': fileWith('a', casts),
    'b.ts': fileWith('b', casts.replaceAll('\n', '\n// comment\n')),
    'c.tsx': fileWith('c', jsx + text),
    'd.ts': fileWith('d', text),
  });
  expect(findings.map(placesOf).toSorted()).toEqual([
    ['a.ts 2-9:8', 'b.ts 2-16:8'],
    ['c.tsx 3-11:9', 'd.ts 2-10:9'],
  ]);
});

test('JSX one level deeper is a clone', async () => {
  const rows = Array.from({ length: 9 }, (_, at) => `<Row${at} a={b${at}}>\nword\n</Row${at}>`).join('\n');
  const deep = (indent: string): string => `(\n${rows.replaceAll(/^/gm, indent)}\n)\n`;
  const { findings } = await complete({
    'a.tsx': fileWith('a', `(<div>${deep('  ')}</div>)\n`),
    'b.tsx': fileWith('b', `(<div>${deep('\t\t')}</div>)\n`),
  });
  expect(findings).toHaveLength(1);
});

test('the order of files and hostile names change nothing', async () => {
  const files = {
    '-rf.ts': fileWith('a', text),
    'a b\n"c".tsx': fileWith('b', text),
    __proto__: '',
    'src/[...slug].ts': fileWith('c', text),
    'node_modules/x.ts': fileWith('d', text),
    '.gitignore/é😀.ts': fileWith('e', text),
  };
  const forwards = await complete(files);
  expect(forwards.findings[0]?.data).toMatchObject({ places: 5 });
  expect(await complete(files)).toEqual(forwards);
});
