import type { IBinaryKeyData, INodeExecutionData, IWebhookFunctions } from 'n8n-workflow';
import { CallError, excerpt } from '../../shared/vocabulary/errors';
import type { Json, JsonMap } from '../../shared/vocabulary/json';
import { Sender } from '../../shared/engine/calls/send';
import { download } from '../../shared/engine/calls/download';
import type { Session } from '../../shared/vocabulary/session';
import { downloadsWanted } from '../../shared/webhook/downloads';
import { rememberedCredential } from '../../shared/webhook/remembered';
import { baseOf } from '../../../credentials/chatwootAddress';
import { asSwitch, collectionOf, listOf } from '../../shared/webhook/settings';
import { api } from '../apis/application';
import { messageAt } from '../calls/messages';
import { fetchStored, isFile } from '../calls/storedFiles';
import { accountPath } from '../apis/account';
import type { ChatwootEvent } from './event';
import { accountOf } from './settings';
import { withoutSecrets } from '../answers/secrets';
import { CREDENTIAL } from './webhooks';

/** How long an event may wait for what is fetched besides it. */
const WAITS = { maxRetries: 1, requestsPerSecond: 0, timeout: 5_000, patienceMs: 5_000 };

interface Additions {
	conversation: boolean;
	message: boolean;
	files: boolean;
}

/** What the options ask for and this event can have. */
export function additionsOf(context: IWebhookFunctions, event: ChatwootEvent): Additions {
	const { fetch, downloadAttachments } = collectionOf(context, 'options');
	const wanted = listOf(fetch);
	const hasConversation = event.conversationId !== null;
	return {
		conversation: hasConversation && wanted.includes('conversation'),
		message: hasConversation && event.messageId !== null && wanted.includes('message'),
		files: asSwitch(downloadAttachments) && event.attachments.some(isFile),
	};
}

/** The item with what is fetched after the answer. What fails is told in `missing`. */
export async function complete(
	context: IWebhookFunctions,
	item: INodeExecutionData,
	event: ChatwootEvent,
	wanted: Additions,
): Promise<INodeExecutionData> {
	const missing: string[] = [];
	const fetched = async (name: string, isWanted: boolean, fetch: () => Promise<Json>) => {
		if (!isWanted) return {};
		try {
			return { [name]: withoutSecrets(await fetch()) };
		} catch (error) {
			const words = error instanceof Error ? error.message : String(error);
			missing.push(`The ${name} could not be fetched: ${excerpt(words)}`);
			return {};
		}
	};
	const [conversation, message, files] = await Promise.all([
		fetched('conversation', wanted.conversation, async () => await conversationOf(context, event)),
		fetched('message', wanted.message, async () => await messageOf(context, event)),
		wanted.files ? filesOf(context, event) : { json: {}, binary: undefined },
	]);
	return {
		json: {
			...item.json,
			...conversation,
			...message,
			...files.json,
			...(missing.length > 0 && { missing: missing.join('; ') }),
		},
		...(files.binary && { binary: files.binary }),
	};
}

async function conversationOf(context: IWebhookFunctions, event: ChatwootEvent): Promise<Json> {
	const { send } = await sessionOf(context);
	const path = `/conversations/${encodeURIComponent(String(event.conversationId))}`;
	const below = accountPath({ accountId: accountOf(context) }, path);
	return await send({ method: 'GET', path: below, idempotent: true });
}

async function messageOf(context: IWebhookFunctions, event: ChatwootEvent): Promise<Json> {
	const { conversationId, messageId } = event;
	const session = await sessionOf(context);
	const place = { accountId: accountOf(context), conversationId: Number(conversationId) };
	const message = await messageAt(session, place, String(messageId));
	if (message) return message;
	throw new CallError(`the conversation has no message ${String(messageId)}`);
}

/**
 * What look-ups need of a session; the execution has not begun, so it is made for them alone. What they
 * find becomes output, without the credential's secrets.
 */
async function sessionOf(context: IWebhookFunctions): Promise<Pick<Session, 'send'>> {
	const sender = await Sender.create(context, api, CREDENTIAL);
	return {
		send: async (request) => {
			const found = await sender.send(request, WAITS);
			return sender.secrets.output({ found }).found;
		},
	};
}

async function filesOf(
	context: IWebhookFunctions,
	{ attachments }: ChatwootEvent,
): Promise<{ json: JsonMap; binary: IBinaryKeyData }> {
	const { prefix, limits } = downloadsWanted(collectionOf(context, 'options'));
	const base = await ownAddress(context);
	const { binary, attachments: told } = await fetchStored(
		attachments,
		base,
		async (files) => await download(context, files, prefix, limits),
	);
	return { json: { attachments: told }, binary };
}

async function ownAddress(context: IWebhookFunctions): Promise<string> {
	try {
		return baseOf(await rememberedCredential(context, CREDENTIAL));
	} catch {
		// Without an address of its own the files' addresses have to do.
		return '';
	}
}
