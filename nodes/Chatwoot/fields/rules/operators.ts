import { InputError } from '../../../shared/vocabulary/errors';
import type { Place } from '../../../shared/vocabulary/types';

const EQUAL = ['equal_to', 'not_equal_to'];
const PRESENT = [...EQUAL, 'is_present', 'is_not_present'];
const TEXT = [...EQUAL, 'contains', 'does_not_contain'];
const MOMENT = ['is_greater_than', 'is_less_than', 'days_before'];

/** The operators that the server knows of its own attributes; of custom ones it takes all. */
type Known = Readonly<Record<string, readonly string[]>>;

const CONVERSATION: Known = {
	assignee_id: PRESENT,
	browser_language: EQUAL,
	campaign_id: PRESENT,
	contact_id: EQUAL,
	conversation_language: EQUAL,
	created_at: MOMENT,
	display_id: TEXT,
	group_type: EQUAL,
	inbox_id: PRESENT,
	labels: PRESENT,
	last_activity_at: MOMENT,
	mail_subject: TEXT,
	priority: EQUAL,
	referer: TEXT,
	status: EQUAL,
	team_id: PRESENT,
};

const CONTACT: Known = {
	blocked: EQUAL,
	city: TEXT,
	company_name: TEXT,
	country_code: EQUAL,
	created_at: MOMENT,
	email: TEXT,
	identifier: EQUAL,
	labels: PRESENT,
	last_activity_at: MOMENT,
	name: TEXT,
	phone_number: [...TEXT, 'starts_with'],
};

const RULE: Known = {
	...CONTACT,
	...CONVERSATION,
	content: TEXT,
	message_type: EQUAL,
	private_note: EQUAL,
};

const KNOWN = {
	contact: new Map(Object.entries(CONTACT)),
	conversation: new Map(Object.entries(CONVERSATION)),
	rule: new Map(Object.entries(RULE)),
};

/** Whose attributes are compared: a rule sees those of the contact, the conversation and the message. */
export type Compared = keyof typeof KNOWN;

/** Whether an attribute is one of the account's own, and none that the server has itself. */
export const isOwn = (key: string, of: Compared): boolean => !KNOWN[of].has(key);

/** Filters refuse an operator that the attribute does not have; what is saved with one never holds. */
export function operatorFits(key: string, operator: string, of: Compared, { label }: Place): void {
	const known = KNOWN[of].get(key);
	if (!known || known.includes(operator)) return;
	throw new InputError(
		`'${label}' compares "${key}" by ${operator}, which Chatwoot does not know of it`,
		`Use one of: ${known.join(', ')}.`,
	);
}
