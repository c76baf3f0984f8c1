/** Keys of previews and outputs that are not always there, as recorded servers have them, and why. */

/** By what begins "node resource.operation .path"; `*` stands for anything. */
export const SOMETIMES: ReadonlyArray<readonly [where: string, why: string]> = [
	['chatwoot * *.last_activity_at', 'a contact has it once something was written'],
	['chatwoot * *.meta.team', 'a conversation has it once it is assigned'],
	['chatwoot scheduledMessage.* .attachment', 'there where a file goes with it'],
	[
		'chatwoot notification.getAll .primary_actor.*.sender.*',
		'an agent has other keys than a contact, and either may have written last',
	],
	['chatwootAdmin agent.* .custom_attributes', 'there where a user has some'],
	['chatwootAdmin account.update .custom_attributes', 'there where an account has some'],
	['chatwootPlatform platformUser.* .custom_attributes', 'there where a user has some'],
	[
		'chatwootAdmin inbox.getAll *',
		'each kind of channel has its own, and the templates of one that has none are an object',
	],
	['chatwootAdmin webhook.update .inbox', 'there where it is of one inbox only'],
	['chatwootAdmin article.* .meta.*', 'what people fill in for search engines'],
	['chatwootAdmin article.* .category', 'there where it is in one'],
	['bridge contact.get *', 'no document tells the keys of a contact card'],
];

/** Operations whose round may give nothing to compare, by node, and why. */
export const NOTHING: Record<string, Record<string, string>> = {
	chatwoot: {
		'conversation.getAttachments': 'the demo account has no files',
	},
	chatwootReports: {
		'report.getFirstResponseTimeDistribution': 'the local server measures no times',
		'report.getOutgoingMessagesCount': 'nobody has written in the time asked for',
		'csat.getAll': 'the demo account has no survey answered',
		'auditLog.getAll': 'the local server keeps no log',
	},
};

const PATTERNS = SOMETIMES.map(
	([where]) =>
		new RegExp(
			`^${where
				.split('*')
				.map((part) => part.replace(/[.[\]]/g, '\\$&'))
				.join('.*')}`,
		),
);

/** The exceptions that a difference falls under, by their `where`. */
export const exceptionsFor = (difference: string): string[] =>
	SOMETIMES.filter((_, index) => PATTERNS[index]?.test(difference)).map(([where]) => where);
