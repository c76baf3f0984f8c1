import type { IDataObject } from 'n8n-workflow';
import { InputError } from '../../shared/vocabulary/errors';
import type { Json, JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import { NotUnderstood } from '../../shared/webhook/body';
import { asId, kindOf } from '../../shared/vocabulary/read';
import { amountOf } from '../money/amount';
import { eventIdOf } from '../../shared/webhook/signature';
import type { Endpoint, Part } from './endpoints';
import { AT_ONCE } from './endpoints';

/** A call that cannot be served, in words that name the field. */
export class BadPayload extends NotUnderstood {}

/**
 * What a call says, under the names of our own: `from_user.user_id` is fromUserUserId. Missing,
 * empty, null and "None" are all null; IDs are text. Throws BadPayload where something needed is
 * missing or, in strict mode, where anything differs from the document.
 */
export function readPayload(endpoint: Endpoint, payload: unknown, strict: boolean): IDataObject {
	if (!isMap(payload))
		throw new BadPayload(`The body must be a JSON object, but is ${kindOf(payload)}`);
	if (strict) checkStrictly(endpoint, payload);
	const values: IDataObject = {};
	for (const part of endpoint.parts) values[ownName(part.wire)] = valueOf(part, payload);
	const type = String(values.messageType ?? '').toLowerCase();
	if (endpoint.textual && type === 'text' && values.text === null) {
		throw new BadPayload('text is missing: a message of the type "text" needs it');
	}
	return values;
}

/** The same for the same message; of calls that name no message, for the same content. */
export function callIdOf({ name }: Endpoint, values: IDataObject, payload: unknown): string {
	return name === AT_ONCE
		? eventIdOf(name, String(values.fromChatId), String(values.messageId))
		: eventIdOf(name, JSON.stringify(payload));
}

function ownName(wire: string): string {
	return wire.replace(/[._](\w)/g, (_, letter: string) => letter.toUpperCase());
}

function at(payload: JsonMap, wire: string): Json | undefined {
	return wire
		.split('.')
		.reduce<Json | undefined>((inner, step) => (isMap(inner) ? inner[step] : undefined), payload);
}

function valueOf(part: Part, payload: JsonMap): IDataObject[string] {
	const { wire, needed } = part;
	const raw = at(payload, wire);
	if (isNothing(raw, part)) {
		if (needed) throw new BadPayload(`${wire} is missing`);
		return null;
	}
	// An amount that is misread costs money; anything else that is not needed may be odd.
	const value = part.kind === 'amount' ? amountAt(wire, raw) : readLeniently(part, raw);
	if (value === null && needed) throw new BadPayload(`${wire} must be text, but is ${kindOf(raw)}`);
	return value;
}

/** What people write may well be "None", so there only true emptiness counts. */
function isNothing(raw: Json | undefined, { kind }: Part): raw is null | undefined | string {
	if (raw === undefined || raw === null) return true;
	if (typeof raw !== 'string') return false;
	const text = raw.trim();
	return text === '' || (kind !== 'value' && /^(none|null)$/i.test(text));
}

function amountAt(wire: string, raw: Json | undefined): string {
	try {
		return amountOf(raw, wire);
	} catch (error) {
		throw unread(error);
	}
}

function unread(error: unknown): BadPayload {
	return new BadPayload(error instanceof InputError ? error.message : String(error));
}

function readLeniently({ kind, wire }: Part, raw: Json | undefined): Json {
	switch (kind) {
		case 'id':
			return idOf(wire, raw);
		case 'list':
			return Array.isArray(raw) ? raw : null;
		case 'map':
			return isMap(raw) ? raw : null;
		case 'number':
			return isScalar(raw) && Number.isFinite(Number(raw)) ? Number(raw) : null;
		default:
			return isScalar(raw) ? String(raw) : null;
	}
}

function isScalar(raw: Json | undefined): raw is string | number {
	return typeof raw === 'string' || typeof raw === 'number';
}

function idOf(wire: string, raw: Json | undefined): string | null {
	if (!isScalar(raw)) return null;
	try {
		return String(asId(raw, { label: wire }));
	} catch {
		return null;
	}
}

const MESSAGE_TYPES = ['text', 'sticker', 'voice', 'media'];
const JSON_TYPES = {
	amount: 'text',
	id: 'text',
	list: 'a list',
	map: 'an object',
	number: 'a number',
	text: 'text',
	value: 'text',
} as const;

function checkStrictly({ parts, textual }: Endpoint, payload: JsonMap): void {
	for (const part of parts) {
		const raw = at(payload, part.wire);
		if (raw === undefined || raw === null) {
			if (part.documented || part.needed) throw new BadPayload(`${part.wire} is missing`);
			continue;
		}
		const wanted = JSON_TYPES[part.kind];
		if (typeOf(raw) !== wanted) {
			throw new BadPayload(`${part.wire} must be ${wanted}, but is ${kindOf(raw)}`);
		}
	}
	const type = payload.message_type;
	if (textual && !MESSAGE_TYPES.some((one) => one === type)) {
		throw new BadPayload(`message_type must be one of ${MESSAGE_TYPES.join(', ')}`);
	}
	const known = new Set(parts.map(({ wire }) => wire.split('.')[0]));
	const unknown = Object.keys(payload).find((key) => !known.has(key));
	if (unknown !== undefined) throw new BadPayload(`${unknown} is not in the document`);
}

function typeOf(raw: Json): string {
	if (Array.isArray(raw)) return 'a list';
	if (typeof raw === 'string') return 'text';
	return typeof raw === 'object' ? 'an object' : `a ${typeof raw}`;
}
