/** The three kinds of contribution the scorecard is made of. Nothing is ever added up across them. */
export const PILLARS = [
  { id: 'business', title: 'Business' },
  { id: 'technical', title: 'Technical' },
  { id: 'team', title: 'Team' },
] as const;

export type PillarId = (typeof PILLARS)[number]['id'];

/** The closed list of what a contribution can be about, in the order of reports. */
export const CARD_ITEMS = [
  { id: 'business/requirements', title: 'Controlling requirements' },
  { id: 'business/project', title: 'Business projects' },
  { id: 'business/innovation', title: 'Business innovation' },
  { id: 'technical/application-quality', title: 'Application quality' },
  { id: 'technical/design-refactoring', title: 'Design and refactoring' },
  { id: 'technical/influence', title: 'Technical influence' },
  { id: 'technical/code-review', title: 'Code review' },
  { id: 'technical/innovation-efficiency', title: 'Innovation and efficiency' },
  { id: 'technical/code-quality', title: 'Code quality' },
  { id: 'team/recruiting', title: 'Recruiting' },
  { id: 'team/newcomers', title: 'Growing newcomers' },
  { id: 'team/atmosphere', title: 'Team atmosphere' },
] as const;

export type CardItemId = (typeof CARD_ITEMS)[number]['id'];
