import type { ApiRequest } from '../../../shared/vocabulary/types';

/** What a call is about: its method and its address below the account. */
export function routeOf({ method, path }: ApiRequest): string {
	const below = path.replace(/^\/api\/v\d\/accounts\/[^/]+/, '').replace(/\/$/, '');
	return `${method} ${below === '' ? '/account' : below}`;
}

/** The first entry whose pattern fits; the more special ones stand first. */
export const firstOf = <T>(place: string, entries: ReadonlyArray<[RegExp, T]>): T | undefined =>
	entries.find(([pattern]) => pattern.test(place))?.[1];

/** What is named by an ID in an address. */
const NAMED: Array<[RegExp, string]> = [
	[/ \/internal_chat\/polls\//, 'poll, or no such choice in it,'],
	[/ \/internal_chat\/messages\//, 'internal message'],
	[/ \/internal_chat\/channels\/[^/]+\/messages\//, 'channel, or no such internal message in it,'],
	[
		/^POST \/internal_chat\/channels\/[^/]+\/messages$/,
		'channel, or no such message in it to answer,',
	],
	[/ \/internal_chat\/channels\/[^/]+\/members\//, 'channel, or no such member of it,'],
	[/^POST \/internal_chat\/channels\/[^/]+\/members$/, 'channel or agent'],
	[/ \/internal_chat\/channels\//, 'channel'],
	[
		/ \/conversations\/[^/]+\/recurring_scheduled_messages\//,
		'conversation, or no such recurring message in it,',
	],
	[
		/ \/conversations\/[^/]+\/scheduled_messages\//,
		'conversation, or no such scheduled message in it,',
	],
	[/ \/conversations\/[^/]+\/messages\//, 'conversation, or no such message in it,'],
	[/ \/conversations\/[^/]+/, 'conversation'],
	[/ \/contacts\/[^/]+\/notes\//, 'contact, or no such note of it,'],
	[/ \/contacts\/[^/]+\/group_members\//, 'group, or no such member of it,'],
	[/ \/contacts\/[^/]+\/(group_|sync_group)/, 'group'],
	[/ \/contacts\/[^/]+/, 'contact'],
	[/ \/portals\/[^/]+\/articles\//, 'help center, or no such article in it,'],
	[/ \/portals\/[^/]+\/categories\//, 'help center, or no such category in it,'],
	[/ \/portals\/[^/]+/, 'help center'],
	[/ \/inboxes\/[^/]+\/set_agent_bot/, 'inbox or agent bot'],
	[/ \/(inboxes|inbox_members)\/[^/]+/, 'inbox'],
	[/ \/teams\/[^/]+/, 'team'],
	[/ \/labels\/[^/]+/, 'label'],
	[/ \/agents\/[^/]+/, 'agent'],
	[/ \/agent_bots\/[^/]+/, 'agent bot'],
	[/ \/webhooks\/[^/]+/, 'webhook'],
	[/ \/canned_responses\/[^/]+/, 'canned response'],
	[/ \/custom_attribute_definitions\/[^/]+/, 'custom attribute'],
	[/ \/custom_filters\/[^/]+/, 'custom filter of this user'],
	[/ \/automation_rules\/[^/]+/, 'automation rule'],
	[/ \/macros\/[^/]+/, 'macro, or it is private to somebody else,'],
	[/ \/campaigns\/[^/]+/, 'campaign'],
	[/ \/sla_policies\/[^/]+/, 'SLA policy'],
	[/ \/custom_roles\/[^/]+/, 'custom role'],
	[/ \/companies\/[^/]+/, 'company'],
	[/ \/dashboard_apps\/[^/]+/, 'dashboard app'],
	[/ \/integrations\/hooks\/[^/]+/, 'hook'],
	[/ \/notifications\/[^/]+/, 'notification of this user'],
];

/** What a call names beside its address and the server may not find. */
const NAMED_BESIDE: Array<[RegExp, string]> = [
	[/^POST \/conversations$/, 'There is no such inbox, contact or source ID in this account'],
	[/^GET \/conversations(\/(meta|search))?$/, 'There is no such inbox or team in this account'],
	[/^POST \/contacts$/, 'There is no such inbox in this account'],
	[/^POST \/contacts\/[^/]+\/contact_inboxes/, 'There is no such contact or inbox in this account'],
	[/ \/actions\/contact_merge/, 'One of the two contacts is not in this account'],
	[/ \/inbox_members$/, 'There is no such inbox in this account'],
	[/ \/groups$/, 'There is no such inbox in this account'],
	[/ \/(reports|summary_reports|live_reports)/, 'There is nothing with the ID that was given'],
	[/^POST \/(campaigns|integrations\/hooks)$/, 'There is no such inbox in this account'],
	[/^POST \/internal_chat\/\w+$/, 'There is no such channel or category in this account'],
];

/** Calls that name nothing by an ID: words after the resource that are no IDs. */
const NAMES_NOTHING =
	/ \/(contacts\/(search|filter|active|import|export)|conversations\/(filter|meta|search)|notifications\/(destroy_all|read_all|unread_count)|companies\/search|agents\/bulk_create|csat_survey_responses\/|applied_slas\/|search\/)/;

/** What was not found, as a sentence without its end; undefined where a call names nothing. */
export function notFound(request: ApiRequest): string | undefined {
	const place = routeOf(request);
	const beside = firstOf(place, NAMED_BESIDE);
	if (beside !== undefined) return beside;
	if (NAMES_NOTHING.test(place)) return undefined;
	const thing = firstOf(place, NAMED);
	return thing === undefined ? undefined : `There is no such ${thing.replace(/,$/, '')}`;
}

/** Whose a value is that may be there once only. */
const OWNERS: Array<[RegExp, string]> = [
	[
		/^(PATCH|PUT) \/contacts\/[^/]+$/,
		"Another contact of the account has this value. 'Merge' makes one contact of the two.",
	],
	[
		/ \/contacts(\/|$)/,
		"Another contact of the account has this value. Use 'Create or Update' of Contact to update it instead.",
	],
	[/ \/labels(\/|$)/, 'There is a label with this title in the account already.'],
	[/ \/teams(\/|$)/, 'There is a team with this name in the account already.'],
	[/ \/agents(\/|$)/, 'This person is an agent of the account already.'],
	[/ \/inboxes(\/|$)/, 'Another inbox has this address or number already.'],
	[
		/^(PATCH|PUT) \/canned_responses\//,
		'There is a canned response with this short code already. Choose another one.',
	],
	[
		/ \/canned_responses(\/|$)/,
		"There is a canned response with this short code already. Use 'Create or Update' to update it instead.",
	],
	[
		/^(PATCH|PUT) \/custom_attribute_definitions\//,
		'There is a custom attribute with this key already. Choose another one.',
	],
	[
		/ \/custom_attribute_definitions(\/|$)/,
		"There is a custom attribute with this key already. Use 'Create or Update' to update it instead.",
	],
	[/ \/portals\/[^/]+\/articles/, 'There is an article with this name already.'],
	[/ \/portals\/[^/]+\/categories/, 'There is a category with this name already.'],
	[/ \/portals(\/|$)/, 'There is a help center with this slug on the server already.'],
	[/ \/companies(\/|$)/, 'Another company of the account has this domain.'],
	[
		/ \/integrations\/hooks/,
		'The account has a hook of this app already: update that one instead.',
	],
	[
		/ \/webhooks(\/|$)/,
		'There is a webhook with this URL in the account already: update that one instead.',
	],
	[/ \/campaigns/, 'There is such a campaign already.'],
	[/ \/custom_roles/, 'There is a custom role with this name already.'],
	[
		/ \/internal_chat\/messages\/[^/]+\/reactions/,
		"The token's user has put it there already. 'Remove Reaction' takes it away.",
	],
	[/ \/internal_chat\/categories/, 'There is a category with this name in the account already.'],
];

/** Who has a value that may be there once only. */
export function ownerOf(request: ApiRequest): string {
	return firstOf(routeOf(request), OWNERS) ?? 'Something in the account has this value already.';
}
