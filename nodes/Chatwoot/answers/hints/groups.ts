import type { Cause } from '../../../shared/vocabulary/errors';

export interface Hint {
	/** How the message begins. */
	lead: string;
	fix?: string;
	cause?: Cause;
}

const whatsapp = (fix: string, cause?: Cause): Hint => ({
	lead: 'WhatsApp did not carry it out',
	fix,
	...(cause && { cause }),
});

export const refused = (fix: string, cause?: Cause): Hint => ({
	lead: 'Chatwoot refused',
	fix,
	...(cause && { cause }),
});

const UNAVAILABLE =
	"The WhatsApp connection of the group's inbox is not available, or its number is not allowed to do this: most changes need it to be an admin of the group. Or the contact is no WhatsApp group.";

/** A class of the newer fork's errors, which say their name where they have no words of their own. */
const session = (names: string) => new RegExp(`Whatsapp::Session::Errors::(${names})`);

/** What the words of WhatsApp's providers and of the group endpoints mean (chatwoot.md 1.2 to 1.4). */
export const GROUP_WORDS: Array<[RegExp, Hint]> = [
	[
		/GroupParticipantNotAllowed/,
		whatsapp(
			'WhatsApp does not let this person be added or changed: their privacy settings forbid it.',
		),
	],
	[
		/Whatsapp::.*(NotSupported|unsupported)/i,
		whatsapp(
			"The provider of the group's inbox cannot do this. Groups need an inbox of the Baileys provider.",
			'configuration-invalid',
		),
	],
	[
		session('RateLimited'),
		whatsapp(
			'WhatsApp takes no more calls of this number for now. Try again later.',
			'rate-limited',
		),
	],
	[
		session('Timeout|Expired|NotAttempted'),
		whatsapp('WhatsApp did not answer in time. Try again later.', 'temporarily-unavailable'),
	],
	[
		session('InvalidPayload'),
		whatsapp('WhatsApp does not take these values. Check the phones and texts sent.'),
	],
	[
		session('ClientOutdated|OwnedElsewhere|Quarantined|Unauthorized'),
		whatsapp("Connect the WhatsApp number of the group's inbox anew in Chatwoot's inbox settings."),
	],
	[/ProviderUnavailable|NotConnected|NotPaired|SessionNotFound/, whatsapp(UNAVAILABLE)],
	[session('\\w+'), whatsapp(UNAVAILABLE)],
	[/invalid_role/, refused("A member is an admin or a plain member: choose 'Role' from the list.")],
	[/invalid_property/, refused("The setting is not known: choose 'Setting' from the list.")],
	[/participants_required/, refused("Name at least one phone in 'Participants'.")],
	[
		/no WhatsApp address/i,
		whatsapp('Chatwoot knows neither phone nor LID of this member. Sync the group first.'),
	],
	[
		/Group JID missing/i,
		whatsapp(
			'WhatsApp made no group. It wants a subject of 1 to 100 characters and at least one phone that is on WhatsApp.',
		),
	],
	[
		/group_creator_not_modifiable/,
		refused("WhatsApp does not let anybody take the admin role from the group's creator."),
	],
	[
		/Contact is not a (valid )?group|group identifier|group sync support/i,
		refused(
			"The contact is no WhatsApp group. Take the ID or JID of a contact with group_type 'group'.",
			'configuration-invalid',
		),
	],
	[
		/inbox_id_required|several inboxes|more than one inbox/i,
		refused("The group is in several inboxes: choose 'Inbox' in Options."),
	],
];

/** What the server says of values, before it asks WhatsApp. */
const OWN_WORDS = /can't be|must |is invalid|is missing|not allowed|already/i;

/** What a status alone means at a group's endpoint; the server's own words are lost then. */
export function groupHint(status: number, words: string, path: string): Hint | undefined {
	if (!/\/(group_|sync_group|groups$)/.test(path)) return undefined;
	if (status === 422) return OWN_WORDS.test(words) ? undefined : whatsapp(UNAVAILABLE);
	if (status !== 400 && status !== 500) return undefined;
	return {
		lead: status === 400 ? 'Chatwoot refused' : 'Chatwoot failed to answer',
		fix: "Usually the contact is no WhatsApp group, or its inbox cannot manage groups: only WhatsApp inboxes of the Baileys provider can. A group in several inboxes also needs 'Inbox' in Options.",
		cause: 'configuration-invalid',
	};
}
