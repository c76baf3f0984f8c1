import { NEEDS } from './application';

/** That an agent bot's token is refused. */
export const NO_BOTS = 'Not for bots';

/** The same of a resource, some of whose operations bots may use. */
export const noBotsBut = (...operations: string[]): string =>
	`${NO_BOTS}, except ${operations.join(', ')}`;

/** Whose token a call takes, as the list of operations says it; what agent bots may do too says nothing. */
export const WHO: ReadonlyMap<string, string> = new Map([
	[NEEDS.user, NO_BOTS],
	[NEEDS.licensed, NO_BOTS],
	[NEEDS.createGroup, NO_BOTS],
	[NEEDS.admin, 'Administrators only'],
	[NEEDS.licensedAdmin, 'Administrators only'],
	[NEEDS.attributes, 'On newer servers administrators only'],
]);
