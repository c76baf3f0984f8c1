/** Where the calls of the Application API lie, and what each of them knows of its account. */

/** The versions of the Application API; v2 has the reports. */
export type Version = 'v1' | 'v2';

/** The account of the credential, which the credential fills in. */
const OWN_ACCOUNT = '{account_id}';

const below = (version: Version, account: string) => `/api/${version}/accounts/${account}`;

/** What every operation below an account knows besides its own fields. */
export interface InAccount {
	accountId?: string | number;
}

/** What the reading of dates needs to know before a request is made. */
export interface Zoned extends InAccount {
	timeZone?: string;
}

/** What every call about one group knows: the contact that it is. */
export interface OfGroup extends InAccount {
	id: string | number;
}

/** A path below the item's account, or below that of the credential where the item names none. */
export function accountPath(
	{ accountId: chosen }: InAccount,
	path: string,
	version: Version = 'v1',
): string {
	return `${below(version, chosen === undefined ? OWN_ACCOUNT : encodeURIComponent(chosen))}${path}`;
}
