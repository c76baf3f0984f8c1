/**
 * Liquid as the server fills it in: outgoing texts when they are made, planned ones when they are planned.
 * What has no value becomes nothing; what cannot be read as Liquid stays as it is.
 */

import type { Conversation, Fields, State, User } from './state';

type Drops = Record<string, Fields>;

const CODE = /`.*?`/gs;
const RAW = /\{%-?\s*raw\s*-?%\}(.*?)\{%-?\s*endraw\s*-?%\}/gs;
const OUTPUT = /\{\{(.*?)\}\}/gs;
const QUOTED = /^(?:"([^"]*)"|'([^']*)')$/;

class Unreadable extends Error {}

const named = (name: string) => ({
	name,
	first_name: name.split(' ')[0],
	last_name: name.split(' ').slice(1).join(' '),
});

/** What a text may speak of. */
export function dropsFor(state: State, conversation: Conversation, agent?: User): Drops {
	const contact = state.contacts.get(conversation.contact_id);
	return {
		contact: {
			...named(contact?.name ?? ''),
			email: contact?.email,
			phone_number: contact?.phone_number,
			custom_attribute: contact?.custom_attributes,
		},
		conversation: {
			display_id: conversation.display_id,
			contact_name: contact?.name,
			custom_attribute: conversation.custom_attributes,
		},
		inbox: { name: state.inboxes.get(conversation.inbox_id)?.name },
		account: { name: state.name },
		agent: agent ? { ...named(agent.name), available_name: agent.name } : {},
	};
}

function valueOf(expression: string, drops: Drops): string {
	const [text = '', ...filters] = expression.split('|').map((one) => one.trim());
	const quoted = QUOTED.exec(text);
	if (quoted) return quoted[1] ?? quoted[2] ?? '';
	if (/^-?\d+(\.\d+)?$/.test(text)) return text;
	if (text === '') return '';
	if (!/^[\w.-]+$/.test(text)) throw new Unreadable();
	const value = text
		.split('.')
		.reduce<unknown>((at, step) => (at as Fields | undefined)?.[step], drops);
	const fallback = filters.find((one) => one.startsWith('default:'))?.slice('default:'.length);
	if (value === undefined || value === null || value === '')
		return fallback === undefined ? '' : valueOf(fallback, {});
	return typeof value === 'object' ? '' : String(value as string | number);
}

export function rendered(content: string, drops: Drops): string {
	const kept: string[] = [];
	const keep = (text: string) => `\0${kept.push(text) - 1}\0`;
	try {
		const filled = content
			.replace(CODE, keep)
			.replace(RAW, (_, text: string) => keep(text))
			.replace(OUTPUT, (_, expression: string) => valueOf(expression, drops));
		if (/\{\{|\{%/.test(filled)) throw new Unreadable();
		return filled.replace(/\0(\d+)\0/g, (_, index: string) => kept[Number(index)] ?? '');
	} catch (error) {
		if (error instanceof Unreadable) return content;
		throw error;
	}
}
