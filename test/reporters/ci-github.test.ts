import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DebtGroup } from '../../src/model/delta.ts';
import { github } from '../../src/reporters/ci/github.ts';
import { groupWords } from '../../src/reporters/delta/group-words.ts';
import { remedy } from '../../src/reporters/delta/remedy.ts';
import { complexFunction, snapshot } from '../helpers/snapshot.ts';
import { comparison, group, hostileComparison, judged, OPTIONS, typicalComparison } from './ci-sketches.ts';
import { HOSTILE_NAMES, hostileText } from './hostile.ts';

/** A workflow command as the runner reads it: the first `::` after the name ends the properties. */
interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

function read(text: string): Command[] {
  expect(text.endsWith('\n')).toBe(true);
  return text
    .slice(0, -1)
    .split('\n')
    .map(line => {
      const [, name = '', list = '', data = ''] = /^::(\w+)(?: (.*?))?::(.*)$/.exec(line) ?? [];
      expect(name, line).not.toBe('');
      const pairs = list.split(',').filter(pair => pair !== '');
      const properties = Object.fromEntries(
        pairs.map(pair => {
          const [key = '', ...value] = pair.split('=');
          return [key, decoded(value.join('=').replace(/%3A/g, ':').replace(/%2C/g, ','))];
        }),
      );
      return { name, properties, data: decoded(data) };
    });
}

function decoded(text: string): string {
  return text.replace(/%0D/g, '\r').replace(/%0A/g, '\n').replace(/%25/g, '%');
}

/** So many functions that got worse, all with one judgement or none. */
function worse(number: number, judgement?: 'fails' | 'warns' | 'tolerated') {
  const groups = Array.from({ length: number }, (_, index) =>
    group('introduced', [], [complexFunction(`src/m${index}.ts`, `f${index}`, 30)]),
  );
  const compared = comparison(snapshot(), groups);
  return judgement === undefined
    ? compared
    : judged(
        compared,
        groups.map(({ id }) => [id, judgement]),
      );
}

describe('github', () => {
  it('annotates what the gate says, errors first', () => {
    const commands = read(github(typicalComparison(), OPTIONS));
    expect(commands.map(({ name, properties }) => [name, properties.title, properties.file])).toEqual([
      ['error', 'tkpi: gate', undefined],
      ['error', 'tkpi: complexity worsened', 'src/driver/postgres/query-runner.ts'],
      ['error', 'tkpi: duplication introduced', 'src/cart/total.ts'],
      ['warning', 'tkpi: gate', undefined],
      ['warning', 'tkpi: complexity introduced', 'src/cart/total.ts'],
      ['notice', 'tkpi: layering introduced', 'src/domain/order.ts'],
      ['notice', 'tkpi: layering worsened', 'src/data/index.ts'],
      ['notice', 'tkpi: configuration', undefined],
    ]);
  });

  it('says where, by how much and what to do', () => {
    const plain = { name: (text: string) => text, prose: (text: string) => text };
    const [worsened] = typicalComparison().delta.groups as [DebtGroup];
    expect(github(typicalComparison(), OPTIONS).split('\n')[1]).toBe(
      '::error file=src/driver/postgres/query-runner.ts,line=310,endLine=598,title=tkpi%3A complexity worsened::' +
        `${groupWords(worsened, plain)}%0A${remedy(worsened, plain)}`,
    );
  });

  it.each([
    [10, 10, 'fails', 'error'],
    [11, 11, 'fails', 'error'],
    [500, 11, 'warns', 'warning'],
    [10, 10, 'tolerated', 'notice'],
    [11, 10, 'tolerated', 'notice'],
  ] as const)('of %i debts has %i lines when each %s', (number, lines, judgement, level) => {
    const commands = read(github(worse(number, judgement), OPTIONS));
    expect(commands).toHaveLength(lines);
    expect(commands.filter(({ name }) => name === level).length).toBeLessThanOrEqual(10);
    const shown = commands.filter(({ properties }) => properties.file !== undefined).length;
    const more = /^(\d+) more/.exec(commands.at(-1)?.data ?? '')?.[1];
    expect(shown + Number(more ?? 0)).toBe(number);
  });

  it('warns of what got worse when nothing was judged', () => {
    expect(read(github(worse(3), OPTIONS)).map(({ name }) => name)).toEqual([
      'warning',
      'warning',
      'warning',
    ]);
  });

  it('marks files that can not be measured any more', () => {
    const { files } = worse(0).delta;
    const compared = comparison(snapshot(), [], {
      files: { ...files, unanalysable: [{ path: 'a.ts', reason: 'syntax-error', line: 7 }] },
    });
    const [command, ...others] = read(github(judged(compared, []), OPTIONS));
    expect(others).toEqual([]);
    expect(command).toMatchObject({
      name: 'error',
      properties: { file: 'a.ts', line: '7', endLine: '7', title: 'tkpi: not measured' },
    });
    expect(command?.data).toContain('with a syntax error');
  });

  it('annotates nothing when nothing got worse', () => {
    expect(github(judged(worse(0), []), OPTIONS)).toBe('::debug::tkpi: nothing got worse\n');
  });

  it('keeps the path, whatever it holds', () => {
    const paths = ['src/100%,a:b.ts', 'new\nline.ts', '%3A.ts', '::error::x.ts', '日本語.ts'];
    const groups = paths.map(path => group('introduced', [], [complexFunction(path, 'f', 30)]));
    const commands = read(github(comparison(snapshot(), groups), OPTIONS));
    expect(commands.map(({ properties }) => properties.file)).toEqual(paths);
  });

  it('keeps messages at a length that the runner does not cut', () => {
    const long = group('introduced', [], [complexFunction('a.ts', 'f'.repeat(90_000), 30)]);
    const [command] = read(github(comparison(snapshot(), [long]), OPTIONS));
    expect(command?.data.length).toBeLessThan(4096);
  });

  it('lets no name become a command, a property or a second line', () => {
    const check = (names: readonly string[]) => {
      const text = github(hostileComparison(names), OPTIONS);
      expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      const commands = read(text);
      expect(commands.length).toBeLessThanOrEqual(30);
      for (const { name, properties, data } of commands) {
        expect(['error', 'warning', 'notice']).toContain(name);
        expect(Object.keys(properties).filter(key => !/^(file|line|endLine|title)$/.test(key))).toEqual([]);
        expect(properties.title).toMatch(/^tkpi/);
        expect(data).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}]|::|##\[/u);
      }
    };
    check(HOSTILE_NAMES);
    fc.assert(fc.property(fc.uniqueArray(hostileText, { minLength: 1, maxLength: 4 }), check), {
      numRuns: 60,
    });
  });
});
