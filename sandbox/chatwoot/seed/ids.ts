/** What tests, examples and the seed itself speak of. */

export const ID = {
	admin: 1,
	agent: 2,
	bot: 9,
	team: 31,
	inbox: { baileys: 11, cloud: 12, api: 13, website: 14, zapi: 15, email: 16, second: 17 },
	contact: { anna: 101, boris: 102, vera: 103 },
	/** Display ids. */
	conversation: { anna: 1, boris: 2, vera: 3 },
	group: { team: 201, big: 202, both: 203, cloud: 204 },
} as const;

export const OWN_PHONE = '+5511900000001';
export const OWN_PHONE_2 = '+5511900000002';
/** An account that is not Chatwoot's main one: the administrator is an agent there. */
export const OTHER_ACCOUNT = 2;
export const SUSPENDED_ACCOUNT = 3;
