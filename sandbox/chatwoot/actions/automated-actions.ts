/** What automation rules and macros may do: it is checked when they are saved. */

import type { Fields } from '../state';
import type { Row } from '../tables';
import { refusal } from './rows';

const OF_BOTH = `send_message add_label remove_label assign_team assign_agent remove_assigned_agent remove_assigned_team
send_webhook_event mute_conversation send_attachment change_status resolve_conversation
snooze_conversation change_priority send_email_transcript add_private_note`;
export const ACTIONS = {
	rule: new Set(
		`${OF_BOTH} send_email_to_team open_conversation pending_conversation create_scheduled_message add_sla`.split(
			/\s+/,
		),
	),
	macro: new Set(OF_BOTH.split(/\s+/)),
};

export const entries = (value: unknown) => (Array.isArray(value) ? (value as Fields[]) : []);

export function refuseActions(row: Row, known: ReadonlySet<string>, subject: string) {
	const unknown = entries(row.actions)
		.map(({ action_name: name }) => String(name))
		.filter((name) => !known.has(name));
	if (unknown.length === 0) return;
	const words = `${subject} actions ${unknown.join(',')} not supported.`;
	throw refusal(422, { error: { actions: [words] } });
}
