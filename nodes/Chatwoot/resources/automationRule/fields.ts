import { InputError } from '../../../shared/vocabulary/errors';
import { choice, flag, text } from '../../../shared/vocabulary/fields';
import { wholeIdPicker } from '../../../shared/vocabulary/ids';
import type { JsonMap } from '../../../shared/vocabulary/json';
import { CHANGED } from '../../fields/rules/filter';

export const automationRuleId = wholeIdPicker('id', {
	displayName: 'Automation Rule',
	wire: 'path:id',
	required: true,
	search: 'searchAutomationRules',
	placeholder: 'e.g. 3',
});

export const automationRuleLane = ({ id }: { id: number }) => `automation rule ${id}`;

export const name = { displayName: 'Name', wire: 'body:name', placeholder: 'e.g. Thanks' } as const;

export const description = text('description', {
	displayName: 'Description',
	wire: 'body:description',
});

export const active = flag('active', {
	displayName: 'Active',
	description: 'Whether the rule is carried out',
	wire: 'body:active',
	default: true,
});

/** Of other events the server does not tell a rule what has changed, so that it would never hold. */
export function changesAreTold({
	eventName: event,
	conditions,
	conditionsJson,
}: {
	eventName?: string;
	conditions?: JsonMap[];
	conditionsJson?: JsonMap[];
}): void {
	if (event === undefined || event === 'conversation_updated') return;
	const compared = conditions ?? conditionsJson ?? [];
	if (compared.every(({ filter_operator: operator }) => operator !== CHANGED)) return;
	throw new InputError(
		"'Conditions' asks what has changed, which Chatwoot tells a rule of updated conversations alone",
		"Choose 'Conversation Updated' as 'Event', or another operator than 'Has Changed'.",
	);
}

export const eventName = choice('eventName', {
	displayName: 'Event',
	description:
		'When the conditions are looked at. Conversation Opened is there from Chatwoot 4.11 on.',
	wire: 'body:event_name',
	default: 'message_created',
	options: [
		{ name: 'Conversation Created', value: 'conversation_created' },
		{ name: 'Conversation Opened', value: 'conversation_opened' },
		{ name: 'Conversation Resolved', value: 'conversation_resolved' },
		{ name: 'Conversation Updated', value: 'conversation_updated' },
		{ name: 'Message Created', value: 'message_created' },
	],
});
