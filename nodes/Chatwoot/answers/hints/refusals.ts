import type { ApiRequest } from '../../../shared/vocabulary/types';
import { firstOf, routeOf } from './places';

/** What words of the server mean at one place of its API: the place, the words, how to put it right. */
export const BY_PLACE: ReadonlyArray<[place: RegExp, words: RegExp, fix: string]> = [
	[
		/ \/labels/,
		/Title (is invalid|must not be blank)/i,
		"A label's title has letters, digits, - and _ only, without blanks; it begins with a letter or a digit and has two characters at least.",
	],
	[
		/\/conversations\/[^/]+\/messages\//,
		/Only outgoing messages/i,
		'Take a message that was sent from Chatwoot: what a contact has written stays as it is.',
	],
	[
		/\/conversations\/[^/]+\/messages\//,
		/only allowed for API inboxes/i,
		'Take a conversation in an inbox of the API channel: other channels tell Chatwoot themselves what became of a message.',
	],
	[
		/ \/inbox_members/,
		/User must exist/i,
		'One of the users is not there. Choose agents of this account from the list.',
	],
	[
		/ \/(contacts|conversations)\/filter/,
		/Invalid (attribute key|operator|value)|Query operator/i,
		'Check the conditions: which attributes there are, which operators each allows, and a value where the operator compares with one.',
	],
	[
		/ \/(automation_rules|macros)/,
		/not supported|query operator/i,
		'Check conditions and actions: this server knows only those that its own forms offer.',
	],
	[
		/ \/webhooks/,
		/Url is invalid/i,
		'The URL begins with http:// or https:// and is one that Chatwoot can reach.',
	],
	[
		/recurring_scheduled_messages/,
		/Recurrence rule/i,
		'The rule needs a frequency and an interval, days for every week, and how it ends.',
	],
	[
		/ \/campaigns/,
		/Unsupported Inbox type/i,
		'Ongoing campaigns need a website inbox, one-off campaigns an inbox of SMS or WhatsApp.',
	],
	[
		/ \/integrations\/hooks/,
		/Invalid settings/i,
		"Each app wants its own settings, among them its key: 'Get Many' shows which.",
	],
	[
		/ \/portals\/[^/]+\/categories/,
		/Locale/i,
		'A category is there once in a language, and that language must be one of the help center.',
	],
	[/ \/portals\/[^/]+\/articles/, /Author/i, 'The author must be an agent of this account.'],
];

/** What words mean wherever the server says them of a value. */
export const BY_VALUE: ReadonlyArray<[RegExp, string]> = [
	[
		/can't be blank|must not be blank|is missing|is required|is blank|param missing/i,
		'Fill in what it names.',
	],
	[/is too long|exceeds maximum/i, 'Make it shorter.'],
	[
		/is not included in the list|is not a valid|^invalid group_by/i,
		'Take one of the values that Chatwoot knows.',
	],
	[/invalid email|is not an email|Email is invalid/i, 'Write the email as name@example.com.'],
	[
		/Channel (does not support|must exist)|only available for/i,
		'Choose an inbox of a channel that can do this.',
	],
	[/Date range/i, 'Choose a shorter time, and join the answers.'],
	[/Password/i, 'Choose a password that has all of this.'],
	[/greater than or equal/i, 'Take a value within these bounds.'],
	[/account mismatch/i, 'Choose one of this account from the list.'],
];

const VALUES = 'Usually it does not know one of the values:';

/** What is behind a refusal without words; many wrong values are no more than that to the server. */
const BARE: Array<[RegExp, string]> = [
	[
		/^POST .*\/messages\/[^/]+\/retry$/,
		'Only an outgoing message that has failed can be sent again.',
	],
	[/^(POST|PATCH) \/agents/, `${VALUES} check the role, which is agent or administrator.`],
	[
		/ \/(inbox_members|teams\/[^/]+\/team_members|conversations\/[^/]+\/participants)$/,
		`${VALUES} each user must be an agent of this account.`,
	],
	[
		/toggle_priority$|^PATCH \/conversations\/[^/]+$/,
		`${VALUES} a priority is low, medium, high or urgent. A bot's token may not do this.`,
	],
	[
		/toggle_status$|^POST \/conversations$/,
		`${VALUES} a status is open, resolved, pending or snoozed.`,
	],
	[
		/^POST \/(conversations|contacts)\/filter$/,
		`${VALUES} an operator that the attribute does not have, a number where text is wanted, or a date in another form.`,
	],
	[/ \/automation_rules/, 'Usually the name, or a part of a condition or action, is missing.'],
	[/ \/macros/, 'Usually the name or the actions are missing.'],
	[/ \/custom_attribute_definitions/, `${VALUES} check type and model of the attribute.`],
	[/ \/custom_filters/, `${VALUES} check name and type of the filter.`],
	[/ \/agent_bots/, `${VALUES} check the type of the bot.`],
	[/ \/contacts\/[^/]+\/contact_inboxes$/, 'Usually another contact has this source ID already.'],
	[/scheduled_messages/, `${VALUES} check status and time.`],
	[
		/^GET \/(campaigns|custom_roles|sla_policies)\/[^/]+$/,
		'Usually there is nothing with this ID in the account.',
	],
	[/^PATCH \/portals\/[^/]+\/archive$/, 'Seen on 4.15.1, which cannot do this at all.'],
	[
		/^POST \/inboxes/,
		`${VALUES} check the channel's settings and keys. In 'Channel Fields' email wants 'Email', Telegram a 'Bot Token' that Telegram knows, WhatsApp 'Phone Number' and 'Provider'.`,
	],
	[/^PATCH \/inboxes/, `${VALUES} check the channel's settings and keys.`],
	[/^(PATCH|PUT) \/account$/, `${VALUES} check the language, such as en or pt_BR.`],
	[
		/ \/(reports|summary_reports|live_reports|csat_survey_responses|applied_slas)/,
		'Usually one of the values is missing or unknown: check type, metric and dates.',
	],
	[
		/^GET \/conversations\/[^/]+$/,
		"Seen on 4.15.1 with the token of an agent bot: it wants a user's token there.",
	],
	[/^POST \/conversations\/[^/]+\/custom_attributes$/, 'Give one attribute at least.'],
	[/ \/internal_chat\/channels\/[^/]+\/archive$/, 'A direct talk cannot be archived.'],
	[/ \/internal_chat\/polls/, 'Check the choices of the poll.'],
	[/ \/bulk_actions$/, `${VALUES} check the type, the IDs and what is to be done with them.`],
];

/** What is usually behind a refusal that gives no reason at this place; undefined where nobody knows. */
export function bareRefusal(request: ApiRequest): string | undefined {
	return firstOf(routeOf(request), BARE);
}
