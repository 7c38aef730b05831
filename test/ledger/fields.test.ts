import { describe, expect, test } from 'vitest';
import { entryText, FILE, readAll, readText, told } from './read.ts';

describe('an entry', () => {
  test('of all fields is read as it is written', () => {
    const { entries, problems } = readText(
      entryText({
        app: '[press, orchard]',
        evidence: '[{pr: "!7"}, {commit: "3F2A9C1"}, {doc: ./docs/a.md}, {issue: 9, note: the first}]',
        scope: '{paths: ["src/**"]}',
        measure: '[C, convention:labels]',
        claims: '[{what: hours, value: -2.5, unit: h, how: counted}]',
      }),
    );
    expect(problems).toEqual([]);
    expect(entries).toEqual([
      {
        ...{
          file: FILE,
          line: 1,
          id: 'apples',
          item: 'technical/code-quality',
          period: '2026-Q3',
          isLate: false,
        },
        ...{
          applications: ['orchard', 'press'],
          by: ['@lin'],
          when: { from: '2026-07-01', to: '2026-09-30' },
        },
        ...{ found: 'Apples were counted twice.', did: 'Counted them once.', effect: 'The sum is right.' },
        evidence: [
          { kind: 'pr', value: '!7', line: 8, check: 'unverified' },
          { kind: 'commit', value: '3f2a9c1', line: 8, check: 'unverified' },
          { kind: 'doc', value: 'docs/a.md', line: 8, check: 'unverified' },
          { kind: 'issue', value: '#9', line: 8, check: 'unverified', note: 'the first' },
        ],
        ...{ paths: ['src/**'], measure: ['complexity', 'convention:labels'] },
        claims: [{ what: 'hours', value: -2.5, unit: 'h', how: 'counted' }],
      },
    ]);
  });

  test('may have a byte order mark, CRLF, accents in two pieces, and a Chinese id', () => {
    const text = `\uFEFF${entryText({ id: '果园', found: 'Cafe\u0301s.' }).replaceAll('\n', '\r\n')}`;
    const { entries, problems } = readText(text, '.tkpi/ledger/2026-Q3/果园.yml');
    expect(problems).toEqual([]);
    expect(entries[0]).toMatchObject({ id: '果园', found: 'Caf\u00e9s.' });
  });

  test('keeps words that other YAML takes for values', () => {
    const { entries } = readText(entryText({ found: 'NO', did: '2026-01-01', effect: '1_000' }));
    expect(entries[0]).toMatchObject({ found: 'NO', did: '2026-01-01', effect: '1_000' });
  });

  test.each<[Record<string, string | undefined>, string]>([
    [{ found: undefined }, '1 error missing-field: `found` is missing'],
    [{ did: '""' }, '6 error empty-field: `did` is empty'],
    [{ effect: '"  "' }, '7 error empty-field: `effect` is empty'],
    [{ effect: '' }, '7 error empty-field: `effect` is empty'],
    [
      { found: '1e3' },
      '5 error wrong-field: `found` must be text, and YAML reads 1000 as none: put it in quotes',
    ],
    [{ found: 'x'.repeat(4001) }, '5 error too-long: `found` has more than 4000 characters'],
    [
      { id: 'Apple Pie' },
      '1 error wrong-field: `id` must be small letters, digits and hyphens, at most 80: error-codes',
    ],
    [
      { id: '../apples' },
      '1 error wrong-field: `id` must be small letters, digits and hyphens, at most 80: error-codes',
    ],
    [{ id: 'pears' }, '1 warning file-name: the file of `pears` should be called pears.yml'],
    [
      { item: 'refactoring' },
      '2 error unknown-item: unknown item `refactoring`; did you mean `technical/design-refactoring`?',
    ],
    [
      { item: 'technical/code-qualty' },
      '2 error unknown-item: unknown item `technical/code-qualty`; did you mean `technical/code-quality`?',
    ],
    [{ app: 'pres' }, '9 error unknown-application: unknown application `pres`; did you mean `press`?'],
    [{ by: '[Ada Lovelace]' }, '3 error no-handle: `by[1]` must be a handle, "@lin" or "@org/team"'],
    [{ by: '[@lin]' }, '3 error syntax: cannot be read: handles have to stand in quotes: "@lin"'],
    [{ by: '[]' }, '3 error empty-field: `by` is empty'],
    [
      { when: '{from: 2026-02-30, to: 2026-09-30}' },
      '4 error wrong-date: `when.from` must be a day that exists, YYYY-MM-DD',
    ],
    [
      { when: '{from: 14.7.2026, to: 2026-09-30}' },
      '4 error wrong-date: `when.from` must be a day that exists, YYYY-MM-DD',
    ],
    [{ when: '{from: 2026-07-01}' }, '4 error missing-field: `when.to` is missing'],
    [
      { when: '{from: 2026-09-01, to: 2026-08-01}' },
      '4 error reversed-dates: `when` ends (2026-08-01) before it begins (2026-09-01)',
    ],
    [
      { when: '{from: 2026-09-01, to: 2026-10-01}' },
      '4 warning late: ended on 2026-10-01, after 2026-Q3 did',
    ],
    [
      { when: '{from: 2026-04-01, to: 2026-05-01}' },
      '4 warning late: ended on 2026-05-01, before 2026-Q3 began: it belongs to an earlier period',
    ],
    [
      { when: '{from: 2026-12-01, to: 2026-12-02}' },
      '4 warning late: began on 2026-12-01, after 2026-Q3 ended: it belongs to a later period',
    ],
    [
      { evidence: undefined },
      '1 error missing-evidence: there is no evidence: name a pull request, a commit, a document or an address at least',
    ],
    [
      { evidence: '[]' },
      '8 error missing-evidence: there is no evidence: name a pull request, a commit, a document or an address at least',
    ],
    [
      { evidence: '\n  - pr: #4' },
      '9 error empty-field: `evidence[1].pr` is empty; a # begins a comment in YAML: write 412 or "#412"',
    ],
    [
      { evidence: '[{pr: 4, url: "https://a.example"}]' },
      '8 error wrong-field: `evidence[1]` must have exactly one of `pr`, `commit`, `doc`, `url`, `issue`',
    ],
    [
      { evidence: '[{note: hm}]' },
      '8 error wrong-field: `evidence[1]` must have exactly one of `pr`, `commit`, `doc`, `url`, `issue`',
    ],
    [
      { evidence: '[{pr: -4}]' },
      '8 error wrong-field: `evidence[1].pr` must be a number such as 412, or "#412" in quotes',
    ],
    [
      { evidence: '[{commit: 3e10123}]' },
      '8 error wrong-field: `evidence[1].commit` must be text, and YAML reads Infinity as none: put it in quotes',
    ],
    [
      { evidence: '[{commit: HEAD}]' },
      '8 error wrong-field: `evidence[1].commit` must be the id of a commit, 7 digits at least',
    ],
    [
      { evidence: '[{url: "http://a.example"}]' },
      '8 error wrong-field: `evidence[1].url` must be an https address without a name or password in it',
    ],
    [
      { evidence: '[{url: "javascript:alert(1)"}]' },
      '8 error wrong-field: `evidence[1].url` must be an https address without a name or password in it',
    ],
    [
      { evidence: '[{doc: ../../etc/passwd}]' },
      '8 error wrong-path: `evidence[1]` must lie in the repository',
    ],
    [{ scope: '{paths: [/etc]}' }, '9 error wrong-path: `scope.paths[1]` must lie in the repository'],
    [
      { scope: '{paths: ["+(a|+(a))"]}' },
      '9 error wrong-path: `scope.paths[1]` has a group like +(…): write {a,b}, * or **',
    ],
    [{ measure: '[C]' }, '9 warning no-scope: `measure` has nothing to measure without `scope.paths`'],
    [
      { scope: '{paths: [src]}', measure: '[complexty]' },
      '10 error unknown-measure: unknown measure `complexty`; did you mean `complexity`?',
    ],
    [
      { claims: '[{what: a, value: .nan, how: b}]' },
      '9 error wrong-field: `claims[1].value` must be a number',
    ],
    [
      { claims: '[{what: a, value: 1e99, how: b}]' },
      '9 error wrong-field: `claims[1].value` is too large to be true',
    ],
    [{ claims: '[{what: a, value: 5}]' }, '9 error missing-field: `claims[1].how` is missing'],
    [{ score: '9' }, '9 error points: `score` is refused: work is told and judged in words, never in points'],
    [
      { candidate: 'Jo' },
      '9 error personal-field: `candidate` is refused: the ledger has no fields for persons, candidates least of all. Say how many there were',
    ],
    [
      { newHireName: 'Jo' },
      '9 error personal-field: `newHireName` is refused: the ledger has no fields for persons, candidates least of all. Say how many there were',
    ],
  ])('%j: %s', (changes, message) => {
    expect(told(readText(entryText(changes)))).toEqual([message]);
  });

  test('of recruiting that seems to name somebody is looked at again', () => {
    const ledger = readText(entryText({ item: 'team/recruiting', did: 'Spoke with candidate Jo Doe.' }));
    expect(told(ledger)).toEqual([
      '6 warning candidate-name: `did` seems to name somebody who applied: say how many there were instead',
    ]);
    expect(
      readText(entryText({ item: 'team/recruiting', did: 'Spoke with four candidates.' })).problems,
    ).toEqual([]);
  });
});

describe('an e-mail address', () => {
  test.each([
    ['found', 'Ask ada@orchard.example.'],
    ['found', '"Ask ada\\x40orchard.example."'],
    ['found', 'Ask ada＠orchard.example.'],
    ['found', 'Ask ada (at) orchard.example.'],
    ['by', '[ada@orchard.example]'],
    ['evidence', '[{url: "https://a.example/?u=ada%40orchard.example"}]'],
    ['id', 'apples # by ada@163.com'],
  ])('in %s: %s is refused, with the reason', (key, value) => {
    const ledger = readText(entryText({ [key]: value }));
    expect(ledger.entries).toEqual([]);
    expect(told(ledger)[0]).toMatch(
      /^\d error email-address: .*read by everybody, so it names handles only$/,
    );
  });

  test.each([
    'react@18.2.0 was old',
    'see @lin and @org/team',
    'HEAD@{1}',
    'a @ b',
    'https://medium.example/@lin/post',
  ])('is not what stands in %s', found => {
    expect(readText(entryText({ found: JSON.stringify(found) })).problems).toEqual([]);
  });
});

describe('files', () => {
  test.each([
    [
      'ledger/apples.yml',
      '1 error no-period: lies in the wrong place: .tkpi/ledger/<period>/<id>.yml, such as .tkpi/ledger/2026-Q3/error-codes.yml',
    ],
    [
      'ledger/2026-Q3/more/apples.yml',
      '1 error no-period: lies in the wrong place: .tkpi/ledger/<period>/<id>.yml, such as .tkpi/ledger/2026-Q3/error-codes.yml',
    ],
    [
      'ledger/2026Q3/apples.yml',
      '1 error unknown-period: its folder `2026Q3` names no period; did you mean `2026-Q3`?',
    ],
    [
      'ledger/2026-q3/apples.yml',
      '1 error unknown-period: its folder `2026-q3` names no period; did you mean `2026-Q3`?',
    ],
    [
      'ledger/2026-Q5/apples.yml',
      '1 error unknown-period: its folder `2026-Q5` names no period: write 2026-Q3, 2026-09 or 2026-W36',
    ],
    [
      'ledger/2026-Q3/apples.json',
      '1 warning not-yaml: is not read: files of the ledger are called <id>.yml',
    ],
  ])('%s: %s', (path, message) => {
    expect(told(readAll({ [path]: entryText() }))).toEqual([message]);
  });

  test('for readers and tools are left alone', () => {
    expect(
      readAll({ 'ledger/README.md': '#', 'ledger/2026-Q3/.gitkeep': '', 'ledger/2026-Q3/apples.yml~': '' })
        .problems,
    ).toEqual([]);
  });

  test('of the same id: the first one keeps it', () => {
    const ledger = readAll({
      'ledger/2026-Q2/apples.yml': entryText({ when: '{from: 2026-04-01, to: 2026-04-02}' }),
      'ledger/2026-Q3/apples.yaml': entryText(),
    });
    expect(ledger.entries.map(({ file }) => file)).toEqual(['.tkpi/ledger/2026-Q2/apples.yml']);
    expect(told(ledger)).toEqual([
      '1 error duplicate-id: `apples` is the id of another entry: .tkpi/ledger/2026-Q2/apples.yml:1',
    ]);
  });
});

describe('an assessment', () => {
  const text = (changes: Record<string, string>) =>
    Object.entries({
      entry: 'apples',
      by: '"@mo"',
      date: '2026-09-30',
      judgement: '{need: high}',
      reasons: 'It counts.',
      ...changes,
    })
      .map(([key, value]) => `${key}: ${value}\n`)
      .join('');
  const read = (changes: Record<string, string>, path = 'assessments/2026-Q3/apples.yml') =>
    readAll({ 'ledger/2026-Q3/apples.yml': entryText(), [path]: text(changes) });

  test('has words and reasons', () => {
    const { assessments, problems } = read({ 'follow-up': '[{issue: 455}, {text: move old callers}]' });
    expect(problems).toEqual([]);
    expect(assessments).toMatchObject([
      {
        entry: 'apples',
        by: '@mo',
        judgement: { need: 'high' },
        isOwn: false,
        followUp: [
          { kind: 'issue', value: '#455' },
          { kind: 'text', value: 'move old callers' },
        ],
      },
    ]);
  });

  test.each(['8', '"8"', '8/10', 'B+', 'a', '"★★★"', '90 %', 'true', '½', '"top 3"'])(
    'takes no %s for a word',
    word => {
      const [problem] = told(read({ judgement: `{need: ${word}}` }));
      expect(problem).toBe(
        '4 error no-words: `judgement.need` must be a word such as high, sound, partly: an assessment has no numbers, points or grades',
      );
    },
  );

  test.each(['yes', 'NO', '高', 'mostly sound', 'très bon'])('takes %s for a word', word => {
    expect(read({ judgement: `{need: ${word}}` }).problems).toEqual([]);
  });

  test('of no entry, of another period, by one of those who did it, of another name', () => {
    expect(told(read({ entry: 'aples' }, 'assessments/2026-Q3/aples.yml'))).toEqual([
      '1 error no-entry: there is no entry `aples` that can be read; did you mean `apples`?',
    ]);
    expect(told(read({}, 'assessments/2026-Q4/apples.yml'))).toEqual([
      '1 warning other-period: lies in 2026-Q4, and its entry in 2026-Q3',
    ]);
    expect(told(read({ by: '"@LIN"' }))).toEqual([
      "1 warning own-assessment: @LIN is one of those who did it: an assessment is somebody else's",
    ]);
    expect(told(read({}, 'assessments/2026-Q3/pears.mo.yml'))).toEqual([
      '1 warning file-name: the file should be called apples.yml, or apples.<who>.yml',
    ]);
    expect(read({}, 'assessments/2026-Q3/apples.mo.yml').problems).toEqual([]);
  });
});
