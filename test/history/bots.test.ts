import { expect, it } from 'vitest';
import { isBot } from '../../src/model/bots.ts';

const person = (text: string) => {
  const [, name = '', email = ''] = /^(.*?) ?<(.*)>$/.exec(text) ?? [];
  return { name, email };
};

it.each([
  'dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>',
  'dependabot <49699333+dependabot@users.noreply.github.com>',
  'ESLint Jenkins <eslint[bot]@users.noreply.github.com>',
  'renovate <29139614+renovate@users.noreply.github.com>',
  'Renovate Bot <bot@renovateapp.com>',
  'github-actions <github-actions@github.com>',
  'GitHub Action <action@github.com>',
  'greenkeeperio-bot <support@greenkeeper.io>',
  'semantic-release-bot <semantic-release-bot@martynus.net>',
  'Release Bot <someone@example.org>',
  'web token <project_12_bot_a1b2@noreply.gitlab.example.org>',
  'Claude Opus 4.6 (1M context) <noreply@anthropic.com>',
  'Copilot <198982749+Copilot@users.noreply.github.com>',
  'Cursor Agent <cursoragent@cursor.com>',
])('%s is a program', text => {
  expect(isBot(person(text))).toBe(true);
});

it.each([
  'Claude Dupont <claude@example.org>',
  'Devin Weaver <devin@example.org>',
  'Jan Bot <jan.bot@example.org>',
  'Henré Botha <henrebotha@gmail.com>',
  'Elvin Dzhavadov <web.botan@gmail.com>',
  'Thibaut SABOT <9283289+thibautsabot@users.noreply.github.com>',
  'BO41 <botbob@disroot.org>',
  'Michael <michael@monkey-robot.com>',
  ' <>',
])('%s is a person', text => {
  expect(isBot(person(text))).toBe(false);
});
