import type { IDataObject } from 'n8n-workflow';
import { InputError } from '../../shared/vocabulary/errors';
import type { Json, JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import { NotUnderstood } from '../../shared/webhook/body';
import { asId, kindOf } from '../../shared/vocabulary/read';
import { amountOf } from '../money/amount';
import { eventIdOf } from '../../shared/webhook/signature';
import type { Endpoint, Part } from './endpoints';
import { AT_ONCE, isAnsweredAtOnce } from './endpoints';

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
	for (const part of endpoint.parts) values[ownName(part.wire)] = valueOf(endpoint, part, payload);
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

function valueOf(endpoint: Endpoint, part: Part, payload: JsonMap): IDataObject[string] {
	const { wire, needed, clears } = part;
	const raw = at(payload, wire);
	if (clears && typeof raw === 'string') return raw;
	if (isNothing(raw, part)) {
		if (needed) throw new BadPayload(`${wire} is missing`);
		return null;
	}
	// An amount that is misread costs money; anything else that is not needed may be odd.
	const value = part.kind === 'amount' ? amountAt(wire, raw) : readLeniently(part, raw);
	if (value === null && (needed || !mayBeOdd(endpoint, part)))
		throw new BadPayload(`${wire} must be text, but is ${kindOf(raw)}`);
	return value;
}

/**
 * What was sent must not be taken for none: that would clear a field, or mean another contact. A
 * message that only tells of something is not lost for it.
 */
function mayBeOdd(endpoint: Endpoint, { kind }: Part): boolean {
	return isAnsweredAtOnce(endpoint) || (kind !== 'id' && kind !== 'value');
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
		case 'value':
			return isScalar(raw) || typeof raw === 'boolean' ? String(raw) : null;
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

/** The only one that there is today. */
const CHANNEL = 'telegram';
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
	for (const part of parts) checkPart(part, payload);
	const { channel, message_type: type, conversation_history: history } = payload;
	if (textual && !MESSAGE_TYPES.some((one) => one === type)) {
		throw new BadPayload(`message_type must be one of ${MESSAGE_TYPES.join(', ')}`);
	}
	if (textual && channel !== CHANNEL) {
		throw new BadPayload(`channel must be "${CHANNEL}", but is ${kindOf(channel)}`);
	}
	const odd = Array.isArray(history) ? history.find((one) => !isMap(one)) : undefined;
	if (odd !== undefined) {
		throw new BadPayload(`conversation_history must hold objects, but holds ${kindOf(odd)}`);
	}
	checkKeys(parts, payload);
}

function checkPart({ wire, kind, documented, needed, or }: Part, payload: JsonMap): void {
	const raw = at(payload, wire);
	if (raw === undefined || raw === null) {
		const isElsewhere = or !== undefined && isMap(at(payload, or));
		if ((documented || needed) && !isElsewhere) throw new BadPayload(`${wire} is missing`);
		return;
	}
	const wanted = JSON_TYPES[kind];
	if (typeOf(raw) !== wanted) {
		throw new BadPayload(`${wire} must be ${wanted}, but is ${kindOf(raw)}`);
	}
}

/** At the top and in whatever object the document describes. */
function checkKeys(parts: readonly Part[], payload: JsonMap): void {
	const wires = parts.map(({ wire }) => wire);
	const unknownIn = (map: JsonMap, above: string) =>
		Object.keys(map).find((key) => {
			const wire = `${above}${key}`;
			return !wires.some((one) => one === wire || one.startsWith(`${wire}.`));
		});
	const outer = unknownIn(payload, '');
	if (outer !== undefined) throw new BadPayload(`${outer} is not in the document`);
	for (const [name, inner] of Object.entries(payload)) {
		const isDescribed = wires.some((wire) => wire.startsWith(`${name}.`));
		if (!isDescribed) continue;
		if (!isMap(inner)) throw new BadPayload(`${name} must be an object, but is ${kindOf(inner)}`);
		const key = unknownIn(inner, `${name}.`);
		if (key !== undefined) throw new BadPayload(`${name}.${key} is not in the document`);
	}
}

function typeOf(raw: Json): string {
	if (Array.isArray(raw)) return 'a list';
	if (typeof raw === 'string') return 'text';
	return typeof raw === 'object' ? 'an object' : `a ${typeof raw}`;
}
