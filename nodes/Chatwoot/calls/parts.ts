import { CallError } from '../../shared/vocabulary/errors';
import type { Json, JsonMap } from '../../shared/vocabulary/json';
import { isMap, parseExact } from '../../shared/vocabulary/json';
import type { Session } from '../../shared/vocabulary/session';
import type { ApiRequest } from '../../shared/vocabulary/types';
import { at } from '../answers/proofs';
import { mentionsContact } from '../whatsapp';
import { sendPatiently } from './flood';

/** The next part of what is sent in parts; a failure says what was done before. */
export async function nextPart(
	send: () => Promise<Json>,
	done: string,
	sentParts = 1,
): Promise<Json> {
	return await send().catch((error: unknown) =>
		Promise.reject(
			error instanceof CallError
				? new CallError(`${done}: ${error.message}`, { ...error.details, sentParts })
				: error,
		),
	);
}

/** A form makes text of every value, and of null nothing. */
const losesTypes = (body: ApiRequest['body']): boolean =>
	isMap(body) && Object.values(body).some((value) => typeof value === 'object');

/** What becomes of a picture that goes in a call of its own. */
interface Picture {
	/** The call that changes the thing of an answer. */
	to(made: Json): Pick<ApiRequest, 'method' | 'path'>;
	/** What the thing is called in messages: "Contact 42". */
	name(made: Json): string;
	/** The answer for both calls; by default that of the second. */
	joined?(made: Json, pictured: Json): Json;
}

/**
 * Sends a thing with a picture. Beside a file the numbers and switches of custom attributes and
 * settings would become text, so the picture follows in a call of its own.
 */
export async function withPictureApart(
	session: Session,
	request: ApiRequest,
	{ to, name, joined = (_, pictured) => pictured }: Picture,
): Promise<Json> {
	const { files, ...plain } = request;
	if (!files || !losesTypes(plain.body)) return await session.send(request);
	const made = await session.send(plain);
	const { needs } = request;
	const second = { ...to(made), files, idempotent: true, ...(needs !== undefined && { needs }) };
	const pictured = await nextPart(
		async () => await session.send(second),
		`${name(made)} has all but its picture`,
	);
	return joined(made, pictured);
}

/** What a message says of its files. */
const OF_FILES = [
	'is_recorded_audio',
	'is_voice_message',
	'transcode_audio',
	'attachments_metadata',
];
/** What both parts of a message must say. */
const OF_BOTH = ['sender_type', 'sender_id'];

/**
 * Sends a message. WhatsApp shows mentions in a text only, not below a file: then the text goes first
 * and the files follow as a message of their own, whose ID stands beside the text's.
 */
export async function sendInParts(
	session: Session,
	request: ApiRequest,
	params: object,
): Promise<Json> {
	const send = async (one: ApiRequest) => await sendPatiently(session, one, params);
	const { files, body, ...rest } = request;
	if (!files || !isMap(body) || !mentions(body)) return await send(request);
	const part = (wanted: (key: string) => boolean): JsonMap =>
		Object.fromEntries(Object.entries(body).filter(([key]) => wanted(key)));
	const text = part((key) => !OF_FILES.includes(key));
	// Beside files the attributes were put as text.
	const attributes = text.content_attributes;
	if (typeof attributes === 'string') text.content_attributes = parseExact(attributes);
	const sent = await send({ ...rest, body: text });
	const below = await nextPart(
		async () =>
			await send({
				...rest,
				body: part((key) => OF_FILES.includes(key) || OF_BOTH.includes(key)),
				files,
			}),
		`The text was sent as message ${String(at(sent, 'id'))}, its files were not`,
	);
	if (!isMap(sent)) return sent;
	return {
		...sent,
		attachments: at(below, 'attachments') ?? [],
		file_message_id: at(below, 'id') ?? null,
	};
}

function mentions({ content, private: note, message_type: type }: JsonMap): boolean {
	return note !== true && type !== 'incoming' && mentionsContact(content);
}
