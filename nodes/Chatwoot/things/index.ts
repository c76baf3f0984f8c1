/**
 * What Chatwoot's answers hold, thing by thing: which of the fields of each *Output: Simplified* tells. By whose
 * they are: `talk` of the daily work, `people` of contacts, groups and agents, `settings` of the account,
 * `figures` of reports, `outside` of the Platform and the Client API.
 */

export * from './figures';
export * from './outside';
export * from './people';
export * from './settings';
export * from './talk';
